import type { WrittenEffect } from "../../../features/goals/projects/keep-effect.ts";
import type { WrittenProject } from "../../../features/goals/projects/keep-project.ts";
import type { WrittenResult } from "../../../features/goals/projects/keep-result.ts";
import { budgetNumber } from "../../../intake/figures/budget/budget-amount.ts";
import { modelsIn } from "../../../intake/figures/minutes/find-cost-models.ts";
import { readSaving } from "../../../intake/figures/saving.ts";
import type { CostModel } from "../../../records/cost-model.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import type { ProjectPart } from "../../../records/project.ts";
import { day, type Fields, id, text } from "../form-fields.ts";

/** What a form says, or which of its fields holds no number. */
export type Written<T> = T | { readonly wrong: Problem; readonly field: string };

/** What a form says is told from a field that holds no number. */
export const isWrong = (value: unknown): value is { readonly wrong: Problem; readonly field: string } =>
  typeof value === "object" && value !== null && "wrong" in value && isProblem(value.wrong);

/** Reads the numbers of a form; the first field that holds none is told. `whole`: fields of whole numbers. */
function numbersIn<Name extends string>(
  form: Fields,
  names: readonly Name[],
  whole: boolean,
): Written<Readonly<Record<Name, number | null>>> {
  const out: [Name, number | null][] = [];
  for (const field of names) {
    const written = form.get(field) ?? "";
    // In the cells of a table a dash is a sign; here it is no number.
    const value = /^\s*[-–—*.…]+\s*$/.test(written) ? undefined : budgetNumber(written, ",");
    if (value === undefined || (whole && value !== null && !Number.isSafeInteger(value))) {
      return { wrong: problem("problem.project-number", { written: written.trim().slice(0, 60) }), field };
    }
    out.push([field, value]);
  }
  return Object.fromEntries(out) as Readonly<Record<Name, number | null>>;
}

/** The head of a project out of its form. */
export function writtenProject(form: Fields): Written<WrittenProject> {
  const numbers = numbersIn(form, ["procent", "faerrest"], false);
  if (isWrong(numbers)) return numbers;
  return {
    committeeId: id(form, "udvalg"),
    goalId: id(form, "maal"),
    title: form.get("titel") ?? "",
    supplier: text(form, "leverandoer"),
    lead: text(form, "indledning"),
    wanted: text(form, "oensket"),
    goal: numbers.procent,
    shareOf: form.get("andel-af") === "begun" ? "begun" : "finished",
    expectedSaving: readSaving(text(form, "ventet-besparelse")),
    source: text(form, "kilde"),
    unit: text(form, "ansvarlig"),
    owner: text(form, "ejer"),
    starts: day(form, "fra"),
    ended: day(form, "slut"),
    fewest: numbers.faerrest,
    public: form.get("offentlig") === "ja",
  };
}

/** A result out of its form. */
export function writtenResult(form: Fields): Written<WrittenResult> {
  const counts = numbersIn(form, ["begyndt", "afsluttet", "naaet"], true);
  if (isWrong(counts)) return counts;
  const share = numbersIn(form, ["angivet"], false);
  if (isWrong(share)) return share;
  return {
    asOf: form.get("dag") ?? "",
    begun: counts.begyndt,
    finished: counts.afsluttet,
    reached: counts.naaet,
    stated: share.angivet,
    actualSaving: readSaving(text(form, "besparelse")),
    outcome: text(form, "ord"),
  };
}

/** An expected effect out of its form. One number alone is both ends. */
export function writtenEffect(form: Fields): Written<WrittenEffect> {
  const numbers = numbersIn(form, ["foer", "ventet-fra", "ventet-til"], false);
  if (isWrong(numbers)) return numbers;
  const from = numbers["ventet-fra"];
  if (from === null) return { wrong: problem("problem.project-number", { written: "" }), field: "ventet-fra" };
  return {
    what: form.get("hvad") ?? "",
    unit: text(form, "enhed"),
    before: numbers.foer,
    from,
    to: numbers["ventet-til"] ?? from,
    about: form.get("omtrent") === "ja",
    found: text(form, "fundet"),
  };
}

export const costLabel = (at: number): string => `linje-${at}`;
export const costAmount = (at: number): string => `beloeb-${at}`;

/** A cost model out of its form: lines of which both a name and an amount are written. */
export function writtenCostModel(form: Fields): Written<CostModel> {
  const places = [...form.keys()].flatMap((name) => (/^linje-\d{1,3}$/.test(name) ? [Number(name.slice(6))] : []));
  const written = places.filter((at) => text(form, costLabel(at)) !== null || text(form, costAmount(at)) !== null);
  const amounts = numbersIn(form, [...written.map(costAmount), "i-alt"], true);
  if (isWrong(amounts)) return amounts;
  const empty = written.find((at) => amounts[costAmount(at)] == null);
  if (empty !== undefined) {
    return { wrong: problem("problem.project-number", { written: "" }), field: costAmount(empty) };
  }
  return {
    name: form.get("navn") ?? "",
    lines: written.map((at) => ({ label: text(form, costLabel(at)) ?? "", amount: amounts[costAmount(at)] ?? 0 })),
    total: amounts["i-alt"] ?? null,
  };
}

/** The cost models of a table that was copied from minutes. */
export const pastedModels = (form: Fields): CostModel[] => modelsIn(form.get("tabel") ?? "").flat();

/** The names of a part's forms on the desk. */
export const formNames = {
  results: "opgoerelse",
  effects: "virkning",
  costModels: "model",
} as const satisfies Record<ProjectPart, string>;

/** The part of a form's name; null where it is none. */
export function partOfForm(name: string): ProjectPart | null {
  const found = Object.entries(formNames).find(([, form]) => form === name);
  return found === undefined ? null : (found[0] as ProjectPart);
}

/** The form of a part on its page: of a new one, or of the one with the id. */
export const partForm = (part: ProjectPart, partId: string | null): string => `${formNames[part]}-${partId ?? "ny"}`;

const fields: Readonly<Record<string, string>> = {
  "problem.goal-days": "slut",
  "problem.study-source": "kilde",
  "problem.project-goal": "procent",
  "problem.fewest": "faerrest",
  "problem.budget-day": "dag",
  "problem.project-day-taken": "dag",
  "problem.project-finished": "afsluttet",
  "problem.project-reached": "naaet",
  "problem.project-effect-range": "ventet-til",
  "problem.goal-link": "adresse",
};
const titles: Readonly<Record<string, string>> = { hoved: "titel", virkning: "hvad", model: "navn" };

/** The field that a problem is about, in the form of a step; null: the form as a whole. */
export function fieldOfProjectProblem({ key }: Problem, step: string): string | null {
  if (key === "problem.goal-title") return titles[step] ?? null;
  if (key === "problem.cost-model-none") return step === "indsaet" ? "tabel" : null;
  return fields[key] ?? null;
}

import { isIsoDay } from "../../../danish/calendar.ts";
import type { WrittenAction } from "../../../features/goals/keep-action.ts";
import type { WrittenGoal } from "../../../features/goals/keep-goal.ts";
import type { WrittenPlan } from "../../../features/goals/keep-plan.ts";
import type { SaidStatus } from "../../../features/goals/set-status.ts";
import { type GoalAction, type GoalStatus, goalActionKinds, goalKinds, goalStatuses } from "../../../records/goal.ts";
import type { Plan } from "../../../records/plan.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";

/** A form's fields by name, as they were typed. */
export type Fields = ReadonlyMap<string, string>;

export const text = (form: Fields, name: string): string => (form.get(name) ?? "").replaceAll("\r\n", "\n").trim();
export const orNull = (value: string): string | null => (value === "" ? null : value);
export const linesOf = (value: string): string[] =>
  value
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
/** The parts of a line between semicolons. */
export const partsOf = (line: string): string[] => line.split(";").map((part) => part.trim());

/** A day that is written in a field; null where nothing is; a problem where it is no day. */
export function dayIn(form: Fields, name: string): string | null | Problem {
  const written = text(form, name);
  if (written === "") return null;
  return isIsoDay(written) ? written : problem("problem.wheel-date", { text: written.slice(0, 40) });
}

/** A number as it is written in Danish: *1.135.000*, *14,7*; null where it is none. */
export function danishNumber(written: string): number | null {
  const plain = written.replace(/\s|kr\.?$|%$/gi, "");
  if (!/^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(plain)) return null;
  return Number(plain.replaceAll(".", "").replace(",", "."));
}

/** A number as a field shows it. */
export const asDanish = (value: number): string => String(value).replace(".", ",");

function budgetIn(form: Fields): number | null | Problem {
  const written = text(form, "budget");
  if (written === "") return null;
  const value = danishNumber(written);
  return value !== null && Number.isSafeInteger(value) && value >= 0
    ? value
    : problem("problem.goal-amount", { text: written.slice(0, 40) });
}

const days = (form: Fields) => ({ starts: dayIn(form, "fra"), ends: dayIn(form, "til") });

/** The plan that a form says. Focus areas are lines: number; title; text. One whose title or number is known keeps its id. */
export function planIn(form: Fields, before: Plan | null): WrittenPlan | Problem {
  const { starts, ends } = days(form);
  if (isProblem(starts)) return starts;
  if (isProblem(ends)) return ends;
  if (starts === null) return problem("problem.wheel-day-missing");
  const focusAreas = linesOf(text(form, "omraader")).map((line) => {
    const [number = "", ...rest] = partsOf(line);
    const [title = "", ...more] = rest.length === 0 ? [number] : rest;
    const given = { number: rest.length === 0 ? null : orNull(number), title, text: orNull(more.join("; ")) };
    const known =
      before?.focusAreas.find((area) => area.title === title) ??
      before?.focusAreas.find((area) => area.number !== null && area.number === given.number);
    return { ...given, id: known?.id ?? null };
  });
  return {
    committeeId: orNull(text(form, "udvalg")),
    name: text(form, "navn"),
    vision: orNull(text(form, "vision")),
    visionThemes: linesOf(text(form, "temaer")),
    focusAreas,
    starts,
    ends,
    public: form.has("offentlig"),
  };
}

/** A plan's focus areas as its form shows them. */
export const areaLines = ({ focusAreas }: Plan): string =>
  focusAreas
    .map((area) => [area.number ?? "", area.title, area.text].filter((part) => part !== null).join("; "))
    .join("\n");

/** The goal that a form says. Its indicators are ticked boxes named after their ids. */
export function goalIn(form: Fields, planId: string): WrittenGoal | Problem {
  const { starts, ends } = days(form);
  const budget = budgetIn(form);
  if (isProblem(starts)) return starts;
  if (isProblem(ends)) return ends;
  if (isProblem(budget)) return budget;
  const un = text(form, "verdensmaal")
    .split(/[\s,;]+/)
    .filter((each) => each !== "");
  const wrong = un.find((each) => !/^(?:[1-9]|1[0-7])$/.test(each));
  if (wrong !== undefined) return problem("problem.goal-un", { text: wrong.slice(0, 20) });
  return {
    planId,
    focusAreaId: orNull(text(form, "omraade")),
    kind: goalKinds.find((kind) => kind === form.get("slags")) ?? "goal",
    number: orNull(text(form, "nummer")),
    title: text(form, "titel"),
    text: orNull(text(form, "tekst")),
    unit: orNull(text(form, "enhed")),
    owner: orNull(text(form, "ansvarlig")),
    starts,
    ends,
    budget,
    visionThemes: linesOf(text(form, "temaer")),
    unGoals: [...new Set(un.map(Number))],
    ministerGoals: linesOf(text(form, "ministeren")),
    indicatorIds: ticked(form, "indikator-"),
    public: form.has("offentlig"),
  };
}

/** The ids of the boxes that are ticked, of those whose names begin so. */
export const ticked = (form: Fields, prefix: string): string[] =>
  [...form.keys()].flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));

/** The action that a form says. */
export function actionIn(form: Fields, goalId: string): WrittenAction | Problem {
  const { starts, ends } = days(form);
  const budget = budgetIn(form);
  if (isProblem(starts)) return starts;
  if (isProblem(ends)) return ends;
  if (isProblem(budget)) return budget;
  return {
    goalId,
    kind: goalActionKinds.find((kind) => kind === form.get("slags")) ?? "action",
    track: orNull(text(form, "spor")),
    title: text(form, "titel"),
    text: orNull(text(form, "tekst")),
    unit: orNull(text(form, "enhed")),
    owner: orNull(text(form, "ansvarlig")),
    starts,
    ends,
    budget,
    public: form.has("offentlig"),
  };
}

/** The status that a form says. */
export function statusIn(form: Fields, today: string): SaidStatus | Problem {
  const status = goalStatuses.find((each): each is GoalStatus => each === form.get("status"));
  if (status === undefined) return problem("problem.bad-request");
  const on = dayIn(form, "dag");
  if (isProblem(on)) return on;
  return { status, reason: orNull(text(form, "begrundelse")), on: on ?? today };
}

/** What an action says in its form. */
export const actionFields = (action: GoalAction | null) => ({
  titel: action?.title ?? null,
  tekst: action?.text ?? null,
  slags: action?.kind ?? "action",
  spor: action?.track ?? null,
  enhed: action?.unit ?? null,
  ansvarlig: action?.owner ?? null,
  fra: action?.starts ?? null,
  til: action?.ends ?? null,
  budget: action?.budget == null ? null : String(action.budget),
  offentlig: action?.public ?? true,
});

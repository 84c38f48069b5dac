import { z } from "zod";
import { clockInDenmark, momentInDenmark } from "../../../danish/day-begins.ts";
import type { WrittenRound, WrittenStep } from "../../../features/marks/keep-round.ts";
import type { StepTitles } from "../../../features/marks/steps-on-wheel.ts";
import { say } from "../../../output/texts/say.ts";
import {
  type MarkRound,
  type MarkScheme,
  type MarkSize,
  type MarkStepKind,
  markPlaces,
} from "../../../records/mark.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";

type Fields = ReadonlyMap<string, string>;
type Read<T> = T | Problem;

const linesOf = (text: string) =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
const cells = (line: string) => line.split("|").map((cell) => cell.trim());
const quoted = (line: string) => ({ line: line.slice(0, 120) });

/** A key of a scheme, made of its name: the same name has the same key next year. */
function keyOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain.slice(0, 60).replace(/-+$/, "");
}

/** Schemes as they are written: *Fleksjob | Flexible job | A*, one a line. */
export function readSchemes(text: string): Read<MarkScheme[]> {
  const schemes: MarkScheme[] = [];
  for (const line of linesOf(text)) {
    const [da = "", en = "", group = "", ...more] = cells(line);
    const key = keyOf(da);
    if (key === "" || more.length > 0 || da.length > 200 || en.length > 200 || group.length > 40) {
      return problem("problem.mark-scheme-line", quoted(line));
    }
    schemes.push({ key, name: { da, en }, group });
  }
  return schemes;
}

/** What is asked by size, as it is written: *10 | 5 | 2*. The percent has at most one decimal. */
export function readSizes(text: string): Read<MarkSize[]> {
  const sizes: MarkSize[] = [];
  for (const line of linesOf(text)) {
    const [from = "", share = "", groups = "1", ...more] = cells(line);
    const fits = /^\d{1,6}$/.test(from) && /^\d{1,3}(?:[,.]\d)?$/.test(share) && /^\d{1,2}$/.test(groups || "1");
    const size = { from: Number(from), share: Number(share.replace(",", ".")), groups: Number(groups || "1") };
    if (!fits || more.length > 0 || size.from < 1 || size.share > 100 || size.groups < 1) {
      return problem("problem.mark-size-line", quoted(line));
    }
    sizes.push(size);
  }
  return sizes;
}

const day = z.iso.date();

/** The campaign's steps as they are written: *2026-10-01 | 2026-11-15 | Annoncer i avisen*. */
export function readCampaign(text: string, known: MarkRound["steps"]): Read<WrittenStep[]> {
  const steps: WrittenStep[] = [];
  for (const line of linesOf(text)) {
    const parts = cells(line);
    const [from = "", to = "", title = ""] = parts.length === 2 ? [parts[0], "", parts[1]] : parts;
    const fits = day.safeParse(from).success && (to === "" || day.safeParse(to).success) && title !== "";
    if (!fits || parts.length > 3) return problem("problem.mark-step-line", quoted(line));
    const taken = steps.map(({ id }) => id);
    const same = known.find((step) => step.kind === "campaign" && step.title === title && !taken.includes(step.id));
    steps.push({ id: same?.id ?? null, kind: "campaign", title, from, to: to === "" ? null : to });
  }
  return steps;
}

export const schemeText = (schemes: readonly MarkScheme[]): string =>
  schemes
    .map(({ name, group }) => {
      const parts = [name.da, name.en, group];
      while (parts.length > 1 && parts.at(-1) === "") parts.pop();
      return parts.join(" | ");
    })
    .join("\n");

export const sizeText = (sizes: readonly MarkSize[]): string =>
  sizes.map(({ from, share, groups }) => `${from} | ${String(share).replace(".", ",")} | ${groups}`).join("\n");

export const campaignText = (steps: MarkRound["steps"]): string =>
  steps
    .filter(({ kind }) => kind === "campaign")
    .map(({ from, to, title }) => [from, ...(to === null ? [] : [to]), title].join(" | "))
    .join("\n");

/** The steps that each round has, with the fields of their days. */
export const stepFields = [
  ["criteria", "kriteriedag", null],
  ["plan", "plandag", null],
  ["decision", "beslutningsdag", null],
  ["award", "uddelingsdag", null],
  ["evaluation", "evaluering-fra", "evaluering-til"],
] as const satisfies readonly (readonly [MarkStepKind, string, string | null])[];

/** A round out of its form. `before`: as it was, null for a new one. */
export function writtenRound(form: Fields, before: MarkRound | null): Read<WrittenRound> {
  const text = (name: string) => (form.get(name) ?? "").toWellFormed().trim();
  const schemes = readSchemes(text("ordninger"));
  if (isProblem(schemes)) return schemes;
  const sizes = readSizes(text("krav"));
  if (isProblem(sizes)) return sizes;
  const campaign = readCampaign(text("kampagne"), before?.steps ?? []);
  if (isProblem(campaign)) return campaign;
  const opens = momentInDenmark(text("aabner"), text("aabner-kl"));
  const closes = momentInDenmark(text("frist"), text("frist-kl"));
  const steps: WrittenStep[] = [];
  for (const [kind, from, to] of stepFields) {
    if (text(from) === "") continue;
    const days = { from: text(from), to: to === null || text(to) === "" ? null : text(to) };
    if (!day.safeParse(days.from).success || !day.nullable().safeParse(days.to).success)
      return problem("problem.mark-fields");
    steps.push({ id: null, kind, title: null, ...days });
  }
  const fields = z
    .object({
      year: z.coerce.number().int().min(2000).max(2100),
      committeeId: z.uuid().nullable(),
      from: day,
      to: day,
      place: z.enum(markPlaces),
      municipality: z.coerce.number().int().min(1).max(999).nullable(),
      keepsMonths: z.coerce.number().int().min(1).max(60),
    })
    .safeParse({
      year: text("aarstal"),
      committeeId: text("udvalg") || null,
      from: text("periode-fra"),
      to: text("periode-til"),
      place: text("sted"),
      municipality: text("kommunekode") || null,
      keepsMonths: text("gemmes"),
    });
  if (!fields.success || opens === null || closes === null) return problem("problem.mark-fields");
  const { year, committeeId, keepsMonths, ...criteria } = fields.data;
  return {
    year,
    committeeId,
    keepsMonths,
    name: { da: text("navn"), en: text("navn-en") },
    intro: { da: text("tekst"), en: text("tekst-en") },
    criteria: { ...criteria, schemes, sizes },
    opens: opens.toISOString(),
    closes: closes.toISOString(),
    steps: [...steps, ...campaign],
    public: form.get("offentlig") === "ja",
  };
}

/** What stands in the form of a round; of a new one, the days that the year before had, a year later. */
export function fieldsOfRound(round: MarkRound): Map<string, string> {
  const opens = clockInDenmark(new Date(round.opens));
  const closes = clockInDenmark(new Date(round.closes));
  const { criteria, steps } = round;
  return new Map([
    ["aarstal", String(round.year)],
    ["udvalg", round.committeeId ?? ""],
    ["navn", round.name.da],
    ["navn-en", round.name.en],
    ["tekst", round.intro.da],
    ["tekst-en", round.intro.en],
    ["aabner", opens.day],
    ["aabner-kl", opens.time],
    ["frist", closes.day],
    ["frist-kl", closes.time],
    ["periode-fra", criteria.from],
    ["periode-til", criteria.to],
    ["ordninger", schemeText(criteria.schemes)],
    ["krav", sizeText(criteria.sizes)],
    ["sted", criteria.place],
    ["kommunekode", criteria.municipality === null ? "" : String(criteria.municipality)],
    ...stepFields.flatMap(([kind, from, to]) => {
      const step = steps.find((each) => each.kind === kind);
      return [[from, step?.from ?? ""] as const, ...(to === null ? [] : [[to, step?.to ?? ""] as const])];
    }),
    ["kampagne", campaignText(steps)],
    ["gemmes", String(round.keepsMonths)],
    ...(round.public ? [["offentlig", "ja"] as const] : []),
  ]);
}

/** What the wheel calls the steps of a round. It is the committee's: in Danish whatever the desk speaks. */
export function stepTitles(name: string): StepTitles {
  const titled = (kind: keyof StepTitles) =>
    `${name}: ${say("da", `marks.step.${kind}`).replace(/^./, (letter) => letter.toLowerCase())}`;
  return {
    criteria: titled("criteria"),
    plan: titled("plan"),
    applications: titled("applications"),
    decision: titled("decision"),
    award: titled("award"),
    evaluation: titled("evaluation"),
  };
}

const problemFields: Readonly<Record<string, string>> = {
  "problem.mark-name": "navn",
  "problem.mark-committee": "udvalg",
  "problem.mark-year-taken": "aarstal",
  "problem.mark-moments": "frist",
  "problem.mark-deadline": "frist",
  "problem.mark-period": "periode-til",
  "problem.mark-schemes": "ordninger",
  "problem.mark-scheme-line": "ordninger",
  "problem.mark-scheme-twice": "ordninger",
  "problem.mark-sizes": "krav",
  "problem.mark-size-line": "krav",
  "problem.mark-groups": "krav",
  "problem.mark-step-line": "kampagne",
  "problem.mark-step-title": "kampagne",
};

/** The field that a problem is about; null: the form as a whole. */
export const fieldOfRoundProblem = ({ key }: Problem): string | null => problemFields[key] ?? null;

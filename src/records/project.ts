import { z } from "zod";
import { costModelSchema, sumOf } from "./cost-model.ts";
import type { FigureFlag } from "./figure.ts";
import { always, staff, whenOpen } from "./publicity.ts";

/**
 * What is saved, in whole kroner; the same twice where it is one amount. `written`: as the source has it; both null where
 * that is no amount (*1 – 1,2.000.000 kr.*).
 */
export const savingSchema = z.object({
  from: whenOpen(z.int().nullable()),
  to: whenOpen(z.int().nullable()),
  written: whenOpen(z.string()),
});
export type Saving = z.infer<typeof savingSchema>;

/** What of a result counts people. */
export const countedOfResult = ["begun", "finished", "reached"] as const;
export type CountedOfResult = (typeof countedOfResult)[number];

/**
 * How a project stood on a day (ISO): how many had begun and finished since it began, and how many had `reached` what is
 * wanted. `stated`: the share that the source says, in percent. `outcome`: what there is to say of it. `hidden`: which
 * counts strangers do not get, since they are of so few; empty as it is kept.
 */
export const projectResultSchema = z.object({
  id: always(z.uuid()),
  asOf: whenOpen(z.iso.date()),
  begun: whenOpen(z.int().nonnegative().nullable()),
  finished: whenOpen(z.int().nonnegative().nullable()),
  reached: whenOpen(z.int().nonnegative().nullable()),
  stated: whenOpen(z.number().min(0).max(100).nullable()),
  actualSaving: whenOpen(savingSchema.nullable()),
  outcome: whenOpen(z.string().nullable()),
  hidden: whenOpen(z.array(whenOpen(z.enum(countedOfResult)))),
});
export type ProjectResult = z.infer<typeof projectResultSchema>;

/**
 * What else is expected: *Unge, der ikke begynder voksenlivet på forsørgelse*, 10 to 15; *Varighed*, from 2 `before` to
 * `about` 1. The same twice where it is one number. `unit` in words (*unge*, *år*); `found`: what was seen of it.
 */
export const projectEffectSchema = z.object({
  id: always(z.uuid()),
  what: whenOpen(z.string()),
  unit: whenOpen(z.string().nullable()),
  before: whenOpen(z.number().nullable()),
  from: whenOpen(z.number()),
  to: whenOpen(z.number()),
  about: whenOpen(z.boolean()),
  found: whenOpen(z.string().nullable()),
});
export type ProjectEffect = z.infer<typeof projectEffectSchema>;

export const keptCostModelSchema = costModelSchema.extend({ id: always(z.uuid()) });
export type KeptCostModel = z.infer<typeof keptCostModelSchema>;

/** The parts of a project that are kept one by one. */
export const projectParts = ["results", "effects", "costModels"] as const;
export type ProjectPart = (typeof projectParts)[number];

/**
 * A project, or a supplier's course: what was wanted (`wanted` in words, `goal` in percent of those who have finished, or
 * of all who have `begun`), what it was expected to cost and save, and what came of it. `goalId`: the goal of a plan that
 * it serves. `fewest`: counts of fewer people are hidden from strangers, where they are counted in the municipality's own
 * rows; null where they are told as they were published. `unit` keeps it, for everybody; `owner` is the person, for staff.
 */
export const projectSchema = z.object({
  id: always(z.uuid()),
  committeeId: always(z.uuid().nullable()),
  goalId: whenOpen(z.uuid().nullable()),
  title: whenOpen(z.string()),
  supplier: whenOpen(z.string().nullable()),
  lead: whenOpen(z.string().nullable()),
  wanted: whenOpen(z.string().nullable()),
  goal: whenOpen(z.number().min(0).max(100).nullable()),
  shareOf: whenOpen(z.enum(["finished", "begun"])),
  expectedSaving: whenOpen(savingSchema.nullable()),
  source: whenOpen(z.url({ protocol: /^https?$/ }).nullable()),
  unit: whenOpen(z.string().nullable()),
  owner: staff(z.string().nullable()),
  starts: whenOpen(z.iso.date().nullable()),
  ended: whenOpen(z.iso.date().nullable()),
  fewest: whenOpen(z.int().min(2).max(100).nullable()),
  /** The oldest first; one of a day. */
  results: whenOpen(z.array(whenOpen(projectResultSchema))),
  effects: whenOpen(z.array(whenOpen(projectEffectSchema))),
  costModels: whenOpen(z.array(whenOpen(keptCostModelSchema))),
  links: whenOpen(
    z.array(whenOpen(z.object({ kind: whenOpen(z.enum(["item", "promise", "case"])), recordId: whenOpen(z.uuid()) }))),
  ),
  /** Parts taken away, the newest first, so that they can be put back; they leave through nothing. */
  removed: z.object({
    results: z.array(projectResultSchema),
    effects: z.array(projectEffectSchema),
    costModels: z.array(keptCostModelSchema),
  }),
  public: always(z.boolean()),
});
export type Project = z.infer<typeof projectSchema>;

/** How many of how many reached what is wanted; null where that is not told. */
export function shareOfResult(
  { shareOf }: Pick<Project, "shareOf">,
  result: Pick<ProjectResult, CountedOfResult>,
): { readonly part: number; readonly whole: number } | null {
  const { reached } = result;
  const whole = result[shareOf];
  return reached === null || whole === null || whole === 0 || reached > whole ? null : { part: reached, whole };
}

/** What in a result does not fit itself: a share that its numbers do not make, an amount that is none. */
export function flagsOfResult(
  project: Pick<Project, "shareOf">,
  result: Pick<ProjectResult, CountedOfResult | "stated" | "actualSaving">,
): FigureFlag[] {
  const { stated, actualSaving } = result;
  const share = shareOfResult(project, result);
  const flags: FigureFlag[] = [];
  if (share !== null && stated !== null) {
    const decimals = String(stated).split(".")[1]?.length ?? 0;
    const percent = (share.part / share.whole) * 100;
    if (Math.abs(percent - stated) > 0.5 / 10 ** decimals + 1e-9) {
      flags.push({ code: "share-differs", written: `${share.part} / ${share.whole} = ${stated} %` });
    }
  }
  return actualSaving?.from === null ? [...flags, { code: "malformed", written: actualSaving.written }] : flags;
}

/** What in a project does not fit itself: an expected saving that is no amount, the sum of a cost model. */
export function flagsOfProject({ expectedSaving, costModels }: Pick<Project, "expectedSaving" | "costModels">) {
  const flags: FigureFlag[] = [];
  if (expectedSaving?.from === null) flags.push({ code: "malformed", written: expectedSaving.written });
  for (const model of costModels) {
    const { differs, stated } = sumOf(model);
    if (differs !== null && differs !== 0) flags.push({ code: "sum-differs", written: `${model.name}: ${stated}` });
  }
  return flags;
}

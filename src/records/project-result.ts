import { z } from "zod";
import { costModelSchema, sumOf } from "./cost-model.ts";
import { type FigureFlag, figureFlagSchema } from "./figure.ts";
import { always, whenOpen } from "./publicity.ts";

/**
 * What is saved in a year, in whole kroner; the same twice where it is one amount. `written`: as the source has it; both
 * null where that is no amount (*1 – 1,2.000.000 kr.*).
 */
export const savingSchema = z.object({
  from: whenOpen(z.int().nullable()),
  to: whenOpen(z.int().nullable()),
  written: whenOpen(z.string()),
});

/**
 * What came of a project or a supplier's course: how many began and finished, how many of them `reached` what was wanted
 * (`outcome` in words), the goal in percent, what it costs and saves. `stated`: the share that the source says, in percent.
 */
export const projectResultSchema = z.object({
  name: always(z.string()),
  supplier: whenOpen(z.string().nullable()),
  asOf: whenOpen(z.iso.date()),
  begun: whenOpen(z.int().nonnegative().nullable()),
  finished: whenOpen(z.int().nonnegative().nullable()),
  outcome: whenOpen(z.string()),
  reached: whenOpen(z.int().nonnegative().nullable()),
  stated: whenOpen(z.number().nullable()),
  goal: whenOpen(z.number().min(0).max(100).nullable()),
  expectedSaving: whenOpen(savingSchema.nullable()),
  actualSaving: whenOpen(savingSchema.nullable()),
  costModels: whenOpen(z.array(whenOpen(costModelSchema))),
  flags: whenOpen(z.array(whenOpen(figureFlagSchema))),
});
export type ProjectResult = z.infer<typeof projectResultSchema>;

/** What in a result does not fit itself: a share that its numbers do not make, a sum that is another, an amount that is none. */
export function checkResult(result: Omit<ProjectResult, "flags">): FigureFlag[] {
  const { finished, reached, stated, expectedSaving, actualSaving, costModels } = result;
  const flags: FigureFlag[] = [];
  if (finished !== null && reached !== null && stated !== null) {
    const decimals = String(stated).split(".")[1]?.length ?? 0;
    const share = finished === 0 ? Number.NaN : (reached / finished) * 100;
    if (!(Math.abs(share - stated) <= 0.5 / 10 ** decimals + 1e-9)) {
      flags.push({ code: "share-differs", written: `${reached} / ${finished} = ${stated} %` });
    }
  }
  for (const saving of [expectedSaving, actualSaving]) {
    if (saving !== null && saving.from === null) flags.push({ code: "malformed", written: saving.written });
  }
  for (const model of costModels) {
    const { differs, stated: total } = sumOf(model);
    if (differs !== null && differs !== 0) flags.push({ code: "sum-differs", written: `${model.name}: ${total}` });
  }
  return flags;
}

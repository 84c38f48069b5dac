import { z } from "zod";
import { goalActionSchema, goalSchema } from "./goal.ts";
import { always, whenOpen } from "./publicity.ts";

/** A part of a plan under which goals stand. `number` as the plan writes it, null where it has none. */
export const focusAreaSchema = z.object({
  id: always(z.uuid()),
  number: whenOpen(z.string().nullable()),
  title: whenOpen(z.string()),
  text: whenOpen(z.string().nullable()),
});
export type FocusArea = z.infer<typeof focusAreaSchema>;

/**
 * A plan (*Beskæftigelsesplan 2024-2027*). `ends` null: a dynamic agreement, in which goals come and go without an end.
 * `visionThemes`: those of the municipality's vision that the plan's goals can point to, as it names them.
 */
export const planSchema = z.object({
  id: always(z.uuid()),
  committeeId: always(z.uuid().nullable()),
  name: whenOpen(z.string()),
  vision: whenOpen(z.string().nullable()),
  visionThemes: whenOpen(z.array(whenOpen(z.string()))),
  focusAreas: whenOpen(z.array(whenOpen(focusAreaSchema))),
  starts: whenOpen(z.iso.date()),
  ends: whenOpen(z.iso.date().nullable()),
  public: always(z.boolean()),
});
export type Plan = z.infer<typeof planSchema>;

/** What became of a goal or an action between two versions. */
export const planChangeKinds = ["added", "changed", "fulfilled", "dropped", "taken-up"] as const;
export const planChangeSchema = z.object({
  what: whenOpen(z.enum(planChangeKinds)),
  of: whenOpen(z.enum(["goal", "action"])),
  id: whenOpen(z.uuid()),
  title: whenOpen(z.string()),
  reason: whenOpen(z.string().nullable()),
});
export type PlanChange = z.infer<typeof planChangeSchema>;

/**
 * A plan as it was adopted: `number` from 1, the day, the item that adopted it (null: no item of it is here), everything
 * as it stood, and what is different from the version before. Never changed.
 */
export const planVersionSchema = z.object({
  id: always(z.uuid()),
  planId: always(z.uuid()),
  number: always(z.int().positive()),
  adopted: whenOpen(z.iso.date()),
  itemId: whenOpen(z.uuid().nullable()),
  note: whenOpen(z.string().nullable()),
  plan: whenOpen(planSchema),
  goals: whenOpen(z.array(whenOpen(goalSchema))),
  actions: whenOpen(z.array(whenOpen(goalActionSchema))),
  changes: whenOpen(z.array(whenOpen(planChangeSchema))),
});
export type PlanVersion = z.infer<typeof planVersionSchema>;

/**
 * A line of the reporting plan: which goals are reported to the committee by a day, of which quarter (`2026-Q2`) or
 * half-year (`2026-H1`). It stands on the annual wheel under the same id.
 */
export const goalReportSchema = z.object({
  id: always(z.uuid()),
  planId: always(z.uuid()),
  period: whenOpen(z.string().regex(/^\d{4}-(?:Q[1-4]|H[12])$/)),
  due: whenOpen(z.iso.date()),
  goalIds: whenOpen(z.array(whenOpen(z.uuid()))),
  public: always(z.boolean()),
});
export type GoalReport = z.infer<typeof goalReportSchema>;

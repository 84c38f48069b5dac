import { z } from "zod";
import { staff } from "./publicity.ts";

/**
 * A follow-up of a plan before it is put before the committee: the goals it tells of, of which quarter or half-year
 * (`2026-Q2`, `2026-H1`), and what is written of each. `after`: the moment of the follow-up before it, since which it tells
 * what changed; null where it is the first. The figures stand with their indicators.
 */
export const followUpSchema = z.object({
  id: staff(z.uuid()),
  planId: staff(z.uuid()),
  period: staff(z.string().regex(/^\d{4}-(?:Q[1-4]|H[12])$/)),
  goalIds: staff(z.array(staff(z.uuid()))),
  after: staff(z.iso.datetime({ offset: true }).nullable()),
  lead: staff(z.string().nullable()),
  texts: staff(z.array(staff(z.object({ goalId: staff(z.uuid()), text: staff(z.string()) })))),
});
export type FollowUp = z.infer<typeof followUpSchema>;

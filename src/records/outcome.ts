import { z } from "zod";

/**
 * What a decision did with the matter. `noted` (taget til efterretning/orientering) is not `approved`;
 * `recommended` sends the matter on and is not final; `mixed`: the points differ;
 * `other`: a decision that only reports what was said, or none of these.
 */
export const outcomes = [
  "approved",
  "rejected",
  "recommended",
  "noted",
  "discussed",
  "postponed",
  "returned",
  "referred",
  "withdrawn",
  "resumed",
  "mixed",
  "other",
] as const;

export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.infer<typeof outcomeSchema>;

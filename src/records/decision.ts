import { z } from "zod";
import { outcomeSchema } from "./outcome.ts";
import { whenOpen } from "./publicity.ts";

/** One side of a vote. `count` is null where the document names sides without a number. */
const sideSchema = z.object({
  count: whenOpen(z.int().nonnegative().nullable()),
  parties: whenOpen(z.array(whenOpen(z.string()))),
  names: whenOpen(z.array(whenOpen(z.string()))),
});

export const voteSchema = z.object({
  on: whenOpen(z.string().nullable()),
  for: whenOpen(sideSchema),
  against: whenOpen(sideSchema),
  abstained: whenOpen(sideSchema),
  result: whenOpen(z.enum(["carried", "lost", "tied"]).nullable()),
});
export type Vote = z.infer<typeof voteSchema>;

export const dissentSchema = z.object({
  by: whenOpen(z.array(whenOpen(z.string()))),
  /** `opinion`: a member's own, given in writing before approving the minutes (kommunestyrelsesloven § 13). */
  kind: whenOpen(
    z.enum(["minority-statement", "protocol-remark", "reservation", "against", "demand-council", "opinion"]),
  ),
  text: whenOpen(z.string()),
});
export type Dissent = z.infer<typeof dissentSchema>;

/** A decision as the protocol has it, attendance lines left out of `text`. */
export const decisionSchema = z.object({
  text: whenOpen(z.string()),
  outcome: whenOpen(outcomeSchema.nullable()),
  /** False where another body has the last word (*anbefales*, *indstilles til byrådet*). Null where nothing is decided. */
  final: whenOpen(z.boolean().nullable()),
  points: whenOpen(
    z.array(whenOpen(z.object({ points: whenOpen(z.array(whenOpen(z.string()))), outcome: whenOpen(outcomeSchema) }))),
  ),
  votes: whenOpen(z.array(whenOpen(voteSchema))),
  dissents: whenOpen(z.array(whenOpen(dissentSchema))),
  disqualified: whenOpen(
    z.array(whenOpen(z.object({ name: whenOpen(z.string()), found: whenOpen(z.boolean().nullable()) }))),
  ),
});
export type Decision = z.infer<typeof decisionSchema>;

import { holderOf } from "../../access/viewer.ts";
import { bringDemands, type DecisionText } from "../../features/meetings/demands/bring-demands.ts";
import { isProblem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import { decisionWords } from "./decision-words.ts";

/** A decision as the minutes will have it. */
export const decisionText: DecisionText = (state, item) => decisionWords(state, item)?.text.text ?? null;

/**
 * What was demanded before the council is brought there when a meeting ends, whoever ended it: a chair may not write the
 * council's items, so it is done with a secretary's rights in the one body. A meeting that is no longer there has none.
 */
export async function bringMeetingsDemands(store: Store, bodyId: string, meetingId: string, now: Date): Promise<void> {
  const done = await bringDemands(store, holderOf("secretary", bodyId, null), { bodyId, meetingId }, decisionText, now);
  if (isProblem(done) && done.key !== "problem.meeting-unknown") {
    throw new Error(`The demands of the meeting ${meetingId} could not be brought before the council: ${done.key}.`);
  }
}

import { type Problem, problem } from "../../../records/problem.ts";
import { partDigest, salted } from "../../../seal/digest.ts";
import type { Receipt } from "../../../seal/sealed.ts";
import { approvalOf } from "../../../store/queries/seal/chain.ts";
import { appendEntry } from "../../../store/seal/append-entry.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { type Acting, about, approverIn, type MeetingRef, onMinutes } from "./act.ts";

/** How long an opinion may be: the law says *kort*. In letters. */
export const longestDeviation = 4000;

/**
 * A member has a deviating opinion written to the minutes (kommunestyrelsesloven § 13, stk. 1), before approving them.
 * It is for those who may read the minutes. Problems: not allowed, no such minutes, approved already, no words.
 */
export async function addDeviation(
  acting: Acting,
  ref: MeetingRef,
  given: { readonly name: string; readonly words: string },
): Promise<Receipt | Problem> {
  const words = given.words.trim();
  if (words === "" || words.length > longestDeviation) return problem("problem.deviation-words");
  const who = (tx: Transaction) => approverIn(tx, acting.viewer, ref);
  return onMinutes(acting, ref, who, async (standing, person) => {
    const { tx, appending, last, newest } = standing;
    if (!newest.approvers.includes(person)) return problem("problem.minutes-unknown");
    const approved = await approvalOf(tx, ref.bodyId, newest.minutes, person);
    if (approved !== null) return problem("problem.deviation-late");
    const parts = [salted("name", given.name), salted("words", words)] as const;
    const digests = { name: partDigest(parts[0]), words: partDigest(parts[1]) };
    const added = { ...about(standing), kind: "deviation", person, ...digests } as const;
    return appendEntry(
      appending,
      last,
      added,
      parts.map((part) => ({ ...part, open: false })),
    );
  });
}

import { type Problem, problem } from "../../../records/problem.ts";
import { partDigest, salted } from "../../../seal/digest.ts";
import type { Receipt } from "../../../seal/sealed.ts";
import { approvalOf } from "../../../store/queries/seal/chain.ts";
import { showApproval } from "../../../store/queries/seal/show.ts";
import { appendEntry, receiptOf } from "../../../store/seal/append-entry.ts";
import { type Acting, about, approverIn, type MeetingRef, onMinutes } from "./act.ts";

/** Who approves, and the hash of the text that was shown. `name`: as the account has it. */
export interface Approving {
  readonly hash: string;
  readonly name: string;
}

/**
 * A member approves exactly the text whose hash is given. Pressing again changes nothing and gives the same receipt.
 * Problems: not allowed, no minutes that the member is to approve, and a text that is no longer the newest.
 */
export async function approveMinutes(
  acting: Acting,
  ref: MeetingRef,
  { hash, name }: Approving,
): Promise<Receipt | Problem> {
  return onMinutes(
    acting,
    ref,
    (tx) => approverIn(tx, acting.viewer, ref),
    async (standing, person) => {
      const { tx, appending, last, newest } = standing;
      if (!newest.approvers.includes(person)) return problem("problem.minutes-unknown");
      if (hash !== standing.hash) return problem("problem.minutes-stale");
      const there = await approvalOf(tx, ref.bodyId, newest.minutes, person);
      if (there !== null) return receiptOf(there);
      const part = { ...salted("name", name), open: false };
      const added = { ...about(standing), kind: "approval", person, name: partDigest(part) } as const;
      const receipt = await appendEntry(appending, last, added, [part]);
      await showApproval(tx, ref.bodyId, newest.minutes, person, receipt.entry.at);
      return receipt;
    },
  );
}

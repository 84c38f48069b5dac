import { mayKeepMinutes } from "../../access/approval.ts";
import { type Viewer, worker } from "../../access/viewer.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { minutesOfMeeting } from "../../store/queries/seal/minutes.ts";
import { approvalReceivers, missingApprovals } from "../../store/queries/seal/missing-approvals.ts";
import type { Store } from "../../store/transaction.ts";
import { queueMail } from "./queue-mail.ts";

/**
 * Makes a mail to each member who has not approved a meeting's newest minutes and has an account, at most one a day.
 * `host` ends their Message-IDs. Gives how many were made. Problems: not allowed, no fixed minutes.
 */
export async function remindApprovers(
  store: Store,
  viewer: Viewer,
  { bodyId, meetingId }: { readonly bodyId: string; readonly meetingId: string },
  host: string,
  now: Date,
): Promise<number | Problem> {
  if (!mayKeepMinutes(viewer, bodyId)) return problem("problem.forbidden");
  const newest = (await store.as(viewer, (tx) => minutesOfMeeting(tx, bodyId, meetingId))).at(-1);
  if (newest === undefined) return problem("problem.minutes-unknown");
  return store.as(worker, async (tx) => {
    const missing = await missingApprovals(tx, bodyId, newest.minutes);
    const receivers = await approvalReceivers(
      tx,
      missing.map(({ accountId }) => accountId),
    );
    let made = 0;
    for (const { id, email, language } of receivers) {
      const person = missing.find(({ accountId }) => accountId === id)?.personId ?? "";
      const mail = {
        key: `${newest.minutes} ${dayInDenmark(now)}`,
        bodyId,
        receiver: "account",
        receiverId: id,
        email,
        language,
        matter: { kind: "approve", meeting: meetingId, minutes: newest.minutes, person },
      } as const;
      if ((await queueMail(tx, mail, host, now)) !== null) made += 1;
    }
    return made;
  });
}

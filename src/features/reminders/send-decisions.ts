import { mayPublish } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { lockBodyOf } from "../../store/queries/import/find-body.ts";
import { committeeReceivers } from "../../store/queries/sending/committee-receivers.ts";
import { decidedItems } from "../../store/queries/sending/decided-items.ts";
import { addSentDecision, sentOfMeeting } from "../../store/queries/sending/sent-decisions.ts";
import { appendToTimeline } from "../../store/timeline/append.ts";
import type { Store } from "../../store/transaction.ts";
import { planSending } from "./plan-sending.ts";
import { queueMail } from "./queue-mail.ts";

/** Which decisions: all of a meeting's, each to the next committee of its route; or one, to the committee named. */
export interface SendingAsked {
  readonly meetingId: string;
  readonly item: { readonly id: string; readonly committeeId: string | null } | null;
}

/**
 * Sends decisions of a meeting on, as mails that are written when they go: what is not public then is not in them. Each
 * is written down with whom it went to, and on the item's timeline, in the transaction that makes the mail; two who press
 * at once wait for one another. `host` ends the Message-IDs. Gives how many mails were made; 0: all had it before.
 * Problems: not allowed; no such item in the meeting's minutes; no decision; one that is stopped until the council has decided; an open one that is not published; nobody to
 * send it to.
 */
export async function sendDecisions(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { meetingId, item }: SendingAsked,
  host: string,
  now: Date,
): Promise<number | Problem> {
  if (!mayPublish(viewer, bodyId)) return problem("problem.forbidden");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const items = (await decidedItems(tx, bodyId, meetingId)).filter(({ id }) => item === null || id === item.id);
    const [only] = items;
    if (only === undefined) return problem("problem.decision-unknown");
    const book = await committeeReceivers(tx, bodyId);
    const to = ({ nextCommitteeId }: typeof only) => (item === null ? nextCommitteeId : item.committeeId);
    if (item !== null && only.decision === null) return problem("problem.decision-unknown");
    if (item !== null && only.stopped) return problem("problem.decision-stopped");
    if (item !== null && only.open && !only.shown) return problem("problem.decision-unpublished");
    if (items.every((one) => planSending(one, to(one), book, []).length === 0)) return problem("problem.no-receivers");
    const sent = await sentOfMeeting(tx, bodyId, meetingId);
    let made = 0;
    for (const one of items) {
      const plan = planSending(one, to(one), book, sent);
      for (const line of plan) {
        await addSentDecision(tx, bodyId, line, viewer.accountId, at);
        const receiver = { receiver: "owner", receiverId: null, email: line.email, language: "da" } as const;
        const matter = { kind: "decision", item: one.id } as const;
        await queueMail(tx, { ...receiver, matter, bodyId, key: line.id }, host, now);
        const what = { verb: "sent-on", record: "item", recordId: one.id, details: { sent: line.id } } as const;
        await appendToTimeline(tx, viewer, bodyId, at, what);
      }
      made += plan.length;
    }
    return made;
  });
}

import { randomUUID } from "node:crypto";
import { z } from "zod";
import { mayPublish } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import {
  addCommitteeReceiver,
  removeCommitteeReceiver,
  sendingCommittees,
} from "../../store/queries/sending/committee-receivers.ts";
import { appendToTimeline } from "../../store/timeline/append.ts";
import type { Store } from "../../store/transaction.ts";

const writtenSchema = z.object({
  committeeId: z.guid(),
  name: z.string().trim().min(1).max(200),
  email: z.string().trim().toLowerCase().max(200).pipe(z.email()),
});

/** Puts an address into a committee's address book. Problems: not allowed, no such committee, no name or address. */
export async function addReceiver(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  written: z.input<typeof writtenSchema>,
  now: Date,
): Promise<Problem | null> {
  if (!mayPublish(viewer, bodyId)) return problem("problem.forbidden");
  const given = writtenSchema.safeParse(written);
  if (!given.success) return problem("problem.receiver");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    const committees = await sendingCommittees(tx, bodyId);
    if (!committees.some(({ id }) => id === given.data.committeeId)) return problem("problem.receiver");
    const id = randomUUID();
    await addCommitteeReceiver(tx, bodyId, { ...given.data, id }, at);
    const what = { verb: "added", record: "committee-receiver", recordId: id, details: {} } as const;
    await appendToTimeline(tx, viewer, bodyId, at, what);
    return null;
  });
}

/** Takes an address out of its book. What was sent to it stays written down. Problems: not allowed, no such address. */
export async function removeReceiver(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<Problem | null> {
  if (!mayPublish(viewer, bodyId)) return problem("problem.forbidden");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    if (!(await removeCommitteeReceiver(tx, bodyId, id, at))) return problem("problem.receiver-unknown");
    const what = { verb: "removed", record: "committee-receiver", recordId: id, details: {} } as const;
    await appendToTimeline(tx, viewer, bodyId, at, what);
    return null;
  });
}

import { mayPreside, mayReadAgendas, mayRecordMeeting } from "../../../access/may-hold-meeting.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import type { RoomCommand } from "../../../records/room-command.ts";
import { addJob } from "../../../store/jobs/add-job.ts";
import { appendCommands, knownCommands, lastNumber, lockRoom } from "../../../store/queries/room/room-commands.ts";
import { keepRoom } from "../../../store/queries/room/rooms.ts";
import type { Store } from "../../../store/transaction.ts";
import { decideCommands } from "./decide-commands.ts";
import { findMeeting, type RoomRef } from "./find-meeting.ts";

/** What became of commands that were sent. `last`: the number of the meeting's last command now. */
export interface Recorded {
  readonly added: readonly string[];
  readonly last: number;
}

/**
 * Records what was entered at a meeting, in one transaction: all of it or nothing. Sent again, the same commands add
 * nothing, so that whoever got no answer can send them again. What two entered differently is kept, both. The log of
 * commands is itself the timeline: it says who, when and what, and is only added to. Problems: not allowed, no such
 * meeting, an item that is not on its agenda, a command that is another meeting's.
 */
export async function recordCommands(
  store: Store,
  viewer: Viewer,
  ref: RoomRef,
  sent: readonly RoomCommand[],
  now: Date,
): Promise<Recorded | Problem> {
  const { bodyId, meetingId } = ref;
  return store.as(viewer, async (tx) => {
    await lockRoom(tx, meetingId);
    const meeting = await findMeeting(tx, viewer, ref);
    if (meeting === null) return problem("problem.meeting-unknown");
    const { committeeId } = meeting;
    const records = mayRecordMeeting(viewer, bodyId, committeeId);
    const named = sent.flatMap((command) => [command.id, ...command.base]);
    const stored = await knownCommands(tx, bodyId, [...new Set(named)]);
    const fresh = decideCommands(
      {
        rights: { records, presides: mayPreside(viewer, bodyId, committeeId) },
        items: new Set(meeting.items.map((item) => item.id)),
        stored: new Map(stored.map((each) => [each.id, each.meetingId])),
        meetingId,
        now: now.toISOString(),
      },
      sent,
    );
    if (isProblem(fresh)) return fresh;
    const last = await lastNumber(tx, bodyId, meetingId);
    const at = now.toISOString();
    if (records && mayReadAgendas(viewer, bodyId, committeeId)) await keepRoom(tx, meeting, at);
    await appendCommands(tx, { bodyId, meetingId, committeeId, last, actor: viewer.accountId }, fresh, at);
    // Whoever ends a meeting may not be one who writes items: the work of that is done behind it.
    if (fresh.some(({ changes }) => changes.some(({ of }) => of === "closing" || of === "demand"))) {
      await addJob(tx, "bring-demands", { body: bodyId, meeting: meetingId }, { key: `bring-demands ${meetingId}` });
    }
    return { added: fresh.map((command) => command.id), last: last + fresh.length };
  });
}

import { mayRecordMeeting } from "../../../access/may-hold-meeting.ts";
import type { Viewer } from "../../../access/viewer.ts";
import type { AgendaItem } from "../../../records/agenda-item.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { type ImportResult, importDocument } from "../../../store/import/import-document.ts";
import type { ImportInput } from "../../../store/import/prepared-document.ts";
import { withClosedMatter } from "../../../store/publish/closed-matter.ts";
import { sentItems } from "../../../store/queries/papers/published-papers.ts";
import { agendaRecords } from "../../../store/queries/room/agenda-records.ts";
import type { Store } from "../../../store/transaction.ts";
import type { RoomRef } from "./find-meeting.ts";
import { loadRoom, type Room } from "./load-room.ts";

/** What minutes are made of: what was recorded, and the agenda's items whole, by their ids; closed ones with their matter. */
export interface MinutesSource {
  readonly room: Room;
  readonly records: ReadonlyMap<string, AgendaItem>;
}

/**
 * Keeps what was recorded as the draft minutes of the meeting, by the way of every other document, so that pages, search,
 * promises and follow-up have it once it is published. Made again after more was recorded, it is a new revision of them.
 * `compose` writes the document. Problems: not allowed, no such meeting, it is not closed yet, two entered something
 * differently and nobody has chosen.
 */
export async function keepMinutes(
  store: Store,
  viewer: Viewer,
  ref: RoomRef,
  compose: (source: MinutesSource) => ImportInput,
  now: Date,
): Promise<ImportResult | Problem> {
  const room = await loadRoom(store, viewer, ref);
  if (isProblem(room)) return room;
  if (!mayRecordMeeting(viewer, ref.bodyId, room.meeting.committeeId)) return problem("problem.forbidden");
  if (room.state.closed === null) return problem("problem.room-not-closed");
  const [conflict] = room.state.conflicts;
  if (conflict !== undefined) return problem("problem.room-conflicts", { count: room.state.conflicts.length });
  const records = await store.as(viewer, async (tx) => {
    const sent = await sentItems(tx, ref.bodyId, ref.meetingId);
    const agenda = await agendaRecords(tx, ref.bodyId, ref.meetingId);
    return new Map([...agenda].map(([id, item]) => [id, withClosedMatter(item, sent.get(id))]));
  });
  const kept = await importDocument(store, viewer, compose({ room, records }), { draft: true, at: now });
  if (!isProblem(kept) && kept.meetingId !== ref.meetingId) {
    throw new Error(`The minutes of the meeting ${ref.meetingId} were stored as those of ${kept.meetingId}.`);
  }
  return kept;
}

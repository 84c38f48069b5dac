import { mayReadClosed } from "../../../access/may.ts";
import { mayFollowMeeting, mayReadAgendas } from "../../../access/may-hold-meeting.ts";
import { mayInBody } from "../../../access/may-prepare.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type RoomMeeting, roomMeeting } from "../../../store/queries/room/room-meeting.ts";
import { keptRoom } from "../../../store/queries/room/rooms.ts";
import type { Transaction } from "../../../store/transaction.ts";

/** A meeting of a body. */
export interface RoomRef {
  readonly bodyId: string;
  readonly meetingId: string;
}

/**
 * The meeting with its agenda, for those who may follow it: from where agendas are kept, or for whoever leads it and may
 * not read there, as it was kept when something was recorded. Null where there is none for the viewer.
 */
export async function findMeeting(
  tx: Transaction,
  viewer: Viewer,
  { bodyId, meetingId }: RoomRef,
): Promise<RoomMeeting | null> {
  // Row-level security gives those who read a committee's records that committee's meetings.
  const kept = mayInBody(viewer, "read-records", bodyId) ? await roomMeeting(tx, bodyId, meetingId) : null;
  const reads = kept !== null && mayReadAgendas(viewer, bodyId, kept.committeeId);
  const found = reads || mayReadClosed(viewer, bodyId) ? kept : await keptRoom(tx, bodyId, meetingId);
  return found !== null && mayFollowMeeting(viewer, bodyId, found.committeeId) ? found : null;
}

import { mayFollowMeeting, mayReadAgendas } from "../../../access/may-hold-meeting.ts";
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
  const find = mayReadAgendas(viewer, bodyId) ? roomMeeting : keptRoom;
  const found = await find(tx, bodyId, meetingId);
  return found !== null && mayFollowMeeting(viewer, bodyId, found.committeeId) ? found : null;
}

import { mayReadAgendas, mayRecordMeeting } from "../../../access/may-hold-meeting.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { type LikelyMember, likelyMembers } from "../../../store/queries/room/likely-members.ts";
import { ownPersons } from "../../../store/queries/room/own-persons.ts";
import { commandsOfRoom } from "../../../store/queries/room/room-commands.ts";
import type { RoomMeeting } from "../../../store/queries/room/room-meeting.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import { isCouncilName } from "./council.ts";
import { findMeeting, type RoomRef } from "./find-meeting.ts";
import { type RoomAgenda, type RoomState, roomState } from "./room-state.ts";
import { type SeenState, seenBy } from "./seen-by.ts";

/** A meeting as it is held now. `number`: of the last command it is made of. */
export interface Room {
  readonly meeting: RoomMeeting;
  readonly state: RoomState;
  readonly number: number;
  /** The items of which the viewer sees nothing that was entered: behind closed doors, and not in the room for them. */
  readonly hidden: ReadonlySet<string>;
  /** Who is likely to be a member, where the meeting's list holds nobody yet. */
  readonly likely: readonly LikelyMember[];
}

/** The meeting as what was recorded of it has it now. A problem where there is none, or it is not the viewer's to see. */
export async function loadRoom(store: Store, viewer: Viewer, ref: RoomRef): Promise<Room | Problem> {
  return store.as(viewer, (tx) => readRoom(tx, viewer, ref));
}

/** The same in a transaction that goes on. */
export async function readRoom(tx: Transaction, viewer: Viewer, ref: RoomRef): Promise<Room | Problem> {
  const { bodyId, meetingId } = ref;
  const meeting = await findMeeting(tx, viewer, ref);
  if (meeting === null) return problem("problem.meeting-unknown");
  const commands = await commandsOfRoom(tx, bodyId, meetingId);
  const whole = roomState(agendaOf(meeting), commands);
  const { state, hidden } = await seenState(tx, viewer, meeting, whole);
  const likely =
    state.people.length > 0 || meeting.day === null || !mayReadAgendas(viewer, bodyId, meeting.committeeId)
      ? []
      : await likelyMembers(tx, bodyId, meeting.committeeId, meeting.day);
  return { meeting, state, hidden, number: commands.at(-1)?.number ?? 0, likely };
}

/** Whoever keeps or reads the records sees all of it; others what they may be in the room for. */
async function seenState(
  tx: Transaction,
  viewer: Viewer,
  { bodyId, committeeId }: RoomMeeting,
  whole: RoomState,
): Promise<SeenState> {
  const all = mayReadAgendas(viewer, bodyId, committeeId) || mayRecordMeeting(viewer, bodyId, committeeId);
  if (all) return { state: whole, hidden: new Set() };
  const { accountId } = viewer;
  return seenBy(whole, accountId === null ? { ids: [], name: null } : await ownPersons(tx, bodyId, accountId));
}

function agendaOf(meeting: RoomMeeting): RoomAgenda {
  return {
    isCouncil: isCouncilName(meeting.committee),
    items: meeting.items.map(({ points, ...item }) => ({
      ...item,
      points: points.map((point, at) => ({ number: point.number ?? String(at + 1), text: point.text })),
    })),
  };
}

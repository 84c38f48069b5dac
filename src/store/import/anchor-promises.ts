import { promiseRow } from "../followup/promise-row.ts";
import type { MeetingState } from "../publish/meeting-state.ts";
import { goLiveOf } from "../queries/followup/go-live.ts";
import { keepPromises, promisesById } from "../queries/followup/keep-promises.ts";
import { awaitingMeeting } from "../queries/followup/next-meeting.ts";
import type { ImportTask } from "./import-task.ts";

/**
 * Gives promises for the next meeting that meeting's day: those made at the imported meeting, where the next is known,
 * and those made at the one before, for which this is the next. Gives the other meetings whose promises changed, for
 * them to be published anew.
 */
export async function anchorPromises(
  { tx, body, at }: ImportTask,
  { meetingId, committeeId, day }: Pick<MeetingState, "meetingId" | "committeeId" | "day">,
): Promise<{ meeting_id: string; document_id: null }[]> {
  if (day === null) return [];
  const awaiting = await awaitingMeeting(tx, body.id, committeeId, day);
  if (awaiting.length === 0) return [];
  const next = new Map(awaiting.map((one) => [one.id, one.next]));
  const known = await promisesById(tx, body.id, [...next.keys()]);
  const changed = known.filter((row) => row.anchor_day !== (next.get(row.id) ?? null));
  if (changed.length === 0) return [];
  const goLive = await goLiveOf(tx, body.id);
  const rows = changed.map(({ answers, readings: _, ...row }) =>
    promiseRow({ ...row, anchor_day: next.get(row.id) ?? null }, answers, goLive),
  );
  await keepPromises(tx, body.id, at, rows);
  const others = new Set(changed.flatMap((row) => (row.meeting_id === null ? [] : [row.meeting_id])));
  others.delete(meetingId);
  return [...others].map((meeting_id) => ({ meeting_id, document_id: null }));
}

import type { MeetingState } from "../publish/meeting-state.ts";
import { publishMeeting } from "../publish/publish-meeting.ts";
import { withdrawDocuments } from "../queries/import/add-revision.ts";
import { leaveCases } from "../queries/import/find-case-candidates.ts";
import {
  meetingSlugs,
  meetingsOfDay,
  moveMeeting,
  removeItems,
  removeMeeting,
} from "../queries/import/find-meetings.ts";
import { loadMeeting } from "../queries/import/load-meeting.ts";
import type { ImportTask } from "./import-task.ts";
import { matchMeeting } from "./match-meeting.ts";
import { freeSlug } from "./slug.ts";

/** What a document now says of its meeting. */
export interface StatedMeeting {
  readonly committee: { readonly id: string; readonly slug: string };
  readonly day: string | null;
  readonly start: string | null;
}

/** `former`: where it stood before; the committee it was of, or the meeting that turned out to be another one. */
export interface RereadMeeting {
  readonly state: MeetingState;
  readonly formerCommittee: string | null;
  readonly formerMeeting: MeetingState | null;
}

/**
 * The meeting of a document that was read anew. Where the document alone made the meeting and now states another
 * committee or day, the meeting moves with its id, its old addresses leading on; or, where that meeting is known
 * already, the document goes over to it. With other documents beside it, nothing moves.
 */
export async function rereadMeeting(
  task: ImportTask,
  meetingId: string,
  { committee, day, start }: StatedMeeting,
): Promise<RereadMeeting> {
  const { tx, body, document, at } = task;
  const state = await loadMeeting(tx, body.id, meetingId);
  if (state === null) throw new Error(`The meeting ${meetingId} was found and then was not there.`);
  const stays = { state, formerCommittee: null, formerMeeting: null };
  const same = document.reading.committee === null || committee.id === state.committeeId;
  if (day === null || state.documents.length > 1 || (same && day === state.day)) return stays;
  const others = (await meetingsOfDay(tx, body.id, committee.id, day)).filter((one) => one.meetingId !== meetingId);
  const verdict = matchMeeting(start, others);
  if (verdict.kind === "ambiguous") return stays;
  if (verdict.kind === "same") {
    const target = await loadMeeting(tx, body.id, verdict.meetingId);
    return target === null ? stays : { state: target, formerCommittee: null, formerMeeting: state };
  }
  const slug = freeSlug(day, new Set(await meetingSlugs(tx, body.id, committee.id, day)));
  await moveMeeting(tx, body.id, meetingId, { committeeId: committee.id, slug, day, start }, at);
  const moved = { ...state, committeeId: committee.id, committeeSlug: committee.slug, slug, day, startsAt: start };
  return { state: moved, formerCommittee: state.committeeId, formerMeeting: null };
}

/** Closes a meeting whose only document went over to another: its addresses lead there. `kept`: items that went along. */
export async function leaveMeeting(
  task: ImportTask,
  former: MeetingState,
  to: string,
  kept: readonly string[],
): Promise<void> {
  const { tx, body, at } = task;
  // A draft is not published where it goes to; what was public of it stood in the meeting that ends here.
  if (!task.publish)
    await withdrawDocuments(
      tx,
      body.id,
      former.documents.map((document) => document.id),
      at,
    );
  const ids = former.documents.flatMap((document) => document.current.itemIds);
  const left = ids.filter((id) => !kept.includes(id));
  const cases = await leaveCases(tx, body.id, left, at);
  const movedTo = { id: to, kind: "meeting" };
  await publishMeeting(tx, { ...former, documents: [], people: [], promises: [] }, at, { left: cases, movedTo });
  await removeItems(tx, body.id, left, at);
  await removeMeeting(tx, body.id, former.meetingId, at);
}

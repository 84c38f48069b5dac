import type { MeetingState } from "../publish/meeting-state.ts";
import { goLiveOf } from "../queries/followup/go-live.ts";
import { addCore } from "../queries/import/core-tables.ts";
import { completeMeeting, meetingSlugs, meetingsOfDay } from "../queries/import/find-meetings.ts";
import { loadMeeting } from "../queries/import/load-meeting.ts";
import { add } from "../queries/rows-of-json.ts";
import type { ImportTask } from "./import-task.ts";
import { matchMeeting } from "./match-meeting.ts";
import { dayOf, longestName, termInName } from "./match-names.ts";
import { newId } from "./new-id.ts";
import { rereadMeeting } from "./reread-meeting.ts";
import { freeSlug } from "./slug.ts";
import type { StoreNotice } from "./store-notice.ts";

/** The meeting a document is of, as it stood before the document came. */
export interface FoundMeeting {
  readonly state: MeetingState;
  readonly isNew: boolean;
  readonly formerCommittee: string | null;
  readonly formerMeeting: MeetingState | null;
  readonly notices: readonly StoreNotice[];
}

const nowhereElse = { formerCommittee: null, formerMeeting: null };

/** Finds the meeting a document is of, by committee, day and start; or makes it. */
export async function findOrAddMeeting(
  task: ImportTask,
  committee: { readonly id: string; readonly slug: string },
): Promise<FoundMeeting> {
  const { tx, body, document, known, at } = task;
  const stated = document.reading.meeting?.start ?? null;
  const day = dayOf(stated);
  const start = day !== null && stated?.includes("T") ? stated : null;
  const said = document.reading.committee;
  const term = said?.term?.slice(0, longestName) ?? termInName(said?.name ?? "");
  if (known?.meetingId != null) {
    const reread = await rereadMeeting(task, known.meetingId, { committee, day, start });
    await completeMeeting(tx, body.id, reread.state.meetingId, start, term, at);
    return { ...reread, isNew: false, notices: [] };
  }
  const verdict =
    day === null
      ? ({ kind: "new", beside: false } as const)
      : matchMeeting(start, await meetingsOfDay(tx, body.id, committee.id, day));
  const notices = noticesOf(verdict, day);
  if (verdict.kind === "same") {
    await completeMeeting(tx, body.id, verdict.meetingId, start, term, at);
    const state = await loadMeeting(tx, body.id, verdict.meetingId);
    if (state === null) throw new Error(`The meeting ${verdict.meetingId} was found and then was not there.`);
    return { state, isNew: false, notices, ...nowhereElse };
  }
  const wanted = day ?? "uden-dato";
  const slug = freeSlug(wanted, new Set(await meetingSlugs(tx, body.id, committee.id, wanted)));
  const meetingId = newId();
  const { id: committeeId, slug: committeeSlug } = committee;
  await add(tx, addCore.meeting, body.id, at, [
    { id: meetingId, committee_id: committeeId, slug, day, starts_at: start, term },
  ]);
  const state = {
    bodyId: body.id,
    bodySlug: body.slug,
    committeeId,
    committeeSlug,
    meetingId,
    slug,
    day,
    startsAt: start,
    term,
    documents: [],
    people: [],
    promises: [],
    opinions: [],
    goLive: await goLiveOf(tx, body.id),
  };
  return { state, isNew: true, notices, ...nowhereElse };
}

function noticesOf(verdict: ReturnType<typeof matchMeeting>, day: string | null): StoreNotice[] {
  if (verdict.kind === "ambiguous") {
    return [{ code: "meeting-ambiguous", severity: "warning", details: { day, meetings: verdict.meetingIds } }];
  }
  if (verdict.kind === "new" && verdict.beside) {
    return [{ code: "meeting-same-day", severity: "info", details: { day } }];
  }
  return day === null ? [{ code: "day-not-stated", severity: "warning", details: {} }] : [];
}

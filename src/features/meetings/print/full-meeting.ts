import { emitWithClosed } from "../../../access/emit.ts";
import { mayReadClosed } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { agendaItemSchema } from "../../../records/agenda-item.ts";
import { meetingSchema } from "../../../records/meeting.ts";
import type { MeetingToPrint } from "../../../records/meeting-to-print.ts";
import { withClosedMatter } from "../../../store/publish/closed-matter.ts";
import { closedItems, countingDocuments, type PlacedItem, placedItems } from "../../../store/publish/meeting-state.ts";
import { loadMeeting } from "../../../store/queries/import/load-meeting.ts";
import { sentItems } from "../../../store/queries/papers/published-papers.ts";
import { meetingNames } from "../../../store/queries/seal/meeting-names.ts";
import { opinionsByItem, withOpinions } from "../../../store/seal/opinions-of.ts";
import type { Store } from "../../../store/transaction.ts";
import { fullApprovals } from "./full-approvals.ts";

/**
 * A meeting with what is closed in it, as its current documents have it, published or not. Null where there is none that
 * the viewer may read so.
 */
export async function fullMeeting(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  meetingId: string,
): Promise<MeetingToPrint | null> {
  if (!mayReadClosed(viewer, bodyId)) return null;
  return store.as(viewer, async (tx) => {
    const names = await meetingNames(tx, bodyId, meetingId);
    const state = names === null ? null : await loadMeeting(tx, bodyId, meetingId);
    if (names === null || state === null) return null;
    const counting = countingDocuments(state, "current");
    const [main] = counting;
    if (main === undefined) return null;
    const { reading } = main.revision;
    const stated = reading.meeting === null ? {} : emitWithClosed(meetingSchema, reading.meeting, viewer, bodyId);
    const closed = closedItems(state);
    const placed = placedItems(counting);
    const opinions = opinionsByItem(state.opinions, placed);
    const sent = await sentItems(tx, bodyId, meetingId);
    const whole = ({ itemId, item }: PlacedItem) =>
      withOpinions(withClosedMatter(item, sent.get(itemId)), opinions.get(itemId) ?? []);
    return {
      ...names,
      kind: main.document.kind,
      term: state.term,
      day: state.day,
      startsAt: state.startsAt,
      endsAt: stated.end ?? null,
      location: stated.location ?? null,
      attendanceStated: stated.attendanceStated === true,
      participants: stated.participants ?? [],
      absent: stated.absent ?? [],
      items: placed.map((one) => ({
        ...emitWithClosed(agendaItemSchema, whole(one), viewer, bodyId),
        // Closed in one of its documents is closed.
        public: one.item.public === true && !closed.has(one.itemId),
      })),
      full: true,
      approvals: main.document.kind === "minutes" ? await fullApprovals(tx, state, names) : null,
    };
  });
}

import { emitPapers } from "../../../access/emit.ts";
import { mayReadPapers } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type AgendaItem, agendaItemSchema } from "../../../records/agenda-item.ts";
import { meetingSchema } from "../../../records/meeting.ts";
import type { MeetingToPrint } from "../../../records/meeting-to-print.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { minutesFirst, placedItems } from "../../../store/publish/meeting-state.ts";
import {
  type SentFile,
  type SentMeeting,
  sentDocuments,
  sentFiles,
  sentItems,
  sentMeeting,
} from "../../../store/queries/papers/published-papers.ts";
import type { Store } from "../../../store/transaction.ts";
import { openApprovals } from "../print/open-approvals.ts";

export interface MeetingRef {
  readonly bodyId: string;
  readonly meetingId: string;
}

/** An item of a meeting's papers, with the files that were sent out with it. */
export interface PaperItem {
  readonly id: string;
  readonly item: Partial<AgendaItem>;
  readonly files: readonly SentFile[];
}

/** A meeting's papers as its members have them. */
export interface Papers {
  readonly sent: SentMeeting;
  /** The meeting as it is printed; its items are those of `items`, in the same order. */
  readonly meeting: MeetingToPrint;
  readonly items: readonly PaperItem[];
}

/**
 * The papers of a meeting as they were sent out, with what is closed in them: its minutes, or its agendas as long as there
 * are none. Problems: there is no such meeting, or nothing of it that the viewer may read so.
 */
export async function loadPapers(store: Store, viewer: Viewer, ref: MeetingRef): Promise<Papers | Problem> {
  const { bodyId, meetingId } = ref;
  const found = await store.as(viewer, async (tx) => {
    const sent = await sentMeeting(tx, bodyId, meetingId);
    return sent === null
      ? null
      : {
          sent,
          documents: await sentDocuments(tx, bodyId, meetingId),
          matters: await sentItems(tx, bodyId, meetingId),
          files: await sentFiles(tx, bodyId, meetingId),
          approvals: await openApprovals(tx, bodyId, meetingId),
        };
  });
  if (found === null || !mayReadPapers(viewer, bodyId, found.sent.committeeId)) return problem("problem.not-found");
  const { sent, documents, matters, files, approvals } = found;
  const counting = minutesFirst(documents);
  const [main] = counting;
  if (main === undefined) return problem("problem.not-found");
  const closed = new Set(documents.flatMap((document) => document.closed));
  const items = placedItems(counting).map(({ itemId, item }): PaperItem => {
    const full = withMatter(item, matters.get(itemId), main.document.kind);
    return {
      id: itemId,
      // Closed in one of its documents is closed.
      item: {
        ...emitPapers(agendaItemSchema, full, viewer, sent),
        public: item.public === true && !closed.has(itemId),
      },
      files: files.filter((file) => file.itemId === itemId),
    };
  });
  const stated = main.revision.reading.meeting;
  const said = stated === null ? {} : emitPapers(meetingSchema, stated, viewer, sent);
  const { body, committee, term, day, startsAt } = sent;
  return {
    sent,
    meeting: {
      ...{ kind: main.document.kind, body, committee, term, day, startsAt },
      endsAt: said.end ?? null,
      location: said.location ?? null,
      attendanceStated: said.attendanceStated === true,
      participants: said.participants ?? [],
      absent: said.absent ?? [],
      items: items.map(({ item }) => item),
      full: items.some(({ item }) => item.public !== true),
      approvals: main.document.kind === "minutes" ? (approvals?.approvals ?? null) : null,
    },
    items,
  };
}

/** An item of an agenda as it was sent out in full; in minutes, a closed one without words has those it had then. */
function withMatter(item: AgendaItem, sent: AgendaItem | undefined, kind: "agenda" | "minutes"): AgendaItem {
  if (sent === undefined) return item;
  if (kind === "agenda") return { ...sent, number: item.number };
  if (item.public || item.sections.length > 0) return item;
  const { title, sections, recommendation, attachments } = sent;
  return { ...item, title, sections, recommendation: item.recommendation ?? recommendation, attachments };
}

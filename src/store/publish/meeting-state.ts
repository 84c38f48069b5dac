import type { AgendaItem } from "../../records/agenda-item.ts";
import type { Reading } from "../../records/reading.ts";
import type { StoredOpinion } from "../seal/opinions-of.ts";
import type { StoredPromise } from "./promise-rows.ts";

/** One revision of a document: what was read, and which permanent item each of its items is. */
export interface ReadRevision {
  readonly id: string;
  readonly number: number;
  readonly reading: Reading;
  readonly text: string;
  /** By place: the permanent id of `reading.items[place]`. */
  readonly itemIds: readonly string[];
}

/** A document of a meeting. `published` is null for a draft or a withdrawn one. */
export interface MeetingDocument {
  readonly id: string;
  readonly kind: "minutes" | "agenda";
  readonly name: string;
  readonly mediaType: string;
  readonly created: string;
  readonly current: ReadRevision;
  readonly published: ReadRevision | null;
}

/** One who is named in a meeting's documents and known across meetings. `key`: the name as persons are compared. */
export interface MeetingPerson {
  readonly personId: string;
  readonly key: string;
  readonly party: string | null;
}

/** All that a meeting's public rows are made of. Documents stand in the order they first came. */
export interface MeetingState {
  readonly bodyId: string;
  readonly bodySlug: string;
  readonly committeeId: string;
  readonly committeeSlug: string;
  readonly meetingId: string;
  readonly slug: string;
  readonly day: string | null;
  readonly startsAt: string | null;
  readonly term: string | null;
  readonly documents: readonly MeetingDocument[];
  readonly people: readonly MeetingPerson[];
  readonly promises: readonly StoredPromise[];
  /** Deviating opinions on items, given before approving the minutes. */
  readonly opinions: readonly StoredOpinion[];
  /** The ISO day from which the body answers for its promises. */
  readonly goLive: string;
}

/** An item as the meeting has it now: the reading of the document that has the last word on it. */
export interface PlacedItem {
  readonly itemId: string;
  readonly documentId: string;
  readonly item: AgendaItem;
  readonly place: number;
}

/** A document beside the revision of it that counts. */
export interface CountingDocument {
  readonly document: Pick<MeetingDocument, "id" | "kind">;
  readonly revision: Pick<ReadRevision, "id" | "reading" | "itemIds">;
}

/** The documents that say what the meeting did: its minutes; its agendas only as long as there are none. */
export function countingDocuments(state: MeetingState, which: "current" | "published") {
  return minutesFirst(
    state.documents.flatMap((document) => {
      const revision = document[which];
      return revision === null ? [] : [{ document, revision }];
    }),
  );
}

/** The minutes among a meeting's documents; all of them as long as there are none. */
export function minutesFirst<D extends Pick<CountingDocument, "document">>(all: readonly D[]): readonly D[] {
  const minutes = all.filter(({ document }) => document.kind === "minutes");
  return minutes.length > 0 ? minutes : all;
}

/**
 * The meeting's items in order. A supplement's items follow those of the documents before it; where two documents hold
 * the same item, it keeps its place and the later document's words count.
 */
export function placedItems(counting: readonly CountingDocument[]): PlacedItem[] {
  const items = new Map<string, PlacedItem>();
  for (const { document, revision } of counting) {
    revision.reading.items.forEach((item, place) => {
      const itemId = revision.itemIds[place];
      if (itemId !== undefined) items.set(itemId, { itemId, documentId: document.id, item, place });
    });
  }
  return [...items.values()];
}

/** The items that are closed in what is current or in what is published: a published revision is never more open than the current. */
export function closedItems(state: MeetingState): Set<string> {
  const placed = [
    ...placedItems(countingDocuments(state, "current")),
    ...placedItems(countingDocuments(state, "published")),
  ];
  return new Set(placed.filter(({ item }) => item.public !== true).map(({ itemId }) => itemId));
}

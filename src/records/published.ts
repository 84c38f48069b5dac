import type { AgendaItem } from "./agenda-item.ts";
import type { Decision } from "./decision.ts";
import type { PromiseRecord } from "./promise.ts";

// What is published of a body, as every open standard takes it: OParl, Akoma Ntoso, Popolo and our own API are written from
// these. Times are ISO with their offset; `modified` is the record's own, without what stands inside it.

export interface PublishedBody {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: "municipality" | "region" | "joint" | "national";
  readonly created: string;
  readonly modified: string;
  readonly deleted: boolean;
  /** The committee that is the body's council; null where none is known. */
  readonly councilId: string | null;
}

export interface PublishedCommittee {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly terms: readonly string[];
  readonly membershipIds: readonly string[];
}

export interface PublishedPerson {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Days as the documents show them: first and last seen. */
export interface PublishedMembership {
  readonly id: string;
  readonly personId: string;
  readonly committeeId: string;
  readonly role: string;
  readonly term: string | null;
  readonly party: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly created: string;
  readonly modified: string;
}

/** `kind` null: planned, and no document is there yet. */
export interface PublishedMeeting {
  readonly id: string;
  readonly slug: string | null;
  readonly committeeId: string;
  readonly committee: string;
  readonly committeeSlug: string;
  readonly kind: "minutes" | "agenda" | null;
  readonly cancelled: boolean;
  readonly day: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly location: string | null;
  readonly participantIds: readonly string[];
  readonly created: string;
  readonly modified: string;
}

/** `record`: the item as strangers may see it, without its long texts and who was there. */
export interface PublishedItem {
  readonly id: string;
  readonly meetingId: string;
  readonly committeeId: string;
  readonly caseId: string | null;
  readonly position: number;
  /** The item's address on the site. */
  readonly path: string | null;
  readonly record: Partial<AgendaItem>;
  readonly created: string;
  readonly modified: string;
}

export interface PublishedPromise {
  readonly id: string;
  readonly itemId: string;
  readonly state: string;
  readonly record: Partial<PromiseRecord>;
  readonly modified: string;
}

/** A case, or a document that is neither agenda nor minutes: `documentId` is then its own id. */
export interface PublishedPaper {
  readonly id: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly day: string | null;
  readonly path: string | null;
  readonly documentId: string | null;
  readonly created: string;
  readonly modified: string;
}

/**
 * A file: the text of a document (`kind` as the document's), a meeting's documents as PDF (`pdf`), or a file of an item
 * (`attachment`). `size` in bytes and `sha512` in hex, null for what is made when it is asked for. `path`: the address of
 * the page it belongs to.
 */
export interface PublishedFile {
  readonly id: string;
  readonly kind: "minutes" | "agenda" | "document" | "pdf" | "attachment";
  readonly title: string | null;
  readonly fileName: string | null;
  readonly mediaType: string;
  readonly day: string | null;
  readonly size: number | null;
  readonly sha512: string | null;
  readonly path: string | null;
  readonly meetingId: string | null;
  readonly itemId: string | null;
  readonly caseId: string | null;
  /** What the meeting is a page of: *minutes* or *agenda*; of a PDF only. */
  readonly meetingKind: "minutes" | "agenda" | null;
  readonly created: string;
  readonly modified: string;
}

/** An open item that was voted on. `cast`: the votes of those whom the document names, in its order. */
export interface PublishedVoting {
  readonly itemId: string;
  readonly meetingId: string;
  readonly committeeId: string;
  readonly title: string;
  /** When the meeting began; null where only its day is known. */
  readonly startsAt: string | null;
  readonly path: string | null;
  readonly votes: Decision["votes"];
  readonly cast: readonly {
    readonly personId: string;
    readonly motion: string | null;
    readonly choice: "for" | "against" | "abstained";
  }[];
  readonly created: string;
  readonly modified: string;
}

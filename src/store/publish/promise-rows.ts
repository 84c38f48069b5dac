import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { addressOf } from "../../records/address.ts";
import { correctedPromise } from "../../records/corrected-promise.ts";
import {
  type FoundPromise,
  type PromiseCorrection,
  type PromiseRecord,
  type PromiseState,
  promiseSchema,
  sureConfidence,
} from "../../records/promise.ts";
import { pendingOf } from "../../records/standing.ts";
import type { OpenText } from "./open-text.ts";

/** A promise as it is stored, with all that its public row is made of. */
export interface StoredPromise {
  readonly id: string;
  readonly origin: "read" | "hand";
  readonly closed: boolean;
  readonly itemId: string | null;
  readonly meetingId: string | null;
  readonly committeeId: string | null;
  readonly documentId: string | null;
  readonly day: string | null;
  readonly correction: PromiseCorrection;
  /** The day of the next meeting, where it hangs on that and it is known. */
  readonly anchorDay: string | null;
  readonly state: PromiseState;
  readonly confirmed: boolean;
  readonly supersededBy: string | null;
  /** As the published revisions have it. */
  readonly readings: readonly { readonly revisionId: string; readonly found: FoundPromise }[];
  /** The confirmed answers. */
  readonly answers: readonly { readonly period: string | null }[];
}

/** What strangers see of a meeting or a paper, as far as promises stand in it. */
interface Home {
  /** The published documents that count, in order: of one promise the last that has it has the last word. */
  readonly documents: readonly {
    readonly documentId: string;
    readonly revisionId: string;
    /** By place; null for a paper, whose promises are of no item. */
    readonly itemIds: readonly string[] | null;
    readonly text: OpenText;
  }[];
  readonly openItems: ReadonlySet<string>;
}

/** A row of public_promise: its columns by name, beside body_id, created, modified, deleted. */
export type PublicPromise = Readonly<Record<string, unknown>> & { readonly id: string };

/** Where a promise stands for strangers to see, and in which words. */
interface Place {
  readonly itemId: string | null;
  readonly documentId: string | null;
  readonly record: PromiseRecord;
}

/**
 * The public rows of a meeting's or a paper's promises: those that are sure, or that a secretary has confirmed, of open
 * items. Never one whose words stand next to something closed, or hold it. `goLive` as in `pendingOf`.
 */
export function promiseRows(promises: readonly StoredPromise[], home: Home, goLive: string): PublicPromise[] {
  return promises.flatMap((promise) => {
    if (promise.closed || promise.state === "dismissed") return [];
    const place = promise.origin === "hand" ? placeByHand(promise, home) : placeRead(promise, home);
    if (place === null || !(promise.confirmed || place.record.confidence >= sureConfidence)) return [];
    return [rowOf(promise, place, goLive)];
  });
}

function placeByHand(promise: StoredPromise, home: Home): Place | null {
  const record = correctedPromise(null, promise.correction, promise.anchorDay);
  if (promise.meetingId !== null && promise.itemId !== null && !home.openItems.has(promise.itemId)) return null;
  if (home.documents.some(({ text }) => holds(record, text.hidden))) return null;
  return { itemId: promise.itemId, documentId: promise.documentId, record };
}

function placeRead(promise: StoredPromise, home: Home): Place | null {
  for (const { documentId, revisionId, itemIds, text } of [...home.documents].reverse()) {
    const read = promise.readings.find((reading) => reading.revisionId === revisionId);
    if (read === undefined) continue;
    const itemId = itemIds === null || read.found.item === null ? null : (itemIds[read.found.item.place] ?? null);
    if (itemIds !== null && (itemId === null || !home.openItems.has(itemId))) return null;
    const span = text.move(read.found.span);
    const record = correctedPromise(read.found, promise.correction, promise.anchorDay);
    if (span === null || holds(record, text.hidden)) return null;
    return { itemId, documentId, record: { ...record, span: [span[0], span[1]] } };
  }
  return null;
}

/** True where a text of the promise holds one of the words. */
function holds({ quote, by, to, what, condition }: PromiseRecord, words: readonly string[]): boolean {
  const texts = [quote, by, to, what, condition].filter((text) => text !== null);
  return words.some((word) => texts.some((text) => text.includes(word)));
}

function rowOf(promise: StoredPromise, { itemId, documentId, record }: Place, goLive: string): PublicPromise {
  const { id, meetingId, committeeId, day, state, confirmed, supersededBy, answers } = promise;
  const { kind, due, span } = record;
  const { settled, pendingDue } = pendingOf({ state, confirmed, kind, due, day }, answers, goLive);
  return {
    id,
    committee_id: committeeId,
    meeting_id: meetingId,
    item_id: itemId,
    document_id: documentId,
    span_from: span?.[0] ?? null,
    span_to: span?.[1] ?? null,
    day,
    kind,
    state,
    confirmed,
    due_from: due.from,
    due_to: due.to,
    recurrence: due.recurrence,
    anchor: due.anchor,
    until: due.until,
    settled,
    pending_due: pendingDue,
    superseded_by: supersededBy,
    record: emit(promiseSchema, record, publicViewer),
  };
}

/** The addresses of public promises, as public_address takes them. */
export function promiseAddresses(
  bodySlug: string,
  rows: readonly PublicPromise[],
): { path: string; record_id: string; kind: "promise" }[] {
  return rows.map(({ id }) => ({ path: addressOf.promise(bodySlug, id), record_id: id, kind: "promise" }));
}

import type { FoundPromise } from "../../records/promise.ts";
import type { PromiseFacts } from "../followup/promise-row.ts";
import type { NewChange } from "../queries/followup/promise-changes.ts";

/** Where promises stand now: a meeting with its current documents that count, in order, or a paper. */
export interface PromiseHome {
  readonly meetingId: string | null;
  readonly committeeId: string | null;
  readonly day: string | null;
  readonly documents: readonly {
    readonly documentId: string;
    readonly revisionId: string;
    /** By place; null for a paper. */
    readonly itemIds: readonly string[] | null;
  }[];
}

/** A promise with the current revisions that have it. */
export interface ReadPromise {
  readonly facts: PromiseFacts;
  readonly isNew: boolean;
  readonly readings: readonly { readonly revisionId: string; readonly place: number; readonly found: FoundPromise }[];
}

/** A promise as it now is, and what is to be written down of it. */
export interface SettledPromise {
  readonly facts: PromiseFacts;
  readonly changes: readonly NewChange[];
}

interface Deciding {
  readonly revisionId: string;
  readonly documentId: string;
  readonly itemId: string | null;
  readonly found: FoundPromise;
}

/**
 * What becomes of a home's promises after one of its documents was read. The document with the last word (minutes
 * before an agenda) says where a promise stands and in which words; what a person said of it stays. One that no
 * document has any more is kept as missing where a person has touched it, else it is gone. One that comes back changed
 * in the same document is superseded, unless a person has said otherwise. `at`: ISO time.
 */
export function settlePromises(home: PromiseHome, promises: readonly ReadPromise[], at: string): SettledPromise[] {
  const deciding = new Map(promises.map((one) => [one.facts.id, decidingReading(home, one)]));
  const successors = driftOf(promises, deciding);
  return promises.map((one) => settle(home, one, deciding.get(one.facts.id) ?? null, successors, at));
}

function decidingReading(home: PromiseHome, { readings }: ReadPromise): Deciding | null {
  for (const { documentId, revisionId, itemIds } of [...home.documents].reverse()) {
    const read = readings.find((reading) => reading.revisionId === revisionId);
    if (read === undefined) continue;
    const place = read.found.item?.place;
    const itemId = place === undefined ? null : (itemIds?.[place] ?? null);
    return { revisionId, documentId, itemId, found: read.found };
  }
  return null;
}

/** By promise: the one that replaces it in the same document. */
function driftOf(
  promises: readonly ReadPromise[],
  deciding: ReadonlyMap<string, Deciding | null>,
): Map<string, string> {
  const at = new Map<string, string>();
  for (const { facts, readings } of promises) {
    for (const { revisionId, place } of readings) at.set(`${revisionId} ${place}`, facts.id);
  }
  const successors = new Map<string, string>();
  for (const { facts } of promises) {
    const reading = deciding.get(facts.id) ?? null;
    if (reading === null || reading.found.supersedes === null) continue;
    const earlier = at.get(`${reading.revisionId} ${reading.found.supersedes}`);
    if (earlier !== undefined && earlier !== facts.id) successors.set(earlier, facts.id);
  }
  return successors;
}

function settle(
  home: PromiseHome,
  { facts, isNew }: ReadPromise,
  reading: Deciding | null,
  successors: ReadonlyMap<string, string>,
  at: string,
): SettledPromise {
  const { id } = facts;
  const changes: NewChange[] = [];
  const say = (verb: NewChange["verb"], change: NewChange["change"] = {}) =>
    changes.push({ promiseId: id, verb, change });
  const here = { meeting_id: home.meetingId, committee_id: home.committeeId, day: home.day };
  if (facts.origin === "hand") return { facts: { ...facts, ...byHandIn(home, facts) }, changes };
  if (reading === null) {
    if (!facts.missing && facts.deleted === null) say("missing");
    const gone = facts.touched ? { missing: true } : { deleted: facts.deleted ?? at };
    // A paper's promise keeps the document it stood in; one of a meeting goes where the meeting's promises are.
    return { facts: { ...facts, ...(home.meetingId === null ? {} : here), ...gone }, changes };
  }
  if (isNew) say("found", { revision: reading.revisionId });
  else if (facts.missing || facts.deleted !== null) say("back", { revision: reading.revisionId });
  else if (!sameWords(facts.found, reading.found)) say("reread", { from: facts.found?.quote, to: reading.found.quote });
  const successor = successors.get(id) ?? null;
  const drift = facts.touched
    ? {}
    : ({ state: successor === null ? "proposed" : "superseded", superseded_by: successor } as const);
  if (!facts.touched && successor !== null && facts.superseded_by !== successor) say("drifted", { to: successor });
  const place = { document_id: reading.documentId, item_id: reading.itemId, found: reading.found };
  return { facts: { ...facts, ...here, ...place, ...drift, missing: false, deleted: null }, changes };
}

/** One by hand follows its meeting, also into the paper that the meeting turned out to be. */
function byHandIn(home: PromiseHome, facts: PromiseFacts): Partial<PromiseFacts> {
  const here = { meeting_id: home.meetingId, committee_id: home.committeeId, day: home.day };
  if (home.meetingId !== null) return { ...here, document_id: null };
  return { ...here, item_id: null, document_id: home.documents[0]?.documentId ?? facts.document_id };
}

function sameWords(one: FoundPromise | null, other: FoundPromise): boolean {
  return one !== null && one.quote === other.quote && one.kind === other.kind && sameDue(one, other);
}

function sameDue({ due: one }: FoundPromise, { due: other }: FoundPromise): boolean {
  return one.from === other.from && one.to === other.to && one.recurrence === other.recurrence;
}

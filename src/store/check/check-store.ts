import type { Viewer } from "../../access/viewer.ts";
import { brokenAddresses } from "../queries/check/broken-addresses.ts";
import { brokenReferences } from "../queries/check/broken-references.ts";
import { differentAttachments } from "../queries/check/different-attachments.ts";
import { differentSummaries } from "../queries/check/different-summaries.ts";
import { differentWheel } from "../queries/check/different-wheel.ts";
import {
  allBodies,
  allMeetings,
  allPapers,
  allRevisions,
  damagedOriginals,
  misindexed,
  textAndSpans,
  unforcedTables,
} from "../queries/check/what-there-is.ts";
import { lockBodyOf } from "../queries/import/find-body.ts";
import { differentChain } from "../queries/seal/show.ts";
import type { Store, Transaction } from "../transaction.ts";
import { differentGoals } from "./check-goals.ts";
import { differentOffers } from "./check-offers.ts";
import { brokenSeals, differencesOfSeal } from "./check-seal.ts";
import { differencesOfMeeting, differencesOfPaper } from "./differences.ts";

/** Something in the store that is not as it must be. `detail`: which table, column or pointer. */
export interface StoreFailure {
  readonly code: FailureCode;
  readonly bodyId: string | null;
  readonly recordId: string | null;
  readonly detail: string;
}

const failureCodes = [
  "row-security-off",
  "reference-broken",
  "address-broken",
  "checksum-wrong",
  "span-outside-text",
  "public-differs",
  "search-differs",
  "seal-broken",
] as const;
export type FailureCode = (typeof failureCodes)[number];

export interface CheckOptions {
  /** Told of each step: how many are done of how many. */
  readonly onStep?: (done: number, total: number) => void;
  readonly stopped?: AbortSignal;
}

/**
 * Looks whether the store is whole: row-level security forced, references and addresses leading somewhere, originals
 * undamaged, spans inside their texts, the chain of approvals unbroken, and what strangers see exactly what publishing would write now.
 * Gives each failure as it is found. Changes nothing; each record is looked at in a transaction of its own.
 */
export async function* checkStore(
  store: Store,
  viewer: Viewer,
  options: CheckOptions = {},
): AsyncGenerator<StoreFailure> {
  const as = <T>(work: (tx: Transaction) => Promise<T>) => store.as(viewer, work);
  const failure = (code: FailureCode, bodyId: string | null, recordId: string | null, detail: string) => ({
    code,
    bodyId,
    recordId,
    detail,
  });
  for (const name of await as(unforcedTables)) yield failure("row-security-off", null, null, name);
  for (const { what, bodyId, id } of await as(brokenReferences)) yield failure("reference-broken", bodyId, id, what);
  for (const { what, bodyId, id } of await as(brokenAddresses)) yield failure("address-broken", bodyId, id, what);
  const steps: { bodyId: string; id: string; kind: "meeting" | "paper" | "revision" }[] = [];
  for (const { id: bodyId } of await as(allBodies)) {
    for (const id of await as((tx) => damagedOriginals(tx, bodyId)))
      yield failure("checksum-wrong", bodyId, id, "original");
    for (const { what, id } of await as((tx) => differentSummaries(tx, bodyId))) {
      yield failure("public-differs", bodyId, id, what);
    }
    for (const { what, id } of await as((tx) => differentAttachments(tx, bodyId))) {
      yield failure("public-differs", bodyId, id, what);
    }
    for (const { what, id } of await as((tx) => differentWheel(tx, bodyId))) {
      yield failure("public-differs", bodyId, id, what);
    }
    for (const { what, id } of await as((tx) => differentGoals(tx, bodyId))) {
      yield failure("public-differs", bodyId, id, what);
    }
    for (const { what, id } of await as((tx) => differentOffers(tx, bodyId))) {
      yield failure("public-differs", bodyId, id, what);
    }
    for (const id of await as((tx) => misindexed(tx, bodyId)))
      yield failure("search-differs", bodyId, id, "public_search");
    for (const what of await as((tx) => brokenSeals(tx, bodyId))) yield failure("seal-broken", bodyId, null, what);
    for (const what of await as((tx) => differentChain(tx, bodyId)))
      yield failure("public-differs", bodyId, null, what);
    for (const id of await as((tx) => allMeetings(tx, bodyId))) steps.push({ bodyId, id, kind: "meeting" });
    for (const id of await as((tx) => allPapers(tx, bodyId))) steps.push({ bodyId, id, kind: "paper" });
    for (const id of await as((tx) => allRevisions(tx, bodyId))) steps.push({ bodyId, id, kind: "revision" });
  }
  for (const [done, { bodyId, id, kind }] of steps.entries()) {
    if (options.stopped?.aborted) return;
    options.onStep?.(done, steps.length);
    const code = kind === "revision" ? "span-outside-text" : "public-differs";
    const details = await as(async (tx) => {
      if (kind === "revision") return spansOutside(tx, bodyId, id);
      // An import between the two halves of the comparison would look like a difference.
      await lockBodyOf(tx, bodyId);
      if (kind === "paper") return differencesOfPaper(tx, bodyId, id);
      return [...(await differencesOfMeeting(tx, bodyId, id)), ...(await differencesOfSeal(tx, bodyId, id))];
    });
    for (const detail of details) yield failure(code, bodyId, id, detail);
  }
}

async function spansOutside(tx: Transaction, bodyId: string, id: string): Promise<string[]> {
  const found = await textAndSpans(tx, bodyId, id);
  if (found === null) return [];
  const isInside = ([from, to]: [number, number]) => 0 <= from && from <= to && to <= found.text.length;
  return Object.entries(found.spans).flatMap(([pointer, span]) => (isInside(span) ? [] : [pointer]));
}

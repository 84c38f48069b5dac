import { worker } from "../../../access/viewer.ts";
import { dayInDenmark } from "../../../danish/day-begins.ts";
import { ageBand } from "../../../records/offer-figures.ts";
import { type TermSet, termSets } from "../../../records/vocabulary/term.ts";
import { addMissed, addVisit } from "../../../store/queries/keepers/offer-figures.ts";
import type { Store } from "../../../store/transaction.ts";

/** What a search was understood to ask: terms of the vocabulary and ages. Nothing that anybody typed. */
export interface UnderstoodSearch {
  readonly terms: Readonly<Record<TermSet, readonly string[]>>;
  readonly ages: { readonly from: number; readonly to: number } | null;
}

/**
 * Counts a search that found nothing, or only what is near: each term it was understood to ask for, once, with the band of
 * ages. Where nothing was understood, that is all that is counted.
 */
export async function countMissed(
  store: Store,
  bodyId: string,
  { terms, ages }: UnderstoodSearch,
  now: Date,
): Promise<void> {
  const asked = termSets.flatMap((set) => [...new Set(terms[set])].map((term) => ({ set, term })));
  const counted = asked.length === 0 ? [{ set: "none" as const, term: "" }] : asked;
  await store.as(worker, (tx) => addMissed(tx, bodyId, dayInDenmark(now), counted, ageBand(ages)));
}

/** Counts a visit to the overview, or to an offer's page. */
export async function countVisit(store: Store, bodyId: string, page: "overview" | "offer", now: Date): Promise<void> {
  await store.as(worker, (tx) => addVisit(tx, bodyId, dayInDenmark(now), page));
}

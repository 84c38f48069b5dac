import { randomUUID } from "node:crypto";
import { digestOf } from "../../../access/secret.ts";
import { gatekeeper, importer, type Keeper, worker } from "../../../access/viewer.ts";
import { countMissed, countVisit } from "../../../features/offers/figures/count-use.ts";
import { figureOffers } from "../../../features/offers/figures/figure-offers.ts";
import { keepEvaluation } from "../../../features/offers/figures/promise-evaluation.ts";
import { confirmOffers } from "../../../features/offers/keepers/confirm-offers.ts";
import { approveChange } from "../../../features/offers/keepers/decide-change.ts";
import { keepGuidelines } from "../../../features/offers/keepers/keep-guidelines.ts";
import { proposeChange } from "../../../features/offers/keepers/propose-change.ts";
import { nothingUnderstood } from "../../../features/offers/testing/nothing-understood.ts";
import { writtenOffer } from "../../../features/offers/testing/written-offer.ts";
import { isProblem, type Problem } from "../../../records/problem.ts";
import { addKeeperLink, useKeeperLink } from "../../../store/queries/keepers/keeper-links.ts";
import { addKeeper } from "../../../store/queries/keepers/keepers.ts";
import { waitingChanges } from "../../../store/queries/keepers/offer-changes.ts";
import type { Store } from "../../../store/transaction.ts";

function done<T>(result: T | Problem): T {
  if (isProblem(result)) throw new Error(result.key);
  return result;
}

/** Opens a body for associations, and has one come in, whose contact is `closed`. Gives its id. */
export async function keepTestKeepers(store: Store, bodyId: string, now: Date, closed: string): Promise<string> {
  const guidelines = { da: "1. Foreningen er almennyttig.", en: "", open: true, every: 6, patience: 30 };
  const version = done(await keepGuidelines(store, importer, bodyId, guidelines, now));
  const who = { name: "Foreningen Åben Dør", cvr: null, contact: closed, email: "forening@example.dk", phone: "" };
  const written = { ...who, id: randomUUID(), language: "da", agreed: version } as const;
  const keeperId = await store.as(worker, (tx) => addKeeper(tx, bodyId, written, now.toISOString()));
  if (keeperId === null) throw new Error("The association has signed up before.");
  const ref = { bodyId, keeperId };
  const digest = digestOf(keeperId);
  await store.as(worker, (tx) => addKeeperLink(tx, digest, ref, now, now));
  await store.as(gatekeeper, (tx) => useKeeperLink(tx, digest, ref, now));
  return keeperId;
}

/**
 * Has the association offer something, which is approved and confirmed, and change it into what says `closed`, which waits.
 * Counts how the overview is used, and promises its evaluation. Gives the id of the change that waits.
 */
export async function keepTestChange(
  store: Store,
  bodyId: string,
  keeperId: string,
  now: Date,
  closed: string,
): Promise<string> {
  const keeper: Keeper = { program: "keeper", bodyId, keeperId };
  const written = writtenOffer({ title: "Besøgsven", description: "Én, der kommer forbi hver uge." });
  const waiting = async () => (await store.as(importer, (tx) => waitingChanges(tx, bodyId)))[0]?.id ?? "";
  const offerId = done(await proposeChange(store, keeper, { offerId: null, written, agreed: 1 }, now));
  done(await approveChange(store, importer, bodyId, await waiting(), now));
  done(await confirmOffers(store, keeper, { offerIds: [offerId], holds: true }, now));
  const change = { offerId, written: { ...written, title: closed, description: closed }, agreed: 1 };
  done(await proposeChange(store, keeper, change, new Date(now.getTime() + 1000)));
  await countMissed(store, bodyId, nothingUnderstood, now);
  await countVisit(store, bodyId, "overview", now);
  done(await figureOffers(store, importer, bodyId, now));
  done(await keepEvaluation(store, importer, bodyId, { itemId: offerId, promiseId: offerId, due: "2028-02-05" }, now));
  return waiting();
}

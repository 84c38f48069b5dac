import { mayApproveOffers } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { dayInDenmark } from "../../../danish/day-begins.ts";
import { inState } from "../../../records/offer.ts";
import type { OfferChange } from "../../../records/offer-change.ts";
import { usualKeeping } from "../../../records/offer-keeper.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { addJob } from "../../../store/jobs/add-job.ts";
import { keepingOf } from "../../../store/queries/keepers/guidelines.ts";
import { endChange, lockChange } from "../../../store/queries/keepers/offer-changes.ts";
import { lockOffers, offerOf } from "../../../store/queries/offers/offers.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import { newOffer, rewritten } from "../keep-offer.ts";
import { storeOffers } from "../store-offer.ts";
import { nextUntil } from "./next-until.ts";

interface Deciding {
  readonly tx: Transaction;
  readonly change: OfferChange;
  readonly at: string;
  readonly today: string;
}

/**
 * Shows everybody what an association wrote: the change becomes the offer, which is then confirmed until it is asked again;
 * the association is told. Problems: not allowed, no such change or it does not wait any more, the offer is another's by
 * now, its last day is over.
 */
export function approveChange(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  changeId: string,
  now: Date,
): Promise<null | Problem> {
  return decide(store, viewer, bodyId, changeId, now, async ({ tx, change, at, today }) => {
    const { offerId, keeperId, record } = change;
    const before = await offerOf(tx, bodyId, offerId);
    if (before !== null && before.record.keeperId !== keeperId) return problem("problem.offer-change-state");
    if (record.validUntil !== null && record.validUntil < today) return problem("problem.offer-ended");
    const offer = before === null ? { ...newOffer(record), id: offerId } : rewritten(before.record, record);
    const confirmedUntil = nextUntil(today, (await keepingOf(tx, bodyId)) ?? usualKeeping);
    const task = { tx, bodyId, at, today, by: viewer.accountId ?? "command" };
    await storeOffers(task, [inState({ ...offer, keeperId, confirmedUntil }, "approved")]);
    return { state: "approved" };
  });
}

/**
 * Refuses what an association wrote, with why, which it is told; what was approved before stands. Problems: not allowed, no
 * such change or it does not wait any more, no reason.
 */
export function refuseChange(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { changeId, reason }: { readonly changeId: string; readonly reason: string },
  now: Date,
): Promise<null | Problem> {
  const why = reason.trim().slice(0, 2000);
  return decide(store, viewer, bodyId, changeId, now, () =>
    why === "" ? problem("problem.offer-reason") : { state: "refused", reason: why },
  );
}

type Became = { readonly state: "approved" } | { readonly state: "refused"; readonly reason: string };

async function decide(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  changeId: string,
  now: Date,
  act: (deciding: Deciding) => Promise<Became | Problem> | Became | Problem,
): Promise<null | Problem> {
  if (!mayApproveOffers(viewer, bodyId)) return problem("problem.forbidden");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockOffers(tx, bodyId);
    const change = await lockChange(tx, bodyId, changeId);
    if (change === null) return problem("problem.offer-change-unknown");
    if (change.state !== "waiting") return problem("problem.offer-change-state");
    const became = await act({ tx, change, at, today: dayInDenmark(now) });
    if (isProblem(became)) return became;
    await endChange(tx, bodyId, changeId, { ...became, accountId: viewer.accountId }, at);
    await appendToTimeline(tx, viewer, bodyId, at, {
      verb: became.state === "approved" ? "approved" : "sent-back",
      record: "offer-change",
      recordId: changeId,
      details: { offer: change.offerId, keeper: change.keeperId },
    });
    const ids = { body: bodyId, keeper: change.keeperId, change: changeId };
    await addJob(tx, "mail-keeper", ids, { key: `mail-keeper ${changeId}` });
    return null;
  });
}

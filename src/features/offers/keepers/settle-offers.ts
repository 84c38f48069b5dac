import { mayKeepOffers } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { dayInDenmark } from "../../../danish/day-begins.ts";
import { inState, type Offer } from "../../../records/offer.ts";
import { type OfferKeeping, usualKeeping } from "../../../records/offer-keeper.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { lapsedOffers, markApplied, unappliedConfirmations } from "../../../store/queries/keepers/confirmations.ts";
import { keepingOf } from "../../../store/queries/keepers/guidelines.ts";
import { lockOffers, offerOf } from "../../../store/queries/offers/offers.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store } from "../../../store/transaction.ts";
import { storeOffers } from "../store-offer.ts";
import { nextUntil } from "./next-until.ts";

/**
 * Sees to what keepers said of their offers, and to what they did not say in time: what holds is shown until it is asked
 * again, and comes back where it was hidden for want of a word; what does not hold, or nobody confirmed, is hidden. Once:
 * doing it again changes nothing. Gives how many offers changed. Problem: not allowed.
 */
export async function settleOffers(store: Store, viewer: Viewer, bodyId: string, now: Date): Promise<number | Problem> {
  if (!mayKeepOffers(viewer, bodyId)) return problem("problem.forbidden");
  const at = now.toISOString();
  const today = dayInDenmark(now);
  return store.as(viewer, async (tx) => {
    await lockOffers(tx, bodyId);
    const keeping = (await keepingOf(tx, bodyId)) ?? usualKeeping;
    let changed = 0;
    const settle = async (before: Offer, offer: Offer, by: string) => {
      await storeOffers({ tx, bodyId, at, today, by }, [offer]);
      const verb = offer.state === before.state ? "changed" : offer.state === "hidden" ? "hidden" : "restored";
      const details = { from: before.state, to: offer.state, keeper: offer.keeperId };
      await appendToTimeline(tx, viewer, bodyId, at, { verb, record: "offer", recordId: offer.id, details });
      changed += 1;
    };
    const said = await unappliedConfirmations(tx, bodyId);
    for (const { offerId, keeperId, holds } of said) {
      const before = (await offerOf(tx, bodyId, offerId))?.record;
      if (before === undefined || before.keeperId !== keeperId) continue;
      const offer = holds ? confirmed(before, today, keeping) : unconfirmed(before, today);
      if (offer !== null) await settle(before, offer, `association:${keeperId}`);
    }
    await markApplied(
      tx,
      bodyId,
      said.map(({ id }) => id),
      at,
    );
    for (const id of await lapsedOffers(tx, bodyId, today)) {
      const before = (await offerOf(tx, bodyId, id))?.record;
      const offer = before === undefined ? null : unconfirmed(before, today);
      if (before !== undefined && offer !== null) await settle(before, offer, "not-confirmed");
    }
    return changed;
  });
}

/** What its keeper vouches for is shown; but for what the municipality has hidden, which stays so. */
function confirmed(before: Offer, today: string, keeping: OfferKeeping): Offer | null {
  const offer = { ...before, confirmedUntil: nextUntil(today, keeping) };
  if (before.state === "approved") return offer;
  return before.state === "hidden" && before.hidden?.why === "not-confirmed" ? inState(offer, "approved") : null;
}

function unconfirmed(before: Offer, today: string): Offer | null {
  if (before.state !== "approved") return null;
  return inState(before, "hidden", { why: "not-confirmed", note: null, on: today });
}

import { mayApproveOffers } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { dayInDenmark } from "../../../danish/day-begins.ts";
import { fewestMissed, type OfferFigures, quarterOf } from "../../../records/offer-figures.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import {
  keepOfferFigures,
  keptOfferFigures,
  offersStanding,
  offersUsed,
  publishOfferFigures,
} from "../../../store/queries/keepers/offer-figures.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";

/**
 * Works out what everybody may read of how the overview stands and is used: of this quarter, and of the one before, of
 * which a day may not have been counted to its end. Counts of fewer than five are left out, and not made up for in any sum.
 * Problem: not allowed.
 */
export async function figureOffers(store: Store, viewer: Viewer, bodyId: string, now: Date): Promise<null | Problem> {
  if (!mayApproveOffers(viewer, bodyId)) return problem("problem.forbidden");
  const today = dayInDenmark(now);
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    const current = quarterOf(today);
    const standing = await offersStanding(tx, bodyId, today);
    await keepOfferFigures(tx, bodyId, await figuresOf(tx, bodyId, current, { ...standing, on: today }), at);
    const dayBefore = new Date(Date.parse(`${current.from}T00:00:00Z`) - 1).toISOString().slice(0, 10);
    const before = await keptOfferFigures(tx, bodyId, quarterOf(dayBefore).from);
    if (before !== null) {
      const { offers, ofAssociations, kept, confirmed, on } = before;
      const stood = { offers, ofAssociations, kept, confirmed, on };
      await keepOfferFigures(tx, bodyId, await figuresOf(tx, bodyId, quarterOf(dayBefore), stood), at);
    }
    await publishOfferFigures(tx, bodyId);
    return null;
  });
}

async function figuresOf(
  tx: Transaction,
  bodyId: string,
  { from, to }: { readonly from: string; readonly to: string },
  stood: Pick<OfferFigures, "offers" | "ofAssociations" | "kept" | "confirmed" | "on">,
): Promise<OfferFigures> {
  const { visits, missed } = await offersUsed(tx, bodyId, { from, to });
  const shown = missed.filter(({ count }) => count >= fewestMissed);
  return { public: true, from, to, ...stood, visits, missed: shown, fewer: missed.length - shown.length };
}

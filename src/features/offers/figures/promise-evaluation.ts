import { mayApproveOffers } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import {
  keepOfferEvaluation,
  type OfferEvaluation,
  publishOfferEvaluation,
} from "../../../store/queries/keepers/offer-figures.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store } from "../../../store/transaction.ts";

/**
 * Says which decision set up the overview of offers, and which promise to evaluate it is kept with its figures: the promise
 * is one like others (`features/followup`), made on that decision. Problem: not allowed.
 */
export async function keepEvaluation(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  evaluation: OfferEvaluation,
  now: Date,
): Promise<null | Problem> {
  if (!mayApproveOffers(viewer, bodyId)) return problem("problem.forbidden");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await keepOfferEvaluation(tx, bodyId, evaluation, at);
    await publishOfferEvaluation(tx, bodyId);
    await appendToTimeline(tx, viewer, bodyId, at, {
      verb: "changed",
      record: "offer-evaluation",
      recordId: bodyId,
      details: { item: evaluation.itemId, promise: evaluation.promiseId },
    });
    return null;
  });
}

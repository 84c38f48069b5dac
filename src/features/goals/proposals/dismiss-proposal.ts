import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { keepProposals, placedProposal } from "../../../store/queries/goals/figure-proposals.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";
import { withoutPlace } from "./confirm-proposal.ts";

/**
 * Says of a proposed figure that it is none that is followed; it is not proposed again when its paper is read again. Gives
 * its id. Problems: not allowed, no such proposal, it has been confirmed.
 */
export function dismissProposal(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const found = await placedProposal(tx, bodyId, id);
    if (found === null) return problem("problem.proposal-unknown");
    if (found.state === "confirmed") return problem("problem.proposal-confirmed");
    if (found.state === "dismissed") return { entry: null, answer: id };
    await keepProposals(tx, bodyId, [{ ...withoutPlace(found), state: "dismissed" }], at);
    return { entry: { verb: "dismissed", record: "figure-proposal", recordId: id, details: {} }, answer: id };
  });
}

import type { Viewer } from "../../../access/viewer.ts";
import type { Problem } from "../../../records/problem.ts";
import { keepProposals, proposalsToMatch } from "../../../store/queries/goals/figure-proposals.ts";
import { noteFigureMatching } from "../../../store/queries/goals/figure-readings.ts";
import { indicatorsOf } from "../../../store/queries/goals/goals-of.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";
import { knownIndicators, matchIndicator } from "./match-indicator.ts";

const first = "00000000-0000-0000-0000-000000000000";
const atOnce = 1000;

/**
 * Holds the proposals that nobody has looked at against the indicators as they now are: there is a new one, or one is said
 * otherwise. Gives how many changed. Problems: not allowed.
 */
export function matchAgain(store: Store, viewer: Viewer, bodyId: string, now: Date): Promise<number | Problem> {
  return actOnGoals<number>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const known = knownIndicators((await indicatorsOf(tx, "staff", bodyId)).map(({ record }) => record));
    let changed = 0;
    for (let after: string | undefined = first; after !== undefined; ) {
      const page = await proposalsToMatch(tx, bodyId, after, atOnce);
      const moved = page.flatMap((proposal) => {
        const indicatorId = matchIndicator(proposal, known)?.id ?? null;
        return indicatorId === proposal.indicatorId ? [] : [{ ...proposal, indicatorId }];
      });
      await keepProposals(tx, bodyId, moved, at);
      changed += moved.length;
      after = page.length < atOnce ? undefined : page.at(-1)?.id;
    }
    await noteFigureMatching(tx, bodyId);
    return { entry: null, answer: changed };
  });
}

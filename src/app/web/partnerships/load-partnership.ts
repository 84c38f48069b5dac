import type { Goal } from "../../../records/goal.ts";
import type { JobOffer } from "../../../records/job-offer.ts";
import type { Partnership } from "../../../records/partnership.ts";
import { goalsOfBody } from "../../../store/queries/goals/goals-of.ts";
import { casesByIds, itemsByIds, promisesByIds } from "../../../store/queries/goals/linked.ts";
import { openJobsOf } from "../../../store/queries/jobs/job-offers.ts";
import { partnershipTable } from "../../../store/queries/partnerships/partnerships.ts";
import type { SeenBy } from "../../../store/queries/wheel/seen-by.ts";
import { type WheelCommittee, wheelCommittees } from "../../../store/queries/wheel/wheel-committees.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { GoalLinks } from "../goals/load-goals.ts";

/** An agreement with its committee, and what it hangs on of what the viewer may see. */
export interface PartnershipWhole extends GoalLinks {
  readonly partnership: Partnership;
  readonly committee: WheelCommittee | null;
  readonly goals: readonly Goal[];
  /** The jobs of the agreement's companies that everybody can see. */
  readonly jobs: readonly JobOffer[];
}

/** Loads an agreement; null where there is none of that id to see. `today`: ISO day, for where its promises stand. */
export async function loadPartnership(
  tx: Transaction,
  seenBy: SeenBy,
  bodyId: string,
  id: string,
  today: string,
): Promise<PartnershipWhole | null> {
  const partnership = (await partnershipTable.one(tx, seenBy, bodyId, id))?.record;
  if (partnership === undefined) return null;
  const ids = (kind: Partnership["links"][number]["kind"]) =>
    partnership.links.flatMap((link) => (link.kind === kind ? [link.recordId] : []));
  const goalIds = ids("goal");
  const goals = goalIds.length === 0 ? [] : await goalsOfBody(tx, "strangers", bodyId);
  const committees = partnership.committeeId === null ? [] : await wheelCommittees(tx, seenBy, bodyId);
  return {
    partnership,
    committee: committees.find((each) => each.id === partnership.committeeId) ?? null,
    jobs: await openJobsOf(tx, bodyId, id),
    goals: goals.map(({ record }) => record).filter((goal) => goalIds.includes(goal.id)),
    items: await itemsByIds(tx, bodyId, ids("item")),
    promises: await promisesByIds(tx, bodyId, ids("promise"), today),
    cases: await casesByIds(tx, bodyId, ids("case")),
  };
}

import type { Viewer } from "../../access/viewer.ts";
import type { MarkOutcome, MarkRound } from "../../records/mark.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { addJob } from "../../store/jobs/add-job.ts";
import { publishedAwards } from "../../store/publish/publish-marks.ts";
import { itemsByIds } from "../../store/queries/goals/linked.ts";
import { proposedItem } from "../../store/queries/items/find-items.ts";
import {
  type AssessedApplication,
  applicationsOfRound,
  keepAssessment,
} from "../../store/queries/marks/applications.ts";
import { awardTable } from "../../store/queries/marks/mark-tables.ts";
import { tellAgain } from "../../store/queries/marks/telling.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import { changeRound } from "./act-on-marks.ts";
import { itemAt } from "./approve-round.ts";

const standing = (all: readonly AssessedApplication[]) =>
  all.filter(({ application }) => application.withdrawn === null);

/** A round's applications that stand, once all of them are assessed; the problem that some are not. */
export async function assessedOf(tx: Transaction, bodyId: string, roundId: string) {
  const all = standing(await applicationsOfRound(tx, bodyId, roundId));
  if (all.length === 0) return problem("problem.mark-none");
  const waiting = all.filter(({ assessment }) => assessment === null).length;
  return waiting === 0 ? all : problem("problem.mark-unassessed", { count: waiting });
}

/**
 * Notes the item that was written of a round's list. Problems: not allowed, no such round, the deadline has not come, decided
 * already.
 */
export function noteProposedItem(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { roundId, itemId }: { readonly roundId: string; readonly itemId: string },
  now: Date,
): Promise<null | Problem> {
  return changeRound(store, viewer, bodyId, roundId, now, (round) => {
    const early = toDecide(round, now);
    return early ?? { round: { ...round, proposedItemId: itemId }, verb: "made-ready" };
  });
}

function toDecide(round: MarkRound, now: Date): Problem | null {
  if (round.state !== "open") return problem("problem.mark-state");
  return now.getTime() < Date.parse(round.closes) ? problem("problem.mark-assess-early") : null;
}

/** What the committee decided of a company, and what the company is told besides (empty: nothing). */
export interface WrittenOutcome {
  readonly outcome: MarkOutcome;
  readonly told: string;
}

/**
 * Sets what the committee decided of every company, and has each told by mail. `path`: of the item in which it was decided;
 * null: the item that was written here, once its minutes are public. Until the mark is handed over an outcome can be put
 * right; whose outcome changed is told anew. Problems: not allowed, no such round, the deadline has not come, no decided
 * item, an application without an assessment or an outcome.
 */
export function decideRound(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  {
    roundId,
    path,
    outcomes,
  }: {
    readonly roundId: string;
    readonly path: string | null;
    readonly outcomes: ReadonlyMap<string, WrittenOutcome>;
  },
  now: Date,
): Promise<null | Problem> {
  return changeRound(store, viewer, bodyId, roundId, now, async (round, { tx, at }) => {
    const early = round.state === "decided" ? null : toDecide(round, now);
    if (early !== null) return early;
    const itemId = path === null ? await decidedItem(tx, bodyId, round) : await itemAt(tx, bodyId, path);
    const [item] = itemId === null ? [] : await itemsByIds(tx, bodyId, [itemId]);
    if (itemId === null || item === undefined || item.outcome === null) return problem("problem.mark-undecided");
    const all = await assessedOf(tx, bodyId, roundId);
    if (isProblem(all)) return all;
    for (const { application, assessment } of all) {
      const given = outcomes.get(application.id);
      if (given === undefined || assessment === null) return problem("problem.mark-outcome");
      if (given.told.length > 2_000) return problem("problem.mark-long");
      const { outcome } = given;
      const told = given.told.trim() || null;
      if (assessment.outcome !== null && (assessment.outcome !== outcome || assessment.told !== told)) {
        await tellAgain(tx, bodyId, application.id, "decided");
      }
      await keepAssessment(tx, bodyId, { ...assessment, outcome, told }, viewer.accountId, at);
    }
    await addJob(tx, "mail-marks", { body: bodyId }, { key: `mail-marks ${bodyId}` });
    const granted = [...outcomes.values()].filter(({ outcome }) => outcome === "granted").length;
    return {
      round: { ...round, state: "decided", decisionItemId: itemId },
      verb: "approved",
      details: { applications: all.length, granted },
    };
  });
}

/** What the item that was written of a round became; null where its agenda is not published, or none was written. */
async function decidedItem(tx: Transaction, bodyId: string, round: MarkRound): Promise<string | null> {
  if (round.decisionItemId !== null) return round.decisionItemId;
  const item = round.proposedItemId === null ? null : await proposedItem(tx, bodyId, round.proposedItemId);
  return item?.publicItemId ?? null;
}

/**
 * Hands the mark over: everybody sees who has it, and the companies get diploma and logos. Problems: not allowed, no such
 * round, not decided, before the day.
 */
export function awardRound(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  roundId: string,
  now: Date,
): Promise<null | Problem> {
  return changeRound(store, viewer, bodyId, roundId, now, async (round, { tx, at, today }) => {
    if (round.state !== "decided") return problem("problem.mark-state");
    const day = round.steps.find(({ kind }) => kind === "award")?.from;
    if (day !== undefined && today < day) return problem("problem.mark-award-early");
    const all = standing(await applicationsOfRound(tx, bodyId, roundId));
    const granted = all.filter(({ assessment }) => assessment?.outcome === "granted");
    for (const { application } of granted) {
      const { id, cvr, company } = application;
      const { committeeId, year } = round;
      const award = { id, committeeId, roundId, year, cvr, company, public: true };
      await awardTable.keep(tx, bodyId, award, at);
      await publishedAwards.publish(tx, bodyId, award, at);
    }
    await addJob(tx, "mail-marks", { body: bodyId }, { key: `mail-marks ${bodyId}` });
    return { round: { ...round, state: "awarded" }, verb: "published", details: { companies: granted.length } };
  });
}

import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { addJob } from "../../store/jobs/add-job.ts";
import { itemsByIds } from "../../store/queries/goals/linked.ts";
import { findAddress } from "../../store/queries/public/find-address.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import { changeRound } from "./act-on-marks.ts";
import { putOnWheel } from "./steps-on-wheel.ts";

/** The id of the body's item at a path that everybody can read; null where there is none. */
export async function itemAt(tx: Transaction, bodyId: string, path: string): Promise<string | null> {
  const found = await findAddress(tx, path);
  const open = found !== null && found.kind === "item" && found.bodyId === bodyId && found.currentPath !== null;
  return open ? found.recordId : null;
}

/**
 * Links a round with the item in which the committee deals with its criteria, or with its time and action plan. `path`: of
 * the item's page; null takes the link away. Problems: not allowed, no such round or item, the round is open.
 */
export function linkApproval(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { roundId, of, path }: { readonly roundId: string; readonly of: "criteria" | "plan"; readonly path: string | null },
  now: Date,
): Promise<null | Problem> {
  return changeRound(store, viewer, bodyId, roundId, now, async (round, { tx }) => {
    if (round.state !== "draft") return problem("problem.mark-state");
    const itemId = path === null ? null : await itemAt(tx, bodyId, path);
    if (path !== null && itemId === null) return problem("problem.mark-item", { address: path.slice(0, 200) });
    return { round: { ...round, [of === "criteria" ? "criteriaItemId" : "planItemId"]: itemId }, verb: "changed" };
  });
}

/** Which of a round's two items the committee has not approved in public minutes. */
export async function missingApprovals(
  tx: Transaction,
  bodyId: string,
  round: { readonly criteriaItemId: string | null; readonly planItemId: string | null },
): Promise<("criteria" | "plan")[]> {
  const ids = [round.criteriaItemId, round.planItemId].flatMap((id) => id ?? []);
  const approved = (await itemsByIds(tx, bodyId, ids)).filter(({ outcome }) => outcome === "approved");
  const has = (id: string | null) => approved.some((item) => item.id === id);
  return [
    ...(has(round.criteriaItemId) ? [] : (["criteria"] as const)),
    ...(has(round.planItemId) ? [] : (["plan"] as const)),
  ];
}

/**
 * Opens a round: everybody sees it, and it takes applications between its two moments. Those who applied the year before
 * are written to when it begins. Problems: not allowed, no such round, open already, the committee has not approved its
 * criteria and its plan, its deadline has passed.
 */
export function openRound(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  roundId: string,
  now: Date,
): Promise<null | Problem> {
  return changeRound(store, viewer, bodyId, roundId, now, async (round, { tx, at }) => {
    if (round.state !== "draft") return problem("problem.mark-state");
    const [missing] = await missingApprovals(tx, bodyId, round);
    if (missing !== undefined) return problem(`problem.mark-not-approved-${missing}`);
    if (now.getTime() >= Date.parse(round.closes)) return problem("problem.mark-over");
    const opened = { ...round, state: "open", public: true } as const;
    // Before its first moment nobody is written to: the look around does it then.
    await addJob(tx, "mail-marks", { body: bodyId }, { key: `mail-marks ${bodyId}` });
    await putOnWheel(tx, bodyId, opened, null, at);
    return { round: opened, verb: "opened" };
  });
}

import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { roundTable } from "../../store/queries/marks/mark-tables.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnMarks } from "./act-on-marks.ts";
import { takeOffWheel } from "./steps-on-wheel.ts";

/** Takes away a round that has not been opened, from the wheel too. Problems: not allowed, no such round, opened already. */
export function removeRound(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  roundId: string,
  now: Date,
): Promise<null | Problem> {
  return actOnMarks<null>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const round = (await roundTable.one(tx, "staff", bodyId, roundId))?.record;
    if (round === undefined) return problem("problem.mark-round-unknown");
    if (round.state !== "draft") return problem("problem.mark-state");
    await takeOffWheel(tx, bodyId, round, [], at);
    await roundTable.remove(tx, bodyId, roundId, at);
    await roundTable.hide(tx, bodyId, roundId, at);
    return { entry: { verb: "removed", record: "mark-round", recordId: roundId, details: {} }, answer: null };
  });
}

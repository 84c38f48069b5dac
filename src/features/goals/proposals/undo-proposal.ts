import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { publishIndicator } from "../../../store/publish/publish-goals.ts";
import { keepProposals, othersOfFigure, placedProposal } from "../../../store/queries/goals/figure-proposals.ts";
import { figuresById, hideFigureRows, withdrawFigure } from "../../../store/queries/goals/figures.ts";
import { indicatorsOf } from "../../../store/queries/goals/goals-of.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals, type GoalsTask } from "../act-on-goals.ts";
import { withoutPlace } from "./confirm-proposal.ts";

/**
 * Takes back what was said of a proposed figure: it is proposed again, and the figure it became is taken away, so that the
 * one before it counts; unless another paper tells the same, or it came from elsewhere. Gives its id. Problems: not
 * allowed, no such proposal.
 */
export function undoProposal(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async (task) => {
    const { tx, at } = task;
    const found = await placedProposal(tx, bodyId, id);
    if (found === null) return problem("problem.proposal-unknown");
    if (found.state === "proposed") return { entry: null, answer: id };
    const { figureId } = found;
    await keepProposals(tx, bodyId, [{ ...withoutPlace(found), state: "proposed", figureId: null }], at);
    if (figureId !== null && (await othersOfFigure(tx, bodyId, figureId)) === 0) await takeAway(task, figureId);
    return { entry: { verb: "undone", record: "figure-proposal", recordId: id, details: {} }, answer: id };
  });
}

async function takeAway({ tx, bodyId, at }: GoalsTask, figureId: string): Promise<void> {
  const [figure] = await figuresById(tx, "staff", bodyId, [figureId]);
  if (figure?.source.kind !== "minutes") return;
  await withdrawFigure(tx, bodyId, figureId, at);
  await hideFigureRows(tx, bodyId, [figureId], at);
  const [indicator] = await indicatorsOf(tx, "staff", bodyId, [figure.indicatorId]);
  if (indicator !== undefined) await publishIndicator(tx, bodyId, indicator.record, at);
}

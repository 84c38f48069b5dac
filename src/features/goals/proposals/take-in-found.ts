import type { Viewer } from "../../../access/viewer.ts";
import type { FigureProposal } from "../../../records/figure-proposal.ts";
import type { Problem } from "../../../records/problem.ts";
import { publicFigure } from "../../../store/publish/publish-goals.ts";
import { keepProposals, proposalsOfHome, removeProposals } from "../../../store/queries/goals/figure-proposals.ts";
import { type FigureReading, noteFigureReading } from "../../../store/queries/goals/figure-readings.ts";
import { figuresById, requoteFigure, showFigureRows } from "../../../store/queries/goals/figures.ts";
import { indicatorsOf } from "../../../store/queries/goals/goals-of.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals, type GoalsTask } from "../act-on-goals.ts";
import { knownIndicators } from "./match-indicator.ts";
import { quoteOf } from "./quote-of.ts";
import { type ReadFigure, settleFound } from "./settle-found.ts";

/**
 * Takes in what a meeting's published documents, or a paper, tell of figures: as proposals, beside what a person has said of
 * those before. A figure that was confirmed, and whose sentence can be read again, is shown again with where it now stands.
 * `day`: the paper's, ISO. Gives how many proposals there are. Problems: not allowed.
 */
export function takeInFound(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  reading: FigureReading,
  { day, figures }: { readonly day: string; readonly figures: readonly ReadFigure[] },
  now: Date,
): Promise<number | Problem> {
  return actOnGoals<number>(store, viewer, bodyId, now, async (task) => {
    const { tx, at } = task;
    const before = await proposalsOfHome(tx, bodyId, reading.id);
    const indicators = (await indicatorsOf(tx, "staff", bodyId)).map(({ record }) => record);
    const settled = settleFound({ homeId: reading.id, day }, figures, before, knownIndicators(indicators));
    await keepProposals(tx, bodyId, settled.kept, at);
    await removeProposals(tx, bodyId, settled.gone, at);
    await showAgain(task, settled.kept);
    await noteFigureReading(tx, bodyId, reading, at);
    return { entry: null, answer: settled.kept.length };
  });
}

/** Says of the figures that were confirmed where their sentences now stand, and shows them where they were hidden. */
async function showAgain({ tx, bodyId, at }: GoalsTask, proposals: readonly FigureProposal[]): Promise<void> {
  const told = proposals.filter((each) => each.figureId !== null && !each.missing);
  const figures = await figuresById(
    tx,
    "staff",
    bodyId,
    told.flatMap((each) => each.figureId ?? []),
  );
  for (const figure of figures) {
    const proposal = told.find((each) => each.figureId === figure.id);
    if (proposal === undefined || figure.source.kind !== "minutes") continue;
    const now = { ...figure, quote: quoteOf(proposal), public: true };
    if (!(await requoteFigure(tx, bodyId, now, at))) continue;
    const [indicator] = await indicatorsOf(tx, "staff", bodyId, [figure.indicatorId]);
    if (indicator?.record.public === true) {
      await showFigureRows(tx, bodyId, [publicFigure(now, indicator.record)], at);
    }
  }
}

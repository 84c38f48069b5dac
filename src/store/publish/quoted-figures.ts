import { askFigureReading } from "../queries/goals/figure-readings.ts";
import { hideFigureRows, hideStoredFigures } from "../queries/goals/figures.ts";
import { lockGoals } from "../queries/goals/lock-goals.ts";
import { hasProposals, lostFigures } from "../queries/goals/quoted-figures.ts";
import type { Transaction } from "../transaction.ts";

/**
 * What publishing a meeting's documents, or a paper, means for the figures that are read in them: they are to be read
 * again, and a figure of an indicator whose sentence strangers can no longer read is no longer shown to them. In the
 * publishing transaction, after what is public was written. `first`: nothing of it was public before.
 */
export async function followQuotedFigures(
  tx: Transaction,
  bodyId: string,
  home: { readonly id: string; readonly isMeeting: boolean },
  at: string,
  first: boolean,
): Promise<void> {
  await askFigureReading(tx, bodyId, home, at);
  if (first || !(await hasProposals(tx, bodyId, home.id))) return;
  // Whoever confirms one at this moment does so before or after what was published now can be read.
  await lockGoals(tx, bodyId);
  const lost = await lostFigures(tx, bodyId, home.id);
  await hideStoredFigures(tx, bodyId, lost, at, true);
  await hideFigureRows(tx, bodyId, lost, at);
}

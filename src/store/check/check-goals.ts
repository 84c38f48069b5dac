import { publishedBudgets } from "../publish/publish-budget.ts";
import { publishedEffortModels } from "../publish/publish-effort-model.ts";
import { publicGoalRowsOfBody } from "../publish/publish-goals.ts";
import { publishedJobOffers } from "../publish/publish-job-offer.ts";
import { publishedAwards, publishedRounds, publishedYears } from "../publish/publish-marks.ts";
import { publishedPartnerships } from "../publish/publish-partnership.ts";
import { publishedProjects } from "../publish/publish-project.ts";
import { publishedStudies } from "../publish/publish-study.ts";
import type { DifferentRow } from "../queries/check/different-summaries.ts";
import { differentFigures, type KeptShown, keptShown, shownGoals } from "../queries/check/shown-goals.ts";
import { type PublicGoalTable, publicGoalTables } from "../queries/goals/show-goals.ts";
import type { NewRow } from "../queries/rows-of-json.ts";
import type { Transaction } from "../transaction.ts";
import { comparable } from "./differences.ts";

/** What strangers see of a body's plans, goals, indicators, studies, projects, budgets, efforts, agreements, jobs and marks that is not what publishing would write now. */
export async function differentGoals(tx: Transaction, bodyId: string): Promise<DifferentRow[]> {
  const expected: Readonly<Record<PublicGoalTable | KeptShown, readonly NewRow[]>> = {
    ...(await publicGoalRowsOfBody(tx, bodyId)),
    public_study: await publishedStudies.publicRows(tx, bodyId),
    public_project: await publishedProjects.publicRows(tx, bodyId),
    public_budget: await publishedBudgets.publicRows(tx, bodyId),
    public_mark_round: await publishedRounds.publicRows(tx, bodyId),
    public_mark_year: await publishedYears.publicRows(tx, bodyId),
    public_mark_award: await publishedAwards.publicRows(tx, bodyId),
    public_effort_model: await publishedEffortModels.publicRows(tx, bodyId),
    public_partnership: await publishedPartnerships.publicRows(tx, bodyId),
    public_job_offer: await publishedJobOffers.publicRows(tx, bodyId),
  };
  const out: DifferentRow[] = [];
  for (const table of [...publicGoalTables, ...keptShown]) {
    const shown = await shownGoals(tx, table, bodyId);
    for (const row of expected[table]) {
      const id = String(row.id);
      if (comparable(row.record, "jsonb") !== comparable(shown.get(id), "jsonb")) out.push({ what: table, id });
      shown.delete(id);
    }
    for (const id of shown.keys()) out.push({ what: table, id });
  }
  return [...out, ...(await differentFigures(tx, bodyId))];
}

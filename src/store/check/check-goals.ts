import { publicGoalRowsOfBody } from "../publish/publish-goals.ts";
import type { DifferentRow } from "../queries/check/different-summaries.ts";
import { differentFigures, shownGoals } from "../queries/check/shown-goals.ts";
import { publicGoalTables } from "../queries/goals/show-goals.ts";
import type { Transaction } from "../transaction.ts";
import { comparable } from "./differences.ts";

/** What strangers see of a body's plans, goals and indicators that is not what publishing would write now. */
export async function differentGoals(tx: Transaction, bodyId: string): Promise<DifferentRow[]> {
  const expected = await publicGoalRowsOfBody(tx, bodyId);
  const out: DifferentRow[] = [];
  for (const table of publicGoalTables) {
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

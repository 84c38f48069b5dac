import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { addJob } from "../../../store/jobs/add-job.ts";
import { askFetchedTable, fetchedTable } from "../../../store/queries/goals/fetched-tables.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";

/** Has a table fetched as soon as the background work comes to it. Problems: not allowed, no such table. */
export function askForTable(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const found = await fetchedTable(tx, bodyId, id);
    if (found === null || found.deleted !== null) return problem("problem.fetched-unknown");
    await askFetchedTable(tx, bodyId, id, at);
    await addJob(tx, "fetch-figures", {}, { key: "fetch-figures" });
    return { entry: null, answer: id };
  });
}

import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { fetchedTable, fetchedTables, removeFetchedTable } from "../../../store/queries/goals/fetched-tables.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";

/** Has a table fetched no longer; the figures that came stay. Problems: not allowed, no such table. */
export function removeTable(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const found = await fetchedTable(tx, bodyId, id);
    if (found === null || found.deleted !== null) return problem("problem.fetched-unknown");
    await removeFetchedTable(tx, bodyId, id, at, true);
    return { entry: { verb: "removed", record: "fetched-table", recordId: id, details: {} }, answer: id };
  });
}

/** Has it fetched again. Problems: not allowed, no such table, the same table has been added since. */
export function restoreTable(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const found = await fetchedTable(tx, bodyId, id);
    if (found === null) return problem("problem.fetched-unknown");
    if (found.deleted === null) return { entry: null, answer: id };
    const { kind, table } = found.record;
    const others = await fetchedTables(tx, bodyId);
    const same = others.some(({ record }) => record.kind === kind && record.table === table);
    if (same) return problem("problem.fetched-twice", { name: table });
    await removeFetchedTable(tx, bodyId, id, at, false);
    return { entry: { verb: "restored", record: "fetched-table", recordId: id, details: {} }, answer: id };
  });
}

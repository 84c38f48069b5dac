import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { type FetchedTable, fetchedTableSchema } from "../../../records/fetched-table.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { addJob } from "../../../store/jobs/add-job.ts";
import { fetchedTable, fetchedTables, keepFetchedTable } from "../../../store/queries/goals/fetched-tables.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";

/**
 * Has a table fetched for a body (`id` null), or changes what is asked of the one with that id; it is fetched at once.
 * Gives its id. Problems: not allowed, no such table, the same table twice, a name no table has, periods or variables
 * that cannot be asked for.
 */
export function keepTable(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  written: Omit<FetchedTable, "id">,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const read = fetchedTableSchema.safeParse({
      ...written,
      id: id ?? randomUUID(),
      table: written.table.trim().toLowerCase(),
    });
    if (!read.success) return wrongField(read.error.issues[0]?.path[0]);
    const table = read.data;
    if (id !== null && (await fetchedTable(tx, bodyId, id)) === null) return problem("problem.fetched-unknown");
    const others = await fetchedTables(tx, bodyId);
    const same = others.find(({ record }) => record.id !== id && isSame(record, table));
    if (same !== undefined) return problem("problem.fetched-twice", { name: table.table });
    await keepFetchedTable(tx, bodyId, table, at);
    await addJob(tx, "fetch-figures", {}, { key: "fetch-figures" });
    const verb = id === null ? "added" : "changed";
    return { entry: { verb, record: "fetched-table", recordId: table.id, details: {} }, answer: table.id };
  });
}

const isSame = (a: FetchedTable, b: FetchedTable) => a.kind === b.kind && a.table === b.table;

function wrongField(field: PropertyKey | undefined): Problem {
  if (field === "periods") return problem("problem.fetched-periods");
  return problem(field === "variables" ? "problem.fetched-variables" : "problem.fetched-table");
}

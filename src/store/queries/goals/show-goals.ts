import type { Transaction } from "../../transaction.ts";
import { add, addRows, type NewRow, replaceWhenDistinct } from "../rows-of-json.ts";

const of = { id: "uuid", record: "jsonb" } as const;
const columns = {
  public_plan: { ...of, committee_id: "uuid" },
  public_plan_version: { ...of, plan_id: "uuid", number: "int" },
  public_goal: { ...of, plan_id: "uuid", place: "int" },
  public_goal_action: { ...of, goal_id: "uuid", place: "int" },
  public_goal_report: { ...of, plan_id: "uuid", due: "date" },
  public_indicator: of,
} as const;

/** A table of what strangers may see of goals. */
export type PublicGoalTable = keyof typeof columns;
export const publicGoalTables = Object.keys(columns) as readonly PublicGoalTable[];

const show = Object.fromEntries(
  publicGoalTables.map((table) => [
    table,
    addRows(`show-${table}`, table, columns[table], replaceWhenDistinct(columns[table])),
  ]),
) as unknown as Readonly<Record<PublicGoalTable, ReturnType<typeof addRows>>>;

const hide = Object.fromEntries(
  publicGoalTables.map((table) => [
    table,
    {
      name: `hide-${table}`,
      text: `UPDATE ${table} SET record = NULL, deleted = $3, modified = $3
        WHERE body_id = $1 AND id = ANY ($2) AND deleted IS NULL`,
    },
  ]),
) as unknown as Readonly<Record<PublicGoalTable, { name: string; text: string }>>;

/** Shows strangers rows as `access/emit` lets them out. */
export function showGoalRows(
  tx: Transaction,
  table: PublicGoalTable,
  bodyId: string,
  rows: readonly NewRow[],
  at: string,
): Promise<void> {
  return add(tx, show[table], bodyId, at, rows);
}

/** Takes rows back from strangers: their ids stay, so that an address says that it is gone; their words go. */
export async function hideGoalRows(
  tx: Transaction,
  table: PublicGoalTable,
  bodyId: string,
  ids: readonly string[],
  at: string,
): Promise<void> {
  if (ids.length > 0) await tx.rows(hide[table], [bodyId, ids, at]);
}

import type { Transaction } from "../../transaction.ts";
import type { DifferentRow } from "./different-summaries.ts";

const entry = `id, committee_id, kind, title, description, starts, ends, rrule, every_meetings, exdates,
  in_holiday_weeks, item_id, unit, page`;
const meeting = "id, committee_id, day, starts_at, location";

// What is not public, or was taken away, must not be shown; what was taken back keeps its row without its words.
const compare = (table: string, columns: string, only: string) => ({
  name: `check-public-${table}`,
  text: `
    WITH written AS (SELECT ${columns} FROM ${table} WHERE body_id = $1 AND deleted IS NULL ${only}),
      shown AS (SELECT ${columns} FROM public_${table} WHERE body_id = $1 AND deleted IS NULL)
    SELECT DISTINCT 'public_${table}' AS what, id FROM (
      (TABLE written EXCEPT TABLE shown) UNION (TABLE shown EXCEPT TABLE written)
    ) AS different LIMIT 100`,
});

const statements = [
  compare("wheel_entry", entry, "AND public"),
  compare("planned_meeting", meeting, "AND public"),
  compare("holiday_weeks", "id, weeks", ""),
];

/** What strangers see of a body's wheel that is not what is written on it. */
export async function differentWheel(tx: Transaction, bodyId: string): Promise<DifferentRow[]> {
  const out: DifferentRow[] = [];
  for (const statement of statements) out.push(...(await tx.rows<DifferentRow>(statement, [bodyId])));
  return out;
}

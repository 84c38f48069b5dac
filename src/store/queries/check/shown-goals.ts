import type { Transaction } from "../../transaction.ts";
import { type PublicGoalTable, publicGoalTables } from "../goals/show-goals.ts";
import type { DifferentRow } from "./different-summaries.ts";

/** The tables of records that are kept whole, beside those of goals. */
export const keptShown = [
  "public_study",
  "public_project",
  "public_budget",
  "public_partnership",
  "public_job_offer",
  "public_mark_round",
  "public_mark_year",
  "public_mark_award",
  "public_effort_model",
] as const;
export type KeptShown = (typeof keptShown)[number];
type ShownTable = PublicGoalTable | KeptShown;

const shown = Object.fromEntries(
  [...publicGoalTables, ...keptShown].map((table) => [
    table,
    {
      name: `check-${table}`,
      text: `SELECT id, to_jsonb(record)::text AS record FROM ${table} WHERE body_id = $1 AND deleted IS NULL`,
    },
  ]),
) as unknown as Readonly<Record<ShownTable, { name: string; text: string }>>;

/** What strangers see of one table of goals, of studies, projects, budgets, agreements, marks or efforts: each record's JSON by its id. */
export async function shownGoals(tx: Transaction, table: ShownTable, bodyId: string) {
  const rows = await tx.rows<{ id: string; record: string }>(shown[table], [bodyId]);
  return new Map(rows.map(({ id, record }) => [id, JSON.parse(record) as unknown]));
}

const columns = `id, indicator_id, area, period_kind, period_from, period_to, period_label, value, numerator, denominator,
  unit, withheld, flag, source, fetched_at, quote, revision, superseded`;

const figures = {
  name: "check-public-figure",
  text: `
    WITH written AS (
        SELECT ${columns} FROM figure f WHERE body_id = $1 AND deleted IS NULL AND public AND EXISTS (
          SELECT FROM indicator i WHERE i.body_id = f.body_id AND i.id = f.indicator_id AND i.public AND i.deleted IS NULL)),
      shown AS (SELECT ${columns} FROM public_figure WHERE body_id = $1 AND deleted IS NULL)
    SELECT DISTINCT 'public_figure' AS what, id FROM (
      (TABLE written EXCEPT TABLE shown) UNION (TABLE shown EXCEPT TABLE written)
    ) AS different LIMIT 100`,
};

/** The figures that strangers see and that are not what is stored, up to a hundred. */
export function differentFigures(tx: Transaction, bodyId: string): Promise<DifferentRow[]> {
  return tx.rows<DifferentRow>(figures, [bodyId]);
}

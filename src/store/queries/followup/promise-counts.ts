import type { Standing } from "../../../records/standing.ts";
import type { Transaction } from "../../transaction.ts";
import { conditionsOf, type PromiseFilter } from "./promise-filter.ts";
import { standingSql } from "./standing-sql.ts";

/** How many public promises stand where; a standing that none has is left out. */
export async function promiseCounts(
  tx: Transaction,
  filter: Omit<PromiseFilter, "owner" | "standings">,
  today: string,
): Promise<Partial<Record<Standing, number>>> {
  const { name, where, values } = conditionsOf(filter, today);
  const text = `SELECT ${standingSql("p", "$2")} AS standing, count(*)::int AS count
    FROM public_promise p WHERE ${where} GROUP BY 1`;
  const rows = await tx.rows<{ standing: Standing; count: number }>({ name: `promise-counts-${name}`, text }, values);
  return Object.fromEntries(rows.map(({ standing, count }) => [standing, count]));
}

import type { Transaction } from "../../transaction.ts";
import { conditionsOf, type PromiseFilter } from "./promise-filter.ts";
import { type PromiseLine, promiseLineColumns, promiseLineFrom } from "./promise-line.ts";

/** `due`: what waits longest first, then what waits for nothing; `newest`: the newest meeting first; `changed`: for feeds. */
export type PromiseOrder = "due" | "newest" | "changed";

const orders: Record<PromiseOrder, string> = {
  due: "p.pending_due NULLS LAST, p.day DESC NULLS LAST, p.id",
  newest: "p.day DESC NULLS LAST, p.id",
  changed: "p.modified DESC, p.id",
};

/** A page of public promises. The rows are chosen first, and only those of the page are put together. */
export async function promisesPage(
  tx: Transaction,
  filter: Omit<PromiseFilter, "owner">,
  today: string,
  page: { readonly limit: number; readonly offset: number; readonly order: PromiseOrder },
): Promise<PromiseLine[]> {
  const { name, where, values } = conditionsOf(filter, today);
  const order = orders[page.order];
  const chosen = `SELECT p.id FROM public_promise p WHERE ${where}
    ORDER BY ${order} LIMIT $${values.length + 1}::int OFFSET $${values.length + 2}::int`;
  const text = `SELECT ${promiseLineColumns("$2")} ${promiseLineFrom(chosen)} ORDER BY ${order}`;
  const statement = { name: `promises-page-${page.order}-${name}`, text };
  return tx.rows<PromiseLine>(statement, [...values, page.limit, page.offset]);
}

import type { Transaction } from "../../transaction.ts";
import { type PromiseLine, promiseLineColumns, promiseLineFrom } from "./promise-line.ts";

const made = {
  name: "promises-of-item",
  text: `SELECT ${promiseLineColumns("$3")} ${promiseLineFrom(`
      SELECT id FROM public_promise WHERE body_id = $1::uuid AND item_id = $2::uuid AND deleted IS NULL LIMIT 100`)}
    ORDER BY p.span_from NULLS LAST, p.id`,
};

/** What was promised in an item, in the order of its text. */
export async function promisesOfItem(
  tx: Transaction,
  bodyId: string,
  itemId: string,
  today: string,
): Promise<PromiseLine[]> {
  return tx.rows<PromiseLine>(made, [bodyId, itemId, today]);
}

const answered = {
  name: "promises-answered-by-item",
  text: `SELECT ${promiseLineColumns("$3")} ${promiseLineFrom(`
      SELECT DISTINCT promise_id AS id FROM public_promise_answer
      WHERE body_id = $1::uuid AND item_id = $2::uuid LIMIT 100`)}
    ORDER BY p.day, p.id`,
};

/** What an item answered, the oldest promise first. */
export async function promisesAnsweredByItem(
  tx: Transaction,
  bodyId: string,
  itemId: string,
  today: string,
): Promise<PromiseLine[]> {
  return tx.rows<PromiseLine>(answered, [bodyId, itemId, today]);
}

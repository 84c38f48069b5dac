import type { Transaction } from "../../transaction.ts";
import { type PromiseLine, promiseLineColumns, promiseLineFrom } from "./promise-line.ts";

const soonest = {
  name: "front-promises-soonest",
  text: `
    WITH chosen AS MATERIALIZED (
      SELECT p.body_id, p.id FROM public_promise p
      WHERE p.settled IS NULL AND p.pending_due >= $1::date AND p.deleted IS NULL
      ORDER BY p.pending_due, p.body_id, p.id LIMIT $2::int
    )
    SELECT ${promiseLineColumns("$1")} ${promiseLineFrom}
    WHERE (p.body_id, p.id) IN (SELECT body_id, id FROM chosen) ORDER BY p.pending_due, p.body_id, p.id`,
};

/** What was promised and is expected next, over all bodies, the soonest first. */
export async function soonestPromises(tx: Transaction, today: string, limit: number): Promise<PromiseLine[]> {
  return tx.rows<PromiseLine>(soonest, [today, limit]);
}

const answered = {
  name: "front-promises-answered",
  text: `
    WITH newest AS MATERIALIZED (
      SELECT a.body_id, a.promise_id, a.day FROM public_promise_answer a
      WHERE a.day IS NOT NULL AND a.deleted IS NULL ORDER BY a.day DESC, a.body_id, a.id LIMIT $2::int * 4
    ), chosen AS (
      SELECT body_id, promise_id, max(day) AS day FROM newest GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT $2::int
    )
    SELECT ${promiseLineColumns("$1")} ${promiseLineFrom}
      JOIN chosen ON chosen.body_id = p.body_id AND chosen.promise_id = p.id
    WHERE p.deleted IS NULL ORDER BY chosen.day DESC, p.body_id, p.id`,
};

/** The promises that were answered last, over all bodies. */
export async function answeredPromises(tx: Transaction, today: string, limit: number): Promise<PromiseLine[]> {
  return tx.rows<PromiseLine>(answered, [today, limit]);
}

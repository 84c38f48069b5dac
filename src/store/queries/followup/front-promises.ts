import type { Transaction } from "../../transaction.ts";
import { type PromiseLine, promiseLineColumns, promiseLineFrom } from "./promise-line.ts";

const soonest = {
  name: "front-promises-soonest",
  text: `SELECT ${promiseLineColumns("$1")} ${promiseLineFrom(
    `SELECT s.body_id, s.id FROM public_promise s
      WHERE s.settled IS NULL AND s.pending_due >= $1::date AND s.deleted IS NULL
      ORDER BY s.pending_due, s.body_id, s.id LIMIT $2::int`,
    "chosen.body_id",
  )}
    ORDER BY p.pending_due, p.body_id, p.id`,
};

/** What was promised and is expected next, over all bodies, the soonest first. `today`: ISO day. */
export async function soonestPromises(tx: Transaction, today: string, limit: number): Promise<PromiseLine[]> {
  return tx.rows<PromiseLine>(soonest, [today, limit]);
}

// Of one promise that was answered several times of late, the newest answer places it.
const answered = {
  name: "front-promises-answered",
  text: `SELECT ${promiseLineColumns("$1")} ${promiseLineFrom(
    `SELECT n.body_id, n.promise_id AS id, max(n.day) AS day FROM (
        SELECT a.body_id, a.promise_id, a.day FROM public_promise_answer a
        WHERE a.day IS NOT NULL AND a.deleted IS NULL ORDER BY a.day DESC, a.body_id, a.id LIMIT $2::int * 4) n
      GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT $2::int`,
    "chosen.body_id",
  )}
    WHERE p.deleted IS NULL ORDER BY chosen.day DESC, p.body_id, p.id`,
};

/** The promises that were answered last, over all bodies. */
export async function answeredPromises(tx: Transaction, today: string, limit: number): Promise<PromiseLine[]> {
  return tx.rows<PromiseLine>(answered, [today, limit]);
}

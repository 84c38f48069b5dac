import type { Transaction } from "../../transaction.ts";
import { type PromiseLine, promiseLineColumns, promiseLineFrom } from "./promise-line.ts";

const statement = {
  name: "promises-of-case",
  text: `SELECT ${promiseLineColumns("$3")} ${promiseLineFrom}
    WHERE p.body_id = $1::uuid AND p.deleted IS NULL
      AND p.item_id IN (SELECT id FROM public_item WHERE body_id = $1::uuid AND case_id = $2::uuid)
    ORDER BY p.day, p.id LIMIT 500`,
};

/** What was promised in the items of a case, the oldest first. */
export async function promisesOfCase(
  tx: Transaction,
  bodyId: string,
  caseId: string,
  today: string,
): Promise<PromiseLine[]> {
  return tx.rows<PromiseLine>(statement, [bodyId, caseId, today]);
}

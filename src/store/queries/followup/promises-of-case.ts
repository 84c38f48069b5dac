import type { Transaction } from "../../transaction.ts";
import { type PromiseLine, promiseLineColumns, promiseLineFrom } from "./promise-line.ts";

const statement = {
  name: "promises-of-case",
  text: `SELECT ${promiseLineColumns("$3")} ${promiseLineFrom(`
      SELECT o.id
      FROM (SELECT id FROM public_item WHERE body_id = $1::uuid AND case_id = $2::uuid OFFSET 0) i
        CROSS JOIN LATERAL (SELECT id FROM public_promise o
          WHERE o.body_id = $1::uuid AND o.item_id = i.id AND o.deleted IS NULL OFFSET 0) o
      LIMIT 500`)}
    ORDER BY p.day, p.id`,
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

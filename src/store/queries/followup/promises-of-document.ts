import type { Transaction } from "../../transaction.ts";
import { type PromiseLine, promiseLineColumns, promiseLineFrom } from "./promise-line.ts";

const statement = {
  name: "promises-of-document",
  text: `SELECT ${promiseLineColumns("$3")}, p.span_from AS "from", p.span_to AS "until" ${promiseLineFrom(`
      SELECT id FROM public_promise WHERE body_id = $1::uuid AND document_id = $2::uuid AND deleted IS NULL LIMIT 500`)}
    ORDER BY p.span_from NULLS LAST, p.id`,
};

/** A promise and where in the document's public text it stands. */
export type PromiseInDocument = PromiseLine & { readonly from: number | null; readonly until: number | null };

/** What was promised in a document, in the order of its text. */
export async function promisesOfDocument(
  tx: Transaction,
  bodyId: string,
  documentId: string,
  today: string,
): Promise<PromiseInDocument[]> {
  return tx.rows<PromiseInDocument>(statement, [bodyId, documentId, today]);
}

import type { Transaction } from "../../transaction.ts";
import type { DocumentLine } from "./documents-of-meeting.ts";

const statement = {
  name: "public-papers-of-body",
  text: `
    SELECT id, kind, title, day FROM public_document
    WHERE body_id = $1::uuid AND kind = 'document' AND deleted IS NULL
    ORDER BY day DESC NULLS LAST, created DESC
    LIMIT $2::int`,
};

/** A body's papers that are neither agenda nor minutes, newest first. */
export async function papersOfBody(tx: Transaction, bodyId: string, limit: number): Promise<DocumentLine[]> {
  return tx.rows<DocumentLine>(statement, [bodyId, limit]);
}

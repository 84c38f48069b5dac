import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "publish-remove-paper",
  text: "DELETE FROM public_document WHERE body_id = $1 AND id = $2 AND meeting_id IS NULL RETURNING id",
};

/** Takes a paper's public row away; true where it had one. */
export async function removePaper(tx: Transaction, bodyId: string, documentId: string): Promise<boolean> {
  return (await tx.rows(statement, [bodyId, documentId])).length > 0;
}

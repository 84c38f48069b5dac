import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "publish-remove-paper",
  text: "DELETE FROM public_document WHERE body_id = $1 AND id = $2 AND meeting_id IS NULL RETURNING id",
};

/** Takes a paper's public row away; true where it had one. */
export async function removePaper(tx: Transaction, bodyId: string, documentId: string): Promise<boolean> {
  return (await tx.rows(statement, [bodyId, documentId])).length > 0;
}

const promises = {
  name: "publish-remove-promises-of-paper",
  text: `DELETE FROM public_promise WHERE body_id = $1 AND document_id = $2 AND meeting_id IS NULL
    AND NOT id = ANY ($3::uuid[]) RETURNING id`,
};

/** Takes a paper's promises away, but for those that stay. Gives the ids of what went. */
export async function removePromisesOfPaper(
  tx: Transaction,
  bodyId: string,
  documentId: string,
  staying: readonly string[],
): Promise<string[]> {
  const gone = await tx.rows<{ id: string }>(promises, [bodyId, documentId, staying]);
  return gone.map((row) => row.id);
}

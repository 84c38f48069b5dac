import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "agenda-published-items",
  text: `SELECT p.item_id AS id FROM document d
      JOIN item_revision p ON p.body_id = d.body_id AND p.revision_id = d.current_revision
    WHERE d.body_id = $1 AND d.id = $2 ORDER BY p.place`,
};

/** The permanent ids of the items of a document's newest revision, in the order it has them. */
export async function itemsOfNewestRevision(tx: Transaction, bodyId: string, documentId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(statement, [bodyId, documentId])).map((row) => row.id);
}

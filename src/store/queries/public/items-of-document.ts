import type { Transaction } from "../../transaction.ts";

export interface DocumentItem {
  readonly slug: string;
  readonly title: string;
}

const statement = {
  name: "public-items-of-document",
  text: `
    SELECT slug, title FROM public_item
    WHERE body_id = $1::uuid AND meeting_id = $2::uuid AND document_id = $3::uuid AND deleted IS NULL
    ORDER BY position`,
};

/** The items of a meeting that were read from a document, in their order. */
export async function itemsOfDocument(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  documentId: string,
): Promise<DocumentItem[]> {
  return tx.rows<DocumentItem>(statement, [bodyId, meetingId, documentId]);
}

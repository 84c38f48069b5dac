import type { PublishedPaper } from "../../../records/published.ts";
import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "published-papers",
  text: `
    SELECT p.*, a.path FROM (
      SELECT id, title, number, first_day AS day, NULL::uuid AS "documentId", created, modified
      FROM public_case WHERE body_id = $1 AND id = ANY($2::uuid[])
      UNION ALL
      SELECT id, title, NULL, day, id, created, modified
      FROM public_document WHERE body_id = $1 AND id = ANY($2::uuid[]) AND kind = 'document'
    ) p
    LEFT JOIN public_address a ON a.body_id = $1 AND a.record_id = p.id AND a.current`,
};

/** The papers with these ids, in no order. */
export async function publishedPapers(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[],
): Promise<PublishedPaper[]> {
  return tx.rows<PublishedPaper>(statement, [bodyId, ids]);
}

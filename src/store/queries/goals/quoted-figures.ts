import type { Transaction } from "../../transaction.ts";

const any = {
  name: "has-figure-proposals",
  text: "SELECT 1 FROM figure_proposal WHERE body_id = $1 AND home_id = $2 AND deleted IS NULL LIMIT 1",
};

/** True where figures of a meeting or a paper were ever proposed. */
export async function hasProposals(tx: Transaction, bodyId: string, homeId: string): Promise<boolean> {
  return (await tx.rows(any, [bodyId, homeId])).length > 0;
}

/** Whether the sentence of the proposal `p` can be read by strangers. */
const readable = `EXISTS (SELECT FROM public_document d WHERE d.body_id = p.body_id AND d.id = p.document_id
    AND strpos(d.text, p.words) > 0)
  AND (p.item_id IS NULL OR EXISTS (
    SELECT FROM public_item i WHERE i.body_id = p.body_id AND i.id = p.item_id AND i.is_open))`;

// A figure that several papers tell stays as long as one of them can be read.
const lost = {
  name: "figures-whose-quote-is-lost",
  text: `SELECT DISTINCT f.id FROM figure_proposal own JOIN figure f ON f.body_id = own.body_id AND f.id = own.figure_id
    WHERE own.body_id = $1 AND own.home_id = $2 AND own.state = 'confirmed' AND f.source ->> 'kind' = 'minutes' AND f.public
      AND NOT EXISTS (SELECT FROM figure_proposal p
        WHERE p.body_id = own.body_id AND p.figure_id = f.id AND p.document_id::text = f.quote ->> 'documentId' AND ${readable})`,
};

/** The figures that were confirmed of a meeting or a paper, and whose sentence strangers can no longer read there. */
export async function lostFigures(tx: Transaction, bodyId: string, homeId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(lost, [bodyId, homeId])).map(({ id }) => id);
}

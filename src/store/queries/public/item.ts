import type { AgendaItem } from "../../../records/agenda-item.ts";
import type { Transaction } from "../../transaction.ts";
import { type ItemLine, itemLineColumns, itemLineFrom } from "./item-line.ts";

export interface ItemPage extends ItemLine {
  readonly bodyId: string;
  readonly caseId: string | null;
  readonly documentId: string | null;
  readonly position: number;
  /** The item as strangers may see it: of a closed item number, title and `public` only. */
  readonly record: Partial<AgendaItem> & Pick<AgendaItem, "number" | "title" | "public">;
  readonly deleted: string | null;
}

const statement = {
  name: "public-item",
  text: `
    SELECT ${itemLineColumns}, i.body_id AS "bodyId", i.case_id AS "caseId", i.document_id AS "documentId", i.position,
      i.record, i.deleted
    ${itemLineFrom}
    WHERE i.body_id = $1::uuid AND i.id = $2::uuid`,
};

/** One item with everything that may be shown of it. */
export async function item(tx: Transaction, bodyId: string, id: string): Promise<ItemPage | null> {
  const [found] = await tx.rows<ItemPage>(statement, [bodyId, id]);
  return found ?? null;
}

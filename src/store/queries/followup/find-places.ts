import type { Transaction } from "../../transaction.ts";

/** Where something stands: the columns a promise has of it. */
export interface FoundPlace {
  readonly document_id: string | null;
  readonly item_id: string | null;
  readonly meeting_id: string | null;
  readonly committee_id: string | null;
  readonly day: string | null;
}

const statements = {
  item: {
    name: "followup-place-of-item",
    text: `SELECT NULL AS document_id, i.id AS item_id, m.id AS meeting_id, m.committee_id, m.day
      FROM item i JOIN meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
      WHERE i.body_id = $1 AND i.id = $2 AND i.deleted IS NULL AND m.deleted IS NULL`,
  },
  meeting: {
    name: "followup-place-of-meeting",
    text: `SELECT NULL AS document_id, NULL AS item_id, m.id AS meeting_id, m.committee_id, m.day
      FROM meeting m WHERE m.body_id = $1 AND m.id = $2 AND m.deleted IS NULL`,
  },
  document: {
    name: "followup-place-of-document",
    text: `SELECT d.id AS document_id, NULL AS item_id, d.meeting_id, m.committee_id,
        coalesce(m.day, p.day) AS day
      FROM document d
        LEFT JOIN meeting m ON m.body_id = d.body_id AND m.id = d.meeting_id
        LEFT JOIN public_document p ON p.body_id = d.body_id AND p.id = d.id
      WHERE d.body_id = $1 AND d.id = $2 AND d.deleted IS NULL`,
  },
} as const;

/** Where an item, a meeting or a document stands; null where the viewer has none. */
export async function placeOf(
  tx: Transaction,
  bodyId: string,
  what: keyof typeof statements,
  id: string,
): Promise<FoundPlace | null> {
  const [found] = await tx.rows<FoundPlace>(statements[what], [bodyId, id]);
  return found ?? null;
}

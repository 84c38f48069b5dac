import type { Transaction } from "../../transaction.ts";
import type { DifferentRow } from "./different-summaries.ts";

const columns = "id, meeting_id, item_id, position, title, name, media_type, content";

const statement = {
  name: "check-public-attachment",
  text: `
    WITH written AS (
        SELECT f.id, i.meeting_id, f.item_id, f.position, f.title, o.name, o.media_type, sha256(o.bytes) AS content
        FROM published_attachment f
          JOIN public_item i ON i.body_id = f.body_id AND i.id = f.item_id AND i.is_open AND i.deleted IS NULL
          JOIN item_file o ON o.body_id = f.body_id AND o.id = f.file_id
        WHERE f.body_id = $1),
      shown AS (
        SELECT id, meeting_id, item_id, position, title, name, media_type, sha256(bytes) AS content
        FROM public_attachment WHERE body_id = $1)
    SELECT DISTINCT 'public_attachment' AS what, id FROM (
      (SELECT ${columns} FROM written EXCEPT SELECT ${columns} FROM shown)
      UNION (SELECT ${columns} FROM shown EXCEPT SELECT ${columns} FROM written)
    ) AS different LIMIT 100`,
};

/** The files strangers can fetch of a body that are not those its agendas were published with, at open items: missing, too many, or changed. */
export async function differentAttachments(tx: Transaction, bodyId: string): Promise<DifferentRow[]> {
  return tx.rows<DifferentRow>(statement, [bodyId]);
}

import type { Transaction } from "../../transaction.ts";

const drop = {
  name: "publish-drop-attachments",
  text: `DELETE FROM public_attachment p WHERE p.body_id = $1 AND p.meeting_id = $2 AND NOT EXISTS (
      SELECT FROM (
        SELECT body_id, id, item_id FROM published_attachment
        UNION ALL
        SELECT body_id, id, item_id FROM fetched_attachment
      ) f JOIN public_item i ON i.body_id = f.body_id AND i.id = f.item_id AND i.is_open AND i.meeting_id = $2
      WHERE f.body_id = $1 AND f.id = p.id)`,
};

const show = (name: string, files: string, has: string, fileName: string) => ({
  name,
  text: `INSERT INTO public_attachment AS kept
      (body_id, id, meeting_id, item_id, position, title, name, media_type, bytes, created, modified)
    SELECT f.body_id, f.id, i.meeting_id, f.item_id, f.position, f.title, ${fileName}, o.media_type, o.bytes, $3, $3
    FROM ${has} f
      JOIN public_item i ON i.body_id = f.body_id AND i.id = f.item_id AND i.is_open
      JOIN ${files} o ON o.body_id = f.body_id AND o.id = f.file_id
    WHERE f.body_id = $1 AND i.meeting_id = $2
    ON CONFLICT (body_id, id) DO UPDATE SET meeting_id = excluded.meeting_id, item_id = excluded.item_id,
      position = excluded.position, title = excluded.title, name = excluded.name, media_type = excluded.media_type,
      bytes = excluded.bytes, modified = excluded.modified
    WHERE (kept.meeting_id, kept.item_id, kept.position, kept.title, kept.name, kept.media_type)
      IS DISTINCT FROM (excluded.meeting_id, excluded.item_id, excluded.position, excluded.title, excluded.name, excluded.media_type)
      OR kept.bytes <> excluded.bytes`,
});

// A fetched file has no name of its own: it is called what the item calls it.
const showOfAgendas = show("publish-show-attachments", "item_file", "published_attachment", "o.name");
const showFetched = show(
  "publish-show-fetched-attachments",
  "fetched_file",
  "fetched_attachment",
  "left(f.title, 150) || CASE o.media_type WHEN 'application/pdf' THEN '.pdf' ELSE '' END",
);

/**
 * Shows strangers the files of a meeting's open items, as its agendas were published or fetched with them, and takes back those of
 * items that are closed, gone or not public any more. Must follow the writing of `public_item`.
 */
export async function refreshAttachments(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  at: string,
): Promise<void> {
  await tx.rows(drop, [bodyId, meetingId]);
  await tx.rows(showOfAgendas, [bodyId, meetingId, at]);
  await tx.rows(showFetched, [bodyId, meetingId, at]);
}

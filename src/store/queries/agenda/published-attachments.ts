import type { Transaction } from "../../transaction.ts";

export interface PublishedAttachment {
  readonly id: string;
  readonly itemId: string;
  readonly position: number;
  readonly title: string;
  /** The file of the item it is taken from. */
  readonly fileId: string;
}

const forget = {
  name: "agenda-forget-attachments",
  text: "DELETE FROM published_attachment WHERE body_id = $1 AND agenda_id = $2 AND NOT id = ANY ($3::uuid[])",
};

const keep = {
  name: "agenda-keep-attachments",
  text: `INSERT INTO published_attachment AS kept
      (body_id, id, agenda_id, meeting_id, item_id, position, title, file_id, created, modified)
    SELECT $1::uuid, g.id, $2::uuid, $3::uuid, g.item_id, g.position, g.title, g.file_id, $5::timestamptz, $5::timestamptz
    FROM jsonb_to_recordset($4::jsonb) AS g (id uuid, item_id uuid, position int, title text, file_id uuid)
    ON CONFLICT (body_id, id) DO UPDATE SET agenda_id = excluded.agenda_id, meeting_id = excluded.meeting_id, item_id = excluded.item_id,
      position = excluded.position, title = excluded.title, file_id = excluded.file_id,
      modified = excluded.modified`,
};

/** Writes down which files an agenda was published with; those of before are forgotten. */
export async function keepPublishedAttachments(
  tx: Transaction,
  bodyId: string,
  of: { readonly agendaId: string; readonly meetingId: string },
  attachments: readonly PublishedAttachment[],
  at: string,
): Promise<void> {
  await tx.rows(forget, [bodyId, of.agendaId, attachments.map((one) => one.id)]);
  const rows = attachments.map(({ id, itemId, position, title, fileId }) => ({
    id,
    item_id: itemId,
    position,
    title,
    file_id: fileId,
  }));
  await tx.rows(keep, [bodyId, of.agendaId, of.meetingId, JSON.stringify(rows), at]);
}

import type { AgendaItem } from "../../../records/agenda-item.ts";
import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "room-agenda-records",
  text: `
    SELECT DISTINCT ON (i.item_id) i.item_id AS id, r.reading -> 'items' -> i.place AS item
    FROM document d
      JOIN item_revision i ON i.body_id = d.body_id AND i.revision_id = d.current_revision
      JOIN revision r ON r.body_id = d.body_id AND r.id = d.current_revision
    WHERE d.body_id = $1 AND d.meeting_id = $2 AND d.kind = 'agenda' AND d.deleted IS NULL
    ORDER BY i.item_id, d.created DESC, d.id DESC`,
};

/** The items of a meeting's agenda, whole, by their permanent ids. */
export async function agendaRecords(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
): Promise<ReadonlyMap<string, AgendaItem>> {
  const rows = await tx.rows<{ id: string; item: AgendaItem }>(statement, [bodyId, meetingId]);
  return new Map(rows.map(({ id, item }) => [id, item]));
}

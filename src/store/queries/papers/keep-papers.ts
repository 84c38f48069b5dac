import type { AgendaItem } from "../../../records/agenda-item.ts";
import type { Transaction } from "../../transaction.ts";

/** An item as those who take part are sent it, with what goes with it. */
export interface PaperToKeep {
  readonly itemId: string;
  readonly content: AgendaItem;
  readonly files: readonly {
    readonly id: string;
    readonly title: string;
    readonly isOpen: boolean;
    readonly fileId: string | null;
  }[];
}

const forget = (table: "paper_item" | "paper_file") => ({
  name: `papers-forget-${table}`,
  text: `DELETE FROM ${table} WHERE body_id = $1 AND agenda_id = $2 AND NOT id = ANY ($3::uuid[])`,
});
const forgetItems = forget("paper_item");
const forgetFiles = forget("paper_file");

const keepItems = {
  name: "papers-keep-items",
  text: `INSERT INTO paper_item AS kept (body_id, id, committee_id, agenda_id, document_id, content, created, modified)
    SELECT $1::uuid, g.id, $2::uuid, $3::uuid, $4::uuid, g.content, $6::timestamptz, $6::timestamptz
    FROM jsonb_to_recordset($5::jsonb) AS g (id uuid, content jsonb)
    ON CONFLICT (body_id, id) DO UPDATE SET committee_id = excluded.committee_id, agenda_id = excluded.agenda_id,
      document_id = excluded.document_id, content = excluded.content, modified = excluded.modified`,
};

const keepFiles = {
  name: "papers-keep-files",
  text: `INSERT INTO paper_file AS kept
      (body_id, id, committee_id, agenda_id, document_id, item_id, position, title, is_open, file_id, created, modified)
    SELECT $1::uuid, g.id, $2::uuid, $3::uuid, $4::uuid, g.item_id, g.position, g.title, g.is_open, g.file_id,
      $6::timestamptz, $6::timestamptz
    FROM jsonb_to_recordset($5::jsonb)
      AS g (id uuid, item_id uuid, position int, title text, is_open boolean, file_id uuid)
    ON CONFLICT (body_id, id) DO UPDATE SET committee_id = excluded.committee_id, agenda_id = excluded.agenda_id,
      document_id = excluded.document_id, item_id = excluded.item_id, position = excluded.position,
      title = excluded.title, is_open = excluded.is_open, file_id = excluded.file_id, modified = excluded.modified`,
};

/** Writes down what an agenda was sent out with, in full; what it was sent out with before is forgotten. */
export async function keepPapers(
  tx: Transaction,
  bodyId: string,
  of: { readonly agendaId: string; readonly documentId: string; readonly committeeId: string },
  papers: readonly PaperToKeep[],
  at: string,
): Promise<void> {
  const items = papers.map(({ itemId, content }) => ({ id: itemId, content }));
  const files = papers.flatMap(({ itemId, files: own }) =>
    own.map(({ id, title, isOpen, fileId }, position) => ({
      ...{ id, position, title },
      item_id: itemId,
      is_open: isOpen,
      file_id: fileId,
    })),
  );
  await tx.rows(forgetItems, [bodyId, of.agendaId, items.map(({ id }) => id)]);
  await tx.rows(forgetFiles, [bodyId, of.agendaId, files.map(({ id }) => id)]);
  const place = [bodyId, of.committeeId, of.agendaId, of.documentId];
  await tx.rows(keepItems, [...place, JSON.stringify(items), at]);
  await tx.rows(keepFiles, [...place, JSON.stringify(files), at]);
}

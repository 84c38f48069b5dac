import { derivedId } from "../../derived-id.ts";
import type { Transaction } from "../../transaction.ts";

/** An item of a document, by its place (from 1) and number. */
export interface ItemOfDocument {
  readonly id: string;
  readonly number: string | null;
}

const items = {
  name: "fetched-items-of-document",
  text: `SELECT place.item_id AS id, r.reading -> 'items' -> place.place ->> 'number' AS number
    FROM document d
    JOIN revision r ON r.body_id = d.body_id AND r.id = d.current_revision
    JOIN item_revision place ON place.body_id = d.body_id AND place.revision_id = r.id
    WHERE d.body_id = $1 AND d.id = $2 ORDER BY place.place`,
};

/** The items of a document's current revision, in its order. */
export async function itemsOfDocument(tx: Transaction, bodyId: string, documentId: string): Promise<ItemOfDocument[]> {
  return tx.rows<ItemOfDocument>(items, [bodyId, documentId]);
}

export interface FetchedFile {
  readonly sourceId: string;
  readonly itemId: string;
  readonly position: number;
  readonly title: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

const keepFile = {
  name: "keep-fetched-file",
  text: `INSERT INTO fetched_file (body_id, id, sha256, media_type, bytes, created, modified) VALUES ($1, $2, $3, $4, $5, $6, $6)
    ON CONFLICT (body_id, id) DO NOTHING`,
};
const keepAttachment = {
  name: "keep-fetched-attachment",
  text: `INSERT INTO fetched_attachment (body_id, id, document_id, item_id, position, title, file_id, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
    ON CONFLICT (body_id, id) DO UPDATE SET document_id = excluded.document_id, position = excluded.position,
      title = excluded.title, file_id = excluded.file_id, modified = excluded.modified`,
};

const drop = {
  name: "drop-fetched-attachments",
  text: `DELETE FROM fetched_attachment WHERE body_id = $1 AND document_id = $2 AND id <> ALL ($3::uuid[])`,
};

/**
 * Keeps the files of a document's items, each file's bytes once, and forgets those it has no more. `listed`: all that it has,
 * those among them that could not be fetched now.
 */
export async function keepFetchedFiles(
  tx: Transaction,
  bodyId: string,
  documentId: string,
  files: readonly FetchedFile[],
  listed: readonly Pick<FetchedFile, "sourceId" | "itemId">[],
  at: string,
): Promise<void> {
  for (const { sourceId, itemId, position, title, mediaType, sha256, bytes } of files) {
    const fileId = derivedId("fetched-file", bodyId, sha256);
    const id = attachmentId({ itemId, sourceId });
    await tx.rows(keepFile, [bodyId, fileId, sha256, mediaType, Buffer.from(bytes), at]);
    await tx.rows(keepAttachment, [bodyId, id, documentId, itemId, position, title, fileId, at]);
  }
  await tx.rows(drop, [bodyId, documentId, listed.map(attachmentId)]);
}

const attachmentId = ({ itemId, sourceId }: Pick<FetchedFile, "sourceId" | "itemId">): string =>
  derivedId("fetched-attachment", itemId, sourceId);

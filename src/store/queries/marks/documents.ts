import type { Transaction } from "../../transaction.ts";

/** A file a company sent in, without its bytes. */
export interface MarkDocument {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

const add = {
  name: "marks-add-document",
  text: `INSERT INTO mark_document (body_id, id, application_id, name, media_type, sha256, bytes, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
};

/** Keeps a file of an application. As the worker. */
export async function addMarkDocument(
  tx: Transaction,
  bodyId: string,
  file: Omit<MarkDocument, "size"> & {
    readonly applicationId: string;
    readonly sha256: string;
    readonly bytes: Uint8Array;
  },
  at: string,
): Promise<void> {
  const { id, applicationId, name, mediaType, sha256, bytes } = file;
  await tx.rows(add, [bodyId, id, applicationId, name, mediaType, sha256, bytes, at]);
}

const list = {
  name: "marks-documents",
  text: `SELECT id, name, media_type AS "mediaType", octet_length(bytes) AS size FROM mark_document
    WHERE body_id = $1 AND application_id = $2 ORDER BY created, id`,
};

/** The files of an application, the first sent first. */
export function markDocuments(tx: Transaction, bodyId: string, applicationId: string): Promise<MarkDocument[]> {
  return tx.rows(list, [bodyId, applicationId]);
}

const one = {
  name: "marks-document",
  text: `SELECT name, media_type AS "mediaType", bytes FROM mark_document
    WHERE body_id = $1 AND application_id = $2 AND id = $3`,
};

/** A file as it came; null where there is none. */
export async function markDocument(
  tx: Transaction,
  bodyId: string,
  applicationId: string,
  id: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array } | null> {
  const rows = await tx.rows<{ name: string; mediaType: string; bytes: Uint8Array }>(one, [bodyId, applicationId, id]);
  return rows[0] ?? null;
}

const remove = {
  name: "marks-remove-document",
  text: "DELETE FROM mark_document WHERE body_id = $1 AND application_id = $2 AND id = $3 RETURNING id",
};

/** Deletes a file for good; false where there is none. As the worker. */
export async function removeMarkDocument(tx: Transaction, bodyId: string, applicationId: string, id: string) {
  return (await tx.rows(remove, [bodyId, applicationId, id])).length > 0;
}

import type { Transaction } from "../../transaction.ts";

export interface NewRevision {
  readonly bodyId: string;
  readonly documentId: string;
  readonly revisionId: string;
  readonly originalId: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly meetingId: string | null;
  readonly kind: "minutes" | "agenda" | "document";
  readonly name: string;
  readonly title: string | null;
  readonly text: string;
  readonly readingJson: string;
  readonly readingHash: string;
  readonly publish: boolean;
  readonly at: string;
}

const original = {
  name: "import-original",
  text: `
    INSERT INTO original AS kept (body_id, id, sha256, media_type, bytes, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $6)
    ON CONFLICT (body_id, sha256) DO NOTHING`,
};

const document = {
  name: "import-document",
  text: `
    INSERT INTO document AS kept
      (body_id, id, meeting_id, kind, name, title, current_revision, published_revision, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $8 THEN $7::uuid END, $9, $9)
    ON CONFLICT (body_id, id) DO UPDATE SET meeting_id = excluded.meeting_id, kind = excluded.kind,
      name = excluded.name, title = excluded.title, current_revision = excluded.current_revision,
      published_revision = coalesce(excluded.published_revision, kept.published_revision), modified = excluded.modified`,
};

const revision = {
  name: "import-revision",
  text: `
    INSERT INTO revision
      (body_id, id, document_id, number, original_id, text, reading, reading_hash, created, modified)
    SELECT $1, $2, $3::uuid,
      coalesce((SELECT max(number) FROM revision WHERE body_id = $1 AND document_id = $3), 0) + 1,
      (SELECT id FROM original WHERE body_id = $1 AND sha256 = $4), $5, $6::jsonb, $7, $8::timestamptz, $8::timestamptz
    RETURNING number`,
};

/** Adds a revision to a document, which it makes where it is new. Gives the revision's number. */
export async function addRevision(tx: Transaction, given: NewRevision): Promise<number> {
  const { bodyId, documentId, revisionId, at } = given;
  const bytes = Buffer.from(given.bytes.buffer, given.bytes.byteOffset, given.bytes.byteLength);
  await tx.rows(original, [bodyId, given.originalId, given.sha256, given.mediaType, bytes, at]);
  const { meetingId, kind, name, title, publish } = given;
  await tx.rows(document, [bodyId, documentId, meetingId, kind, name, title, revisionId, publish, at]);
  const [added] = await tx.rows<{ number: number }>(revision, [
    bodyId,
    revisionId,
    documentId,
    given.sha256,
    given.text,
    given.readingJson,
    given.readingHash,
    at,
  ]);
  return added?.number ?? 1;
}

const publish = {
  name: "import-publish-documents",
  text: `UPDATE document SET published_revision = current_revision, modified = $3
    WHERE body_id = $1 AND id = ANY ($2::uuid[]) AND published_revision IS DISTINCT FROM current_revision`,
};

/** Makes what is current of the documents what strangers see. */
export async function publishDocuments(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[],
  at: string,
): Promise<void> {
  await tx.rows(publish, [bodyId, ids, at]);
}

const withdraw = {
  name: "import-withdraw-documents",
  text: "UPDATE document SET published_revision = NULL, modified = $3 WHERE body_id = $1 AND id = ANY ($2::uuid[])",
};

/** Makes nothing of the documents what strangers see. */
export async function withdrawDocuments(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[],
  at: string,
): Promise<void> {
  await tx.rows(withdraw, [bodyId, ids, at]);
}

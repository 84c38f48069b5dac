import type { Transaction } from "../../transaction.ts";

/** What the store holds of the same bytes. `current`: they are the document's newest revision. */
export interface KnownDocument {
  readonly documentId: string;
  readonly meetingId: string | null;
  readonly readingHash: string;
  readonly current: boolean;
  readonly published: boolean;
}

const byBytes = {
  name: "import-document-by-bytes",
  text: `
    SELECT d.id AS "documentId", d.meeting_id AS "meetingId", r.reading_hash AS "readingHash",
      r.id = d.current_revision AS current,
      coalesce(d.published_revision = d.current_revision, false) AS published
    FROM original o
      JOIN revision r ON r.body_id = o.body_id AND r.original_id = o.id
      JOIN document d ON d.body_id = r.body_id AND d.id = r.document_id
    WHERE o.body_id = $1 AND o.sha256 = $2 AND d.deleted IS NULL
    ORDER BY (r.id = d.current_revision) DESC, r.created DESC
    LIMIT 1`,
};

/** The document whose bytes these are; null where the body has none. */
export async function documentByBytes(tx: Transaction, bodyId: string, sha256: string): Promise<KnownDocument | null> {
  const [found] = await tx.rows<KnownDocument>(byBytes, [bodyId, sha256]);
  return found ?? null;
}

const paper = {
  name: "import-paper-by-name",
  text: `SELECT id FROM document
    WHERE body_id = $1 AND name = $2 AND title IS NOT DISTINCT FROM $3 AND meeting_id IS NULL AND deleted IS NULL
    ORDER BY created LIMIT 1`,
};

/** A paper of the same file name and title, whose new revision this is; null where there is none. */
export async function paperByName(
  tx: Transaction,
  bodyId: string,
  name: string,
  title: string | null,
): Promise<string | null> {
  const [found] = await tx.rows<{ id: string }>(paper, [bodyId, name, title]);
  return found?.id ?? null;
}

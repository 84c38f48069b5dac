import type { Transaction } from "../../transaction.ts";

/** A document as the desk lists it, newest import first. */
export interface DeskDocument {
  readonly bodyId: string;
  readonly id: string;
  readonly name: string;
  readonly kind: "minutes" | "agenda" | "document";
  readonly body: string;
  /** Null for a paper of no meeting. */
  readonly meetingId: string | null;
  readonly committee: string | null;
  readonly day: string | null;
  readonly modified: string;
  readonly revisions: number;
  /** `waits`: strangers see none, or an older revision. */
  readonly state: "published" | "waits" | "older-published";
  /** Notices of the reader and of the store that are more than information. */
  readonly unsure: number;
}

/** Which documents are asked for. */
export interface DocumentsAsked {
  readonly limit: number;
  readonly offset: number;
  readonly bodyId: string | null;
  readonly waiting: boolean;
}

const columns = `
  d.body_id AS "bodyId", d.id, d.name, d.kind, b.name AS body, d.meeting_id AS "meetingId", c.name AS committee, m.day,
  d.modified,
  CASE WHEN d.published_revision IS NULL THEN 'waits'
    WHEN d.published_revision = d.current_revision THEN 'published' ELSE 'older-published' END AS state`;

const tables = `
  document d
  JOIN body b ON b.body_id = d.body_id
  LEFT JOIN meeting m ON m.body_id = d.body_id AND m.id = d.meeting_id
  LEFT JOIN committee c ON c.body_id = m.body_id AND c.id = m.committee_id`;

const list = {
  name: "desk-documents",
  text: `
    SELECT page.*,
      (SELECT count(*)::int FROM revision r WHERE r.body_id = page."bodyId" AND r.document_id = page.id) AS revisions,
      (SELECT count(*)::int FROM revision r, jsonb_array_elements(r.reading -> 'notices') n
        WHERE r.body_id = page."bodyId" AND r.id = page.current_revision AND n ->> 'severity' <> 'info')
      + (SELECT count(*)::int FROM notice n
        WHERE n.body_id = page."bodyId" AND n.document_id = page.id AND n.deleted IS NULL AND n.severity <> 'info') AS unsure
    FROM (
      SELECT ${columns}, d.current_revision FROM ${tables}
      WHERE d.deleted IS NULL AND ($3::uuid IS NULL OR d.body_id = $3::uuid)
        AND (NOT $4::boolean OR d.published_revision IS DISTINCT FROM d.current_revision)
      ORDER BY d.modified DESC, d.id LIMIT $1::int OFFSET $2::int
    ) page ORDER BY page.modified DESC, page.id`,
};

/**
 * A page of the documents of the bodies the viewer works for; of one body where `bodyId` names it, and where `waiting`
 * only those of which strangers do not see the newest revision.
 */
export async function deskDocuments(
  tx: Transaction,
  { limit, offset, bodyId, waiting }: DocumentsAsked,
): Promise<DeskDocument[]> {
  return tx.rows<DeskDocument>(list, [limit, offset, bodyId, waiting]);
}

/** What the reader and the store were unsure of in a document's current revision. */
export interface DeskNotice {
  readonly from: "reader" | "store";
  readonly code: string;
  readonly severity: "info" | "warning" | "error";
  /** The reader's own words, in English; null for the store's. */
  readonly message: string | null;
  /** The text it is about with a little on either side; null where it is about no place. */
  readonly quote: string | null;
}

const one = {
  name: "desk-document",
  text: `SELECT ${columns}, 0 AS unsure,
      (SELECT count(*)::int FROM revision r WHERE r.body_id = d.body_id AND r.document_id = d.id) AS revisions
    FROM ${tables} WHERE d.body_id = $1::uuid AND d.id = $2::uuid AND d.deleted IS NULL`,
};

const notices = {
  name: "desk-notices",
  text: `
    SELECT 'reader' AS "from", n.value ->> 'code' AS code, n.value ->> 'severity' AS severity,
      n.value ->> 'message' AS message,
      (n.value -> 'span' ->> 0)::int AS at, (n.value -> 'span' ->> 1)::int AS until
    FROM document d JOIN revision r ON r.body_id = d.body_id AND r.id = d.current_revision,
      jsonb_array_elements(r.reading -> 'notices') WITH ORDINALITY n (value, place)
    WHERE d.body_id = $1::uuid AND d.id = $2::uuid
    UNION ALL
    SELECT 'store', code, severity, NULL, NULL, NULL FROM notice
    WHERE body_id = $1::uuid AND document_id = $2::uuid AND deleted IS NULL`,
};

const text = {
  name: "desk-text",
  text: `SELECT r.text FROM document d JOIN revision r ON r.body_id = d.body_id AND r.id = d.current_revision
    WHERE d.body_id = $1::uuid AND d.id = $2::uuid AND d.deleted IS NULL`,
};

type NoticeRow = Omit<DeskNotice, "quote"> & { readonly at: number | null; readonly until: number | null };

const order = { error: 0, warning: 1, info: 2 } as const;
const around = 60;

/** One document with its notices, the gravest first; null where there is none that the viewer may see. */
export async function deskDocument(
  tx: Transaction,
  bodyId: string,
  id: string,
): Promise<{ readonly document: DeskDocument; readonly notices: readonly DeskNotice[] } | null> {
  const [document] = await tx.rows<DeskDocument>(one, [bodyId, id]);
  if (document === undefined) return null;
  const [{ text: whole } = { text: "" }] = await tx.rows<{ text: string }>(text, [bodyId, id]);
  const rows = await tx.rows<NoticeRow>(notices, [bodyId, id]);
  const quoted = rows.map(({ at, until, ...notice }) => ({
    ...notice,
    // Offsets are UTF-16 units, which PostgreSQL does not count in: the place is cut out here.
    quote:
      at === null || until === null ? null : whole.slice(Math.max(0, at - around), Math.min(until, at + 400) + around),
  }));
  return { document, notices: quoted.sort((a, b) => order[a.severity] - order[b.severity]) };
}

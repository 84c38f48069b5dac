import type { PublishedFile } from "../../../records/published.ts";
import type { Transaction } from "../../transaction.ts";

const documentColumns = `d.id::text AS id, d.kind, d.title, NULL::text AS "fileName", 'text/plain' AS "mediaType", d.day,
  d.size, d.sha512, d.meeting_id AS "meetingId",
  NULL::uuid AS "itemId", NULL::uuid AS "caseId", NULL::text AS "meetingKind", d.created, d.modified, d.id AS page`;

const attachmentColumns = `a.id::text AS id, 'attachment' AS kind, a.title, a.name AS "fileName",
  a.media_type AS "mediaType", i.day, a.size, a.sha512, a.meeting_id AS "meetingId", a.item_id AS "itemId",
  i.case_id AS "caseId", NULL::text AS "meetingKind", a.created, a.modified, a.item_id AS page`;

const pdfColumns = `'pdf-' || m.id::text AS id, 'pdf' AS kind, NULL::text AS title, NULL::text AS "fileName",
  'application/pdf' AS "mediaType", m.day, NULL::int AS size, NULL::text AS sha512, m.id AS "meetingId",
  NULL::uuid AS "itemId", NULL::uuid AS "caseId", m.kind AS "meetingKind", m.created,
  greatest(m.modified, (SELECT max(i.modified) FROM public_item i WHERE i.body_id = m.body_id AND i.meeting_id = m.id))
    AS modified, m.id AS page`;

const attachmentFrom = "FROM public_attachment a JOIN public_item i ON i.body_id = a.body_id AND i.id = a.item_id";

const withPath = (name: string, rows: string) => ({
  name,
  text: `SELECT f.*, address.path FROM (${rows}) f
    LEFT JOIN public_address address ON address.body_id = $1 AND address.record_id = f.page AND address.current
    ORDER BY f.created, f.id`,
});

const byId = withPath(
  "published-files",
  `SELECT ${documentColumns} FROM public_document d WHERE d.body_id = $1 AND d.id::text = ANY($2::text[])
   UNION ALL
   SELECT ${attachmentColumns} ${attachmentFrom} WHERE a.body_id = $1 AND a.id::text = ANY($2::text[])
   UNION ALL
   SELECT ${pdfColumns} FROM public_meeting m WHERE m.body_id = $1 AND 'pdf-' || m.id::text = ANY($2::text[])`,
);
const ofMeetings = withPath(
  "published-files-of-meetings",
  `SELECT ${documentColumns} FROM public_document d WHERE d.body_id = $1 AND d.meeting_id = ANY($2::uuid[])
   UNION ALL
   SELECT ${pdfColumns} FROM public_meeting m WHERE m.body_id = $1 AND m.id = ANY($2::uuid[])`,
);
const ofItems = withPath(
  "published-files-of-items",
  `SELECT ${attachmentColumns} ${attachmentFrom} WHERE a.body_id = $1 AND a.item_id = ANY($2::uuid[])`,
);

/** The files with these ids. */
export async function publishedFiles(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[],
): Promise<PublishedFile[]> {
  return tx.rows<PublishedFile>(byId, [bodyId, ids]);
}

/** The documents of these meetings, as text and as PDF. */
export async function filesOfMeetings(tx: Transaction, bodyId: string, meetingIds: readonly string[]) {
  return tx.rows<PublishedFile>(ofMeetings, [bodyId, meetingIds]);
}

const contents = {
  name: "published-file-contents",
  text: `
    SELECT convert_to(d.text, 'UTF8') AS bytes FROM public_document d WHERE d.body_id = $1 AND d.id = $2 AND d.deleted IS NULL
    UNION ALL
    SELECT a.bytes FROM public_attachment a WHERE a.body_id = $1 AND a.id = $2`,
};

/** What is in a file: a document's text in UTF-8, or an attachment's bytes; null where nothing public is there. */
export async function fileContents(tx: Transaction, bodyId: string, id: string): Promise<Uint8Array | null> {
  const [found] = await tx.rows<{ bytes: Uint8Array }>(contents, [bodyId, id]);
  return found?.bytes ?? null;
}

/** The files of these items. */
export async function filesOfItems(tx: Transaction, bodyId: string, itemIds: readonly string[]) {
  return tx.rows<PublishedFile>(ofItems, [bodyId, itemIds]);
}

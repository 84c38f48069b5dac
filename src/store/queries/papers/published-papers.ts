import type { AgendaItem } from "../../../records/agenda-item.ts";
import type { Reading } from "../../../records/reading.ts";
import type { CountingDocument } from "../../publish/meeting-state.ts";
import type { Transaction } from "../../transaction.ts";

/** A meeting whose papers were sent out. */
export interface SentMeeting {
  readonly bodyId: string;
  readonly body: string;
  readonly meetingId: string;
  readonly committeeId: string;
  readonly committee: string;
  readonly day: string | null;
  readonly startsAt: string | null;
  readonly term: string | null;
  /** Changes when anything of what was sent out does. */
  readonly version: string;
}

/** What was published of a meeting, by the ids of the revisions, and when its papers were last written. */
const version = `md5(coalesce((
    SELECT string_agg(d.published_revision::text, ',' ORDER BY d.id) FROM document d
    WHERE d.body_id = m.body_id AND d.meeting_id = m.id AND d.published_revision IS NOT NULL AND d.deleted IS NULL), '')
  || coalesce((
    SELECT max(p.modified)::text FROM paper_item p JOIN document d ON d.body_id = p.body_id AND d.id = p.document_id
    WHERE d.body_id = m.body_id AND d.meeting_id = m.id), ''))`;

const select = `SELECT m.body_id AS "bodyId", b.name AS body, m.id AS "meetingId", m.committee_id AS "committeeId",
    c.name AS committee, m.day, m.starts_at AS "startsAt", m.term, ${version} AS version
  FROM meeting m
    JOIN committee c ON c.body_id = m.body_id AND c.id = m.committee_id
    JOIN body b ON b.body_id = m.body_id
  WHERE m.deleted IS NULL AND traad_has_in('read_papers', m.body_id, m.committee_id)
    AND EXISTS (SELECT FROM document d WHERE d.body_id = m.body_id AND d.meeting_id = m.id AND d.deleted IS NULL
      AND d.published_revision IS NOT NULL)`;

const list = {
  name: "papers-meetings",
  text: `${select} AND m.day >= $1::date ORDER BY m.day DESC, c.name COLLATE "da-x-icu", m.id LIMIT 200`,
};

/** The meetings from an ISO day on whose papers the viewer may read, the latest first; at most 200. */
export async function sentMeetings(tx: Transaction, from: string): Promise<SentMeeting[]> {
  return tx.rows<SentMeeting>(list, [from]);
}

const one = { name: "papers-meeting", text: `${select} AND m.body_id = $1 AND m.id = $2` };

/** One meeting whose papers the viewer may read; null where there is none. */
export async function sentMeeting(tx: Transaction, bodyId: string, meetingId: string): Promise<SentMeeting | null> {
  const [found] = await tx.rows<SentMeeting>(one, [bodyId, meetingId]);
  return found ?? null;
}

const some = { name: "papers-versions", text: `${select} AND m.id = ANY ($1::uuid[])` };

/** Those of the meetings whose papers the viewer may read. */
export async function sentVersions(tx: Transaction, meetingIds: readonly string[]): Promise<SentMeeting[]> {
  return meetingIds.length === 0 ? [] : tx.rows<SentMeeting>(some, [meetingIds]);
}

const documents = {
  name: "papers-documents",
  text: `SELECT d.id, d.kind, r.id AS "revisionId", r.reading, coalesce((
      SELECT json_agg(json_build_object('id', i.item_id, 'open', t.is_open) ORDER BY i.place)
      FROM item_revision i JOIN item t ON t.body_id = i.body_id AND t.id = i.item_id
      WHERE i.body_id = r.body_id AND i.revision_id = r.id), '[]') AS items
    FROM document d JOIN revision r ON r.body_id = d.body_id AND r.id = d.published_revision
    WHERE d.body_id = $1 AND d.meeting_id = $2 AND d.deleted IS NULL AND d.kind IN ('minutes', 'agenda')
    ORDER BY d.created, d.id`,
};

/** A published document of a meeting. `closed`: the ids of its items that are closed now, whatever the document says. */
export interface SentDocument extends CountingDocument {
  readonly closed: readonly string[];
}

interface DocumentRow {
  readonly id: string;
  readonly kind: "minutes" | "agenda";
  readonly revisionId: string;
  readonly reading: Reading;
  readonly items: readonly { readonly id: string; readonly open: boolean }[];
}

/** The documents of a meeting as they were published. */
export async function sentDocuments(tx: Transaction, bodyId: string, meetingId: string): Promise<SentDocument[]> {
  const rows = await tx.rows<DocumentRow>(documents, [bodyId, meetingId]);
  return rows.map(({ id, kind, revisionId, reading, items }) => ({
    document: { id, kind },
    revision: { id: revisionId, reading, itemIds: items.map((item) => item.id) },
    closed: items.filter((item) => !item.open).map((item) => item.id),
  }));
}

const matters = {
  name: "papers-items",
  text: `SELECT p.id, p.content FROM paper_item p JOIN document d ON d.body_id = p.body_id AND d.id = p.document_id
    WHERE d.body_id = $1 AND d.meeting_id = $2 AND d.published_revision IS NOT NULL`,
};

/** The items of a meeting's agendas in full, by id, as they were sent out. */
export async function sentItems(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
): Promise<ReadonlyMap<string, AgendaItem>> {
  const rows = await tx.rows<{ id: string; content: AgendaItem }>(matters, [bodyId, meetingId]);
  return new Map(rows.map(({ id, content }) => [id, content]));
}

/** A file that was sent out with an item, without its bytes. `size` in bytes; null, as the name: no file was added. */
export interface SentFile {
  readonly id: string;
  readonly itemId: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly name: string | null;
  readonly mediaType: string | null;
  readonly size: number | null;
}

const fileColumns = `p.id, p.item_id AS "itemId", p.title, p.is_open AS "isOpen", f.name, f.media_type AS "mediaType"`;
const fileTables = `paper_file p
    JOIN document d ON d.body_id = p.body_id AND d.id = p.document_id AND d.published_revision IS NOT NULL
    LEFT JOIN item_file f ON f.body_id = p.body_id AND f.id = p.file_id AND f.deleted IS NULL`;

const files = {
  name: "papers-files",
  text: `SELECT ${fileColumns}, octet_length(f.bytes) AS size FROM ${fileTables}
    WHERE p.body_id = $1 AND d.meeting_id = $2 ORDER BY p.item_id, p.position, p.id`,
};

/** The files that were sent out with a meeting's items, in the order in which each item names them. */
export async function sentFiles(tx: Transaction, bodyId: string, meetingId: string): Promise<SentFile[]> {
  return tx.rows<SentFile>(files, [bodyId, meetingId]);
}

const file = {
  name: "papers-file",
  text: `SELECT f.name, f.media_type AS "mediaType", f.bytes FROM ${fileTables}
    WHERE p.body_id = $1 AND d.meeting_id = $2 AND p.id = $3 AND f.id IS NOT NULL
      AND traad_has_in('read_papers', p.body_id, p.committee_id)`,
};

/** A file as it came; null where the viewer has none of that id. */
export async function sentFile(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  id: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array } | null> {
  const [found] = await tx.rows<{ name: string; mediaType: string; bytes: Uint8Array }>(file, [bodyId, meetingId, id]);
  return found ?? null;
}

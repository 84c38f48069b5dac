import type { Transaction } from "../../transaction.ts";

/** An agenda with the meeting it is for. `meetingPath`: its public page, where it is public. Day ISO. */
export interface StoredAgenda {
  readonly id: string;
  readonly kind: "agenda" | "supplement";
  readonly committeeId: string;
  readonly committee: string;
  readonly committeeSlug: string;
  readonly body: string;
  readonly bodySlug: string;
  readonly plannedMeetingId: string;
  readonly day: string;
  readonly startsAt: string | null;
  readonly location: string | null;
  readonly cancelled: boolean;
  readonly meetingId: string | null;
  readonly documentId: string | null;
  readonly published: string | null;
  readonly publishedDigest: string | null;
  readonly entries: number;
  readonly meetingPath: string | null;
}

const select = `SELECT a.id, a.kind, a.committee_id AS "committeeId", c.name AS committee, c.slug AS "committeeSlug",
    b.name AS body, b.slug AS "bodySlug", a.planned_meeting_id AS "plannedMeetingId", p.day, p.starts_at AS "startsAt",
    p.location, p.deleted IS NOT NULL AS cancelled, a.meeting_id AS "meetingId", a.document_id AS "documentId",
    CASE WHEN d.published_revision IS NOT NULL THEN a.published END AS published,
    a.published_digest AS "publishedDigest",
    (SELECT count(*)::int FROM agenda_entry e
      WHERE e.body_id = a.body_id AND e.agenda_id = a.id AND e.deleted IS NULL) AS entries,
    (SELECT path FROM public_address x WHERE x.body_id = a.body_id AND x.record_id = a.meeting_id AND x.current) AS "meetingPath"
  FROM agenda a
    JOIN body b ON b.body_id = a.body_id
    JOIN committee c ON c.body_id = a.body_id AND c.id = a.committee_id
    JOIN planned_meeting p ON p.body_id = a.body_id AND p.id = a.planned_meeting_id
    LEFT JOIN document d ON d.body_id = a.body_id AND d.id = a.document_id`;

const all = {
  name: "agenda-all",
  text: `${select} WHERE a.body_id = $1 AND p.day >= $2::date ORDER BY p.day, c.name COLLATE "da-x-icu", a.kind`,
};

/** A body's agendas for meetings from a day on, the nearest first. */
export async function agendas(tx: Transaction, bodyId: string, from: string): Promise<StoredAgenda[]> {
  return tx.rows<StoredAgenda>(all, [bodyId, from]);
}

const one = { name: "agenda-one", text: `${select} WHERE a.body_id = $1 AND a.id = $2` };

/** One agenda; null where the viewer has none of that id. */
export async function agenda(tx: Transaction, bodyId: string, id: string): Promise<StoredAgenda | null> {
  const [found] = await tx.rows<StoredAgenda>(one, [bodyId, id]);
  return found ?? null;
}

const ofMeeting = {
  name: "agenda-of-planned-meeting",
  text: `${select} WHERE a.body_id = $1 AND a.planned_meeting_id = $2 ORDER BY a.kind`,
};

/** The agenda of a planned meeting, and its supplement where it has one. */
export async function agendasOfMeeting(
  tx: Transaction,
  bodyId: string,
  plannedMeetingId: string,
): Promise<StoredAgenda[]> {
  return tx.rows<StoredAgenda>(ofMeeting, [bodyId, plannedMeetingId]);
}

const insert = {
  name: "agenda-insert",
  text: `INSERT INTO agenda (body_id, id, committee_id, planned_meeting_id, kind, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $6)`,
};

/** Adds an agenda without entries. */
export async function insertAgenda(
  tx: Transaction,
  bodyId: string,
  agenda: Pick<StoredAgenda, "id" | "committeeId" | "plannedMeetingId" | "kind">,
  at: string,
): Promise<void> {
  await tx.rows(insert, [bodyId, agenda.id, agenda.committeeId, agenda.plannedMeetingId, agenda.kind, at]);
}

const publish = {
  name: "agenda-published",
  text: `UPDATE agenda SET meeting_id = $3, document_id = $4, published = $5, published_digest = $6, modified = $5
    WHERE body_id = $1 AND id = $2`,
};

/** Says that an agenda was published: as which document of which meeting. */
export async function noteAgendaPublished(
  tx: Transaction,
  bodyId: string,
  id: string,
  as: { readonly meetingId: string; readonly documentId: string; readonly digest: string },
  at: string,
): Promise<void> {
  await tx.rows(publish, [bodyId, id, as.meetingId, as.documentId, at, as.digest]);
}

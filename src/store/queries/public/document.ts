import type { Severity } from "../../../records/notice.ts";
import type { DocumentReading } from "../../../records/reading.ts";
import type { Transaction } from "../../transaction.ts";

/** A recognised part: the JSON pointer of the value, where it stands in the text, and the construct that found it. */
export interface DocumentSpan {
  readonly pointer: string;
  readonly from: number;
  readonly to: number;
  readonly origin: string | null;
}

export interface DocumentNotice {
  readonly code: string;
  readonly severity: Severity;
  readonly span: readonly [number, number] | null;
}

export interface DocumentPage {
  readonly id: string;
  readonly bodyId: string;
  readonly kind: "minutes" | "agenda" | "document";
  readonly title: string | null;
  readonly day: string | null;
  readonly mediaType: string;
  readonly text: string;
  readonly spans: readonly DocumentSpan[];
  readonly notices: readonly DocumentNotice[];
  readonly reading: DocumentReading | null;
  readonly meetingId: string | null;
  readonly meetingSlug: string | null;
  readonly committeeSlug: string | null;
  readonly committee: string | null;
  readonly bodySlug: string;
  readonly body: string;
  readonly deleted: string | null;
}

const statement = {
  name: "public-document",
  text: `
    SELECT d.id, d.body_id AS "bodyId", d.kind, d.title, d.day, d.media_type AS "mediaType", d.text, d.spans, d.notices,
      d.reading, d.deleted, m.id AS "meetingId", m.slug AS "meetingSlug", c.slug AS "committeeSlug", c.name AS committee,
      b.slug AS "bodySlug", b.name AS body
    FROM public_document d
    JOIN public_body b ON b.body_id = d.body_id
    LEFT JOIN public_meeting m ON m.body_id = d.body_id AND m.id = d.meeting_id
    LEFT JOIN public_committee c ON c.body_id = m.body_id AND c.id = m.committee_id
    WHERE d.body_id = $1::uuid AND d.id = $2::uuid`,
};

/** One document with its text (closed parts removed) and what was recognised in it. */
export async function document(tx: Transaction, bodyId: string, id: string): Promise<DocumentPage | null> {
  const [found] = await tx.rows<DocumentPage>(statement, [bodyId, id]);
  return found ?? null;
}

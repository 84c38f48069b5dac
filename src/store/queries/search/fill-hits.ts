import type { Outcome } from "../../../records/outcome.ts";
import type { DocumentReading } from "../../../records/reading.ts";
import type { Transaction } from "../../transaction.ts";
import type { EmittedItem } from "./searchable-text.ts";

/** What is shown of a found row, from the public tables. Slugs are those of the address (`addressOf`). */
export interface FilledHit {
  readonly id: string;
  readonly bodyId: string;
  readonly kind: "minutes" | "agenda" | "document";
  readonly bodySlug: string;
  readonly body: string;
  readonly committeeSlug: string | null;
  readonly committee: string | null;
  readonly meetingSlug: string | null;
  readonly itemSlug: string | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly open: boolean;
  readonly caseNumber: string | null;
  readonly outcome: Outcome | null;
  readonly final: boolean | null;
  readonly day: string | null;
  readonly modified: string;
  /** Of an item. */
  readonly record: EmittedItem | null;
  /** Of a document: the beginning of its text, long enough to quote from, and its reading. */
  readonly text: string | null;
  readonly reading: Partial<DocumentReading> | null;
}

/** Characters of a document that a matching sentence is looked for in. */
const textToQuoteFrom = 40_000;

const statement = {
  name: "search-fill-hits",
  text: `
    SELECT i.id, i.body_id AS "bodyId", s.kind, b.slug AS "bodySlug", b.name AS body, c.slug AS "committeeSlug",
      c.name AS committee, m.slug AS "meetingSlug", i.slug AS "itemSlug", i.number, i.title, i.is_open AS open,
      i.case_number AS "caseNumber", i.outcome, i.final, i.day, i.modified, i.record, NULL AS text,
      NULL::jsonb AS reading
    FROM unnest($1::uuid[], $2::uuid[]) AS found (body_id, id)
    JOIN public_search s ON s.body_id = found.body_id AND s.item_id = found.id
    JOIN public_item i ON i.body_id = found.body_id AND i.id = found.id
    JOIN public_meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
    JOIN public_committee c ON c.body_id = i.body_id AND c.id = i.committee_id
    JOIN public_body b ON b.body_id = i.body_id
    WHERE i.deleted IS NULL
    UNION ALL
    SELECT d.id, d.body_id, d.kind, b.slug, b.name, NULL, NULL, NULL, NULL, NULL, d.title, true, NULL, NULL, NULL,
      d.day, d.modified, NULL, left(d.text, ${textToQuoteFrom}), d.reading
    FROM unnest($1::uuid[], $2::uuid[]) AS found (body_id, id)
    JOIN public_document d ON d.body_id = found.body_id AND d.id = found.id
    JOIN public_body b ON b.body_id = d.body_id
    WHERE d.deleted IS NULL`,
};

/** Fills in the rows of a page, in their order; one that has just been withdrawn is left out. */
export async function fillHits(
  tx: Transaction,
  found: readonly { readonly id: string; readonly bodyId: string }[],
): Promise<FilledHit[]> {
  if (found.length === 0) return [];
  const rows = await tx.rows<FilledHit>(statement, [found.map((row) => row.bodyId), found.map((row) => row.id)]);
  const byId = new Map(rows.map((row) => [`${row.bodyId} ${row.id}`, row]));
  return found.flatMap((row) => byId.get(`${row.bodyId} ${row.id}`) ?? []);
}

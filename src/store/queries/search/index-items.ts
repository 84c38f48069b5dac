import type { DocumentReading } from "../../../records/reading.ts";
import type { Transaction } from "../../transaction.ts";
import { type FacetName, facetLexeme } from "./lexemes.ts";
import { searchVectors } from "./search-vectors.ts";
import { type EmittedItem, type SearchableText, textOfDocument, textOfItem } from "./searchable-text.ts";

/** An item as it was just published. `record` is what `emit` lets strangers have; `day` of the meeting, ISO, or null. */
export interface IndexedItem {
  readonly bodyId: string;
  readonly id: string;
  readonly meetingId: string;
  readonly committeeId: string;
  readonly caseId: string | null;
  readonly kind: "minutes" | "agenda";
  readonly day: string | null;
  readonly record: EmittedItem;
}

/** A paper of kind `document` as it was just published: `public_document`'s columns of the same names. */
export interface IndexedDocument {
  readonly bodyId: string;
  readonly id: string;
  readonly title: string | null;
  readonly day: string | null;
  readonly text: string;
  readonly reading: Partial<DocumentReading> | null;
}

const unknownDay = "0001-01-01";

interface Row {
  readonly bodyId: string;
  readonly id: string;
  readonly meetingId: string | null;
  readonly committeeId: string | null;
  readonly caseId: string | null;
  readonly kind: "minutes" | "agenda" | "document";
  readonly day: string | null;
  readonly outcome: string | null;
  readonly numbers: readonly string[];
  readonly text: SearchableText;
}

/**
 * Puts a meeting's items into the search index, in the publishing transaction; one statement for all of them.
 * A row that stands there already is replaced. Of a closed item only the title goes in.
 */
export async function indexItems(tx: Transaction, items: readonly IndexedItem[]): Promise<void> {
  await insertRows(tx, items.map(rowOfItem));
}

/** Puts papers of kind `document` into the search index, in the publishing transaction. */
export async function indexDocuments(tx: Transaction, documents: readonly IndexedDocument[]): Promise<void> {
  await insertRows(
    tx,
    documents.map((document) => ({
      ...document,
      meetingId: null,
      committeeId: null,
      caseId: null,
      kind: "document",
      outcome: null,
      numbers: [],
      text: textOfDocument(document.title, document.reading, document.text),
    })),
  );
}

/** Takes a meeting's items out of the index. Documents of the meeting that stand alone are left. */
export async function unindexMeeting(tx: Transaction, bodyId: string, meetingId: string): Promise<void> {
  await tx.rows(
    { name: "search-unindex-meeting", text: "DELETE FROM public_search WHERE body_id = $1 AND meeting_id = $2" },
    [bodyId, meetingId],
  );
}

/** Takes items or documents out of the index by their ids. */
export async function unindexRecords(tx: Transaction, bodyId: string, ids: readonly string[]): Promise<void> {
  await tx.rows(
    {
      name: "search-unindex-records",
      text: "DELETE FROM public_search WHERE body_id = $1 AND item_id = ANY ($2::uuid[])",
    },
    [bodyId, ids],
  );
}

function rowOfItem(item: IndexedItem): Row {
  const open = item.record.public === true;
  const number = open ? (item.record.caseNumber ?? null) : null;
  return {
    bodyId: item.bodyId,
    id: item.id,
    meetingId: item.meetingId,
    committeeId: item.committeeId,
    caseId: open ? item.caseId : null,
    kind: item.kind,
    day: item.day,
    outcome: open ? (item.record.decision?.outcome ?? null) : null,
    // A longer one is nobody's number, and would be taken apart again and again.
    numbers: number === null || number.length > 100 ? [] : [number],
    text: textOfItem(item.record),
  };
}

async function insertRows(tx: Transaction, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const vectors = rows.map((row) => searchVectors(row.text, row.numbers, facetsOf(row)));
  const year = (row: Row) => (row.day === null ? null : Number(row.day.slice(0, 4)));
  await tx.rows({ name: "search-index-rows", text: insertText }, [
    rows.map((row) => row.bodyId),
    rows.map((row) => row.id),
    rows.map((row) => row.meetingId),
    rows.map((row) => row.committeeId),
    rows.map((row) => row.caseId),
    rows.map((row) => row.kind),
    rows.map(year),
    rows.map((row) => row.outcome),
    rows.map((row) => row.day ?? unknownDay),
    vectors.map((vector) => vector.strong),
    vectors.map((vector) => vector.words),
  ]);
}

const insertText = `INSERT INTO public_search
    (body_id, item_id, meeting_id, committee_id, case_id, kind, year, outcome, day, strong, words)
  SELECT body_id, item_id, meeting_id, committee_id, case_id, kind, year, outcome, day, strong::tsvector, words::tsvector
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::smallint[], $8::text[],
      $9::date[], $10::text[], $11::text[])
      AS row (body_id, item_id, meeting_id, committee_id, case_id, kind, year, outcome, day, strong, words)
  ON CONFLICT (body_id, item_id) DO UPDATE SET
    meeting_id = excluded.meeting_id, committee_id = excluded.committee_id, case_id = excluded.case_id,
    kind = excluded.kind, year = excluded.year, outcome = excluded.outcome, day = excluded.day,
    strong = excluded.strong, words = excluded.words`;

/** The lexemes of the facets a row counts under. */
function facetsOf(row: Row): string[] {
  const values: [FacetName, string | null | undefined][] = [
    ["body", row.bodyId],
    ["committee", row.committeeId],
    ["case", row.caseId],
    ["year", row.day?.slice(0, 4)],
    ["outcome", row.outcome],
    ["kind", row.kind],
  ];
  return values.flatMap(([facet, value]) => (value ? [facetLexeme(facet, value)] : []));
}

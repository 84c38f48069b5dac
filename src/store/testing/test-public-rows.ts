import { createHash } from "node:crypto";
import { importer } from "../../access/viewer.ts";
import type { AgendaItem } from "../../records/agenda-item.ts";
import { type IndexedItem, indexDocuments, indexItems } from "../queries/search/index-items.ts";
import type { Store, Transaction } from "../transaction.ts";

/** An item for a test or a benchmark, in the words of a record; what is left out is empty. */
export interface PublicItem {
  /** Any name; the permanent id is made from it. */
  readonly key: string;
  readonly body: string;
  readonly committee: string;
  readonly day: string;
  readonly record: Partial<AgendaItem> & Pick<AgendaItem, "title">;
  /** Items with the same case stand in it together. */
  readonly case?: string | null;
  readonly kind?: "minutes" | "agenda";
}

export interface PublicPaper {
  readonly key: string;
  readonly body: string;
  readonly title: string;
  readonly day: string | null;
  readonly text: string;
}

const at = "2024-01-01T12:00:00Z";

/** A permanent id from a name: the same name gives the same id. */
export function testId(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Puts items straight into the public tables and the search index, as publishing would: one meeting a body, committee
 * and day. For tests and benchmarks of what reads these tables.
 */
export async function publishTestItems(store: Store, items: readonly PublicItem[]): Promise<void> {
  await store.as(importer, async (tx) => {
    await putNames(tx, items);
    await putItems(tx, items);
    await indexItems(tx, items.map(indexedItem));
  });
}

/** Puts papers of kind `document` into the public tables and the search index. */
export async function publishTestPapers(store: Store, papers: readonly PublicPaper[]): Promise<void> {
  await store.as(importer, async (tx) => {
    await putBodies(tx, [...new Set(papers.map((paper) => paper.body))]);
    for (const paper of papers) {
      const values = [testId(paper.body), testId(paper.key), paper.title, paper.day, paper.text, at];
      await tx.rows(
        {
          text: `INSERT INTO public_document (body_id, id, kind, title, day, media_type, text, spans, notices, created, modified)
            VALUES ($1, $2, 'document', $3, $4, 'text/plain', $5, '[]', '[]', $6, $6)`,
        },
        values,
      );
    }
    const rows = papers.map((paper) => ({
      ...paper,
      bodyId: testId(paper.body),
      id: testId(paper.key),
      reading: null,
    }));
    await indexDocuments(tx, rows);
  });
}

/** The row of the search index for a test's item. */
export function indexedItem(item: PublicItem): IndexedItem {
  const meeting = `${item.body} ${item.committee} ${item.day}`;
  return {
    bodyId: testId(item.body),
    id: testId(item.key),
    meetingId: testId(meeting),
    committeeId: testId(`${item.body} ${item.committee}`),
    caseId: item.case ? testId(`${item.body} sag ${item.case}`) : null,
    kind: item.kind ?? "minutes",
    day: item.day,
    record: { public: true, ...item.record },
  };
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-zæøå0-9]+/g, "-");
}

async function putBodies(tx: Transaction, bodies: readonly string[]): Promise<void> {
  await tx.rows(
    {
      text: `INSERT INTO public_body (body_id, id, slug, name, kind, go_live, created, modified)
        SELECT id, id, slug, name, 'municipality', '2024-01-01', $4, $4 FROM unnest($1::uuid[], $2::text[], $3::text[]) AS b (id, slug, name)
        ON CONFLICT DO NOTHING`,
    },
    [bodies.map(testId), bodies.map(slug), bodies, at],
  );
}

async function putNames(tx: Transaction, items: readonly PublicItem[]): Promise<void> {
  await putBodies(tx, [...new Set(items.map((item) => item.body))]);
  const committees = [...new Map(items.map((item) => [`${item.body} ${item.committee}`, item])).values()];
  await tx.rows(
    {
      text: `INSERT INTO public_committee (body_id, id, slug, name, terms, created, modified)
        SELECT body_id, id, slug, name, '{}', $5, $5
          FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) AS c (body_id, id, slug, name) ON CONFLICT DO NOTHING`,
    },
    [
      committees.map((item) => testId(item.body)),
      committees.map((item) => testId(`${item.body} ${item.committee}`)),
      committees.map((item) => slug(item.committee)),
      committees.map((item) => item.committee),
      at,
    ],
  );
  const cases = [
    ...new Map(items.flatMap((item) => (item.case ? [[`${item.body} ${item.case}`, item]] : []))).values(),
  ];
  await tx.rows(
    {
      text: `INSERT INTO public_case (body_id, id, slug, title, items, created, modified)
        SELECT body_id, id, slug, title, 1, $5, $5
          FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) AS k (body_id, id, slug, title) ON CONFLICT DO NOTHING`,
    },
    [
      cases.map((item) => testId(item.body)),
      cases.map((item) => testId(`${item.body} sag ${item.case}`)),
      cases.map((item) => slug(item.case ?? "")),
      cases.map((item) => item.record.title),
      at,
    ],
  );
}

async function putItems(tx: Transaction, items: readonly PublicItem[]): Promise<void> {
  const rows = items.map(indexedItem);
  const meetings = [...new Map(items.map((item, n) => [rows[n]?.meetingId, item])).values()].map((item) =>
    indexedItem(item),
  );
  await tx.rows(
    {
      text: `INSERT INTO public_meeting (body_id, id, committee_id, slug, day, kind, attendance_stated, participants, absent, items,
          created, modified)
        SELECT body_id, id, committee_id, day::text, day, kind, false, '[]', '[]', 1, $6, $6
          FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[], $5::text[]) AS m (body_id, id, committee_id, day, kind)
        ON CONFLICT DO NOTHING`,
    },
    [
      meetings.map((row) => row.bodyId),
      meetings.map((row) => row.meetingId),
      meetings.map((row) => row.committeeId),
      meetings.map((row) => row.day),
      meetings.map((row) => row.kind),
      at,
    ],
  );
  await tx.rows(
    {
      text: `INSERT INTO public_item (body_id, id, meeting_id, committee_id, case_id, position, slug, number, title, is_open,
          case_number, outcome, final, day, record, created, modified)
        SELECT body_id, id, meeting_id, committee_id, case_id, 1, id::text, record ->> 'number', record ->> 'title',
          (record ->> 'public')::boolean, record ->> 'caseNumber', record #>> '{decision,outcome}',
          (record #>> '{decision,final}')::boolean, day, record, $8, $8
          FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::date[], $7::jsonb[])
            AS i (body_id, id, meeting_id, committee_id, case_id, day, record)`,
    },
    [
      rows.map((row) => row.bodyId),
      rows.map((row) => row.id),
      rows.map((row) => row.meetingId),
      rows.map((row) => row.committeeId),
      rows.map((row) => row.caseId),
      rows.map((row) => row.day),
      rows.map((row) => JSON.stringify(row.record)),
      at,
    ],
  );
}

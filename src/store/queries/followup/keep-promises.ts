import type { FoundPromise } from "../../../records/promise.ts";
import type { PromiseRow } from "../../followup/promise-row.ts";
import type { Transaction } from "../../transaction.ts";
import { add, addRows } from "../rows-of-json.ts";

const columns = {
  id: "uuid",
  origin: "text",
  document_id: "uuid",
  item_id: "uuid",
  meeting_id: "uuid",
  committee_id: "uuid",
  day: "date",
  found: "jsonb",
  closed: "boolean",
  missing: "boolean",
  touched: "boolean",
  correction: "jsonb",
  state: "text",
  confirmed: "boolean",
  kind: "text",
  what: "text",
  confidence: "real",
  due_from: "date",
  due_to: "date",
  recurrence: "text",
  anchor: "text",
  until: "date",
  settled: "text",
  pending_due: "date",
  owner_name: "text",
  owner_email: "text",
  deputy_name: "text",
  deputy_email: "text",
  superseded_by: "uuid",
  merged_into: "uuid",
  anchor_day: "date",
  deleted: "timestamptz",
} as const satisfies Record<keyof PromiseRow, string>;

const names = Object.keys(columns).filter((column) => column !== "id");
const of = (row: string) => names.map((column) => `${row}.${column}`).join(", ");

const write = addRows(
  "followup-promises",
  "promise",
  columns,
  `(body_id, id) DO UPDATE SET ${names.map((column) => `${column} = excluded.${column}`).join(", ")},
     modified = excluded.modified
   WHERE (${of("kept")}) IS DISTINCT FROM (${of("excluded")})`,
);

/** Writes promises as they now are; equal rows are left untouched. */
export async function keepPromises(
  tx: Transaction,
  bodyId: string,
  at: string,
  rows: readonly PromiseRow[],
): Promise<void> {
  await add(tx, write, bodyId, at, rows as readonly (PromiseRow & Record<string, unknown>)[]);
}

/** A promise with what its row follows from. */
export interface KnownPromiseRow extends PromiseRow {
  /** The confirmed answers. */
  readonly answers: readonly { readonly period: string | null }[];
  /** Where the current revisions have it. */
  readonly readings: readonly { readonly revisionId: string; readonly place: number; readonly found: FoundPromise }[];
}

const known = `
  SELECT p.id, ${of("p")},
    coalesce((
      SELECT json_agg(json_build_object('period', a.period)) FROM promise_answer a
      WHERE a.body_id = p.body_id AND a.promise_id = p.id AND a.status = 'confirmed' AND a.deleted IS NULL
    ), '[]') AS answers,
    coalesce((
      SELECT json_agg(json_build_object('revisionId', r.revision_id, 'place', r.place, 'found', r.found) ORDER BY r.place)
      FROM promise_revision r
        JOIN revision v ON v.body_id = r.body_id AND v.id = r.revision_id
        JOIN document d ON d.body_id = v.body_id AND d.id = v.document_id AND d.current_revision = v.id
      WHERE r.body_id = p.body_id AND r.promise_id = p.id
    ), '[]') AS readings
  FROM promise p`;

const around = {
  name: "followup-promises-around",
  text: `${known} WHERE p.body_id = $1 AND (p.meeting_id = ANY ($2::uuid[]) OR p.document_id = $3) ORDER BY p.created, p.id`,
};

/** The promises of meetings, and of a document, whether they are there or marked as gone. */
export async function promisesAround(
  tx: Transaction,
  bodyId: string,
  meetingIds: readonly string[],
  documentId: string | null,
): Promise<KnownPromiseRow[]> {
  return tx.rows<KnownPromiseRow>(around, [bodyId, meetingIds, documentId]);
}

const byId = {
  name: "followup-promise",
  text: `${known} WHERE p.body_id = $1 AND p.id = ANY ($2::uuid[]) AND p.deleted IS NULL`,
};

/** Promises by their ids; those the viewer has none of are left out. */
export async function promisesById(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[],
): Promise<KnownPromiseRow[]> {
  return tx.rows<KnownPromiseRow>(byId, [bodyId, ids]);
}

const ofBody = {
  name: "followup-promises-of-body",
  text: `${known} WHERE p.body_id = $1 AND p.id > $2 ORDER BY p.id LIMIT 500`,
};

/** A page of a body's promises, those marked as gone among them, in order of their ids, after the id `after`. */
export async function promisesOfBody(tx: Transaction, bodyId: string, after: string): Promise<KnownPromiseRow[]> {
  return tx.rows<KnownPromiseRow>(ofBody, [bodyId, after]);
}

const places = addRows("followup-promise-places", "promise_revision", {
  id: "uuid",
  promise_id: "uuid",
  revision_id: "uuid",
  place: "int",
  found: "jsonb",
});

/** Writes down where in a revision promises stand. */
export async function keepPromisePlaces(
  tx: Transaction,
  bodyId: string,
  at: string,
  rows: readonly { id: string; promise_id: string; revision_id: string; place: number; found: FoundPromise }[],
): Promise<void> {
  await add(tx, places, bodyId, at, rows);
}

import type { Transaction } from "../../transaction.ts";

/** The tables of the first exports, which do not say what they hold. */
export const firstKeptTables = [
  "body",
  "committee",
  "committee_name",
  "meeting",
  "original",
  "document",
  "revision",
  "item",
  "quotation",
  "item_revision",
  "person",
  "membership",
  "appearance",
  "case_thread",
  "case_item",
  "notice",
  "wheel_entry",
  "planned_meeting",
  "holiday_weeks",
  "timeline",
  "public_tombstone",
  "public_gone_address",
] as const;

/** The tables that hold what cannot be worked out again, in the order in which rows can be added. */
export const keptTables = [
  ...firstKeptTables,
  "promise",
  "promise_revision",
  "promise_answer",
  "promise_successor",
  "promise_change",
  "room_command",
  "item_headings",
  "proposed_item",
  "proposed_item_revision",
  "item_remark",
  "item_file",
  "agenda_rules",
  "agenda",
  "agenda_entry",
  "agenda_release",
  "taken_revision",
  "published_attachment",
  "paper_item",
  "paper_file",
  "committee_receiver",
  "sent_decision",
  "plan",
  "plan_version",
  "goal",
  "goal_action",
  "goal_change",
  "indicator",
  "figure",
  "figure_proposal",
  "fetched_table",
  "figure_mapping",
  // What was asked, and what came of it with small groups taken out; what each answered leaves by no export.
  "survey",
  "public_survey",
  "goal_report",
  "follow_up",
  "study",
  "budget",
  "mark_round",
  "mark_year",
  "mark_award",
  "mark_application",
  "mark_document",
  "mark_assessment",
  "mark_told",
  "effort_model",
  "partnership",
  "job_offer",
  "project",
  "offer",
  "offer_revision",
  "offer_guidelines",
  "offer_keeping",
  "other_overview",
  "offer_keeper",
  "offer_change",
  "offer_confirmation",
  "offer_missed",
  "offer_visit",
  "offer_figures",
  "offer_evaluation",
  "demanded_item",
  "opinion",
  "task",
  "task_change",
] as const;
export type KeptTable = (typeof keptTables)[number];

/** A row as JSON, columns by name; an original without its bytes. */
export type KeptRow = Readonly<Record<string, unknown>> & { readonly id: string };

const zero = "00000000-0000-0000-0000-000000000000";
/** Rows a question, so that neither side holds much: a revision may be megabytes, a file tens of them. */
const pageOf = (table: KeptTable) =>
  table === "item_file" || table === "mark_document" ? 1 : table === "revision" ? 20 : 1000;

const statements = Object.fromEntries(
  keptTables.map((table) => [
    table,
    {
      name: `export-${table}`,
      text: `SELECT to_jsonb(t) ${table === "original" ? "- 'bytes' " : ""}AS row FROM ${table} t
        WHERE t.body_id = $1 AND t.id > $2 ORDER BY t.id LIMIT ${pageOf(table)}`,
    },
  ]),
);

/** A body's rows of one table, in order of their ids. */
export async function* rowsOfBody(tx: Transaction, table: KeptTable, bodyId: string): AsyncGenerator<KeptRow> {
  const statement = statements[table];
  let last = zero;
  while (statement !== undefined) {
    const page = await tx.rows<{ row: KeptRow }>(statement, [bodyId, last]);
    for (const { row } of page) yield row;
    const end = page.at(-1)?.row.id;
    if (end === undefined || page.length < pageOf(table)) return;
    last = end;
  }
}

const originals = {
  name: "export-original-names",
  text: `SELECT o.id, o.sha256, min(d.name) AS name
    FROM original o
      JOIN revision r ON r.body_id = o.body_id AND r.original_id = o.id
      JOIN document d ON d.body_id = r.body_id AND d.id = r.document_id
    WHERE o.body_id = $1 GROUP BY o.id, o.sha256 ORDER BY o.id`,
};

/** A body's originals, each with the name of the document it is of. */
export async function originalsOfBody(
  tx: Transaction,
  bodyId: string,
): Promise<{ id: string; sha256: string; name: string }[]> {
  return tx.rows(originals, [bodyId]);
}

const bytes = { name: "export-original-bytes", text: "SELECT bytes FROM original WHERE body_id = $1 AND id = $2" };

/** An original as it came. */
export async function bytesOf(tx: Transaction, bodyId: string, id: string): Promise<Uint8Array> {
  const [found] = await tx.rows<{ bytes: Uint8Array }>(bytes, [bodyId, id]);
  if (found === undefined) throw new Error(`The original ${id} was listed and then was not there.`);
  return found.bytes;
}

const addresses = {
  name: "export-addresses",
  text: `SELECT path, record_id, kind FROM public_address WHERE body_id = $1 AND NOT current ORDER BY path`,
};

/** An address that a record once had, which still leads to it. */
export interface OldAddress {
  readonly path: string;
  readonly record_id: string;
  readonly kind: string;
}

/** A body's old addresses; the current ones follow from the records. */
export async function oldAddresses(tx: Transaction, bodyId: string): Promise<OldAddress[]> {
  return tx.rows<OldAddress>(addresses, [bodyId]);
}

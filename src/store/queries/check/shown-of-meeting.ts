import type { Transaction } from "../../transaction.ts";
import { type PublicTable, publicColumns } from "../publish/public-tables.ts";

const where: Record<PublicTable, string> = {
  public_meeting: "p.id = $2",
  public_item: "p.meeting_id = $2",
  public_document: "p.meeting_id = $2",
  public_attendance: "p.meeting_id = $2",
  public_vote: "p.item_id IN (SELECT id FROM item WHERE body_id = $1 AND meeting_id = $2)",
  public_promise: "p.meeting_id = $2",
};

const statements = Object.fromEntries(
  Object.entries(publicColumns).map(([table, columns]) => [
    table,
    {
      name: `check-shown-${table}`,
      text: `SELECT ${Object.keys(columns)
        .map((column) => `p.${column}`)
        .join(", ")} FROM ${table} p WHERE p.body_id = $1 AND ${where[table as PublicTable]} ORDER BY p.id`,
    },
  ]),
);

/** What strangers see of a meeting in one table, row by row. */
export async function shownOfMeeting(
  tx: Transaction,
  table: PublicTable,
  bodyId: string,
  meetingId: string,
): Promise<Record<string, unknown>[]> {
  const statement = statements[table];
  return statement === undefined ? [] : tx.rows(statement, [bodyId, meetingId]);
}

const ofPaper = {
  public_document: {
    name: "check-shown-paper",
    text: `SELECT ${Object.keys(publicColumns.public_document).join(", ")} FROM public_document WHERE body_id = $1 AND id = $2`,
  },
  public_promise: {
    name: "check-shown-promises-of-paper",
    text: `SELECT ${Object.keys(publicColumns.public_promise).join(", ")} FROM public_promise
      WHERE body_id = $1 AND document_id = $2 AND meeting_id IS NULL ORDER BY id`,
  },
} as const;

/** What strangers see of a paper in one table; nothing where it is not public. */
export async function shownPaper(
  tx: Transaction,
  table: keyof typeof ofPaper,
  bodyId: string,
  documentId: string,
): Promise<Record<string, unknown>[]> {
  return tx.rows(ofPaper[table], [bodyId, documentId]);
}

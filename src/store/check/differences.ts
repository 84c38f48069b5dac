import { type PublicMeeting, publicRows } from "../publish/public-rows.ts";
import { paperRows } from "../publish/publish-paper.ts";
import { shownOfMeeting, shownPaper } from "../queries/check/shown-of-meeting.ts";
import { loadMeeting } from "../queries/import/load-meeting.ts";
import { loadPaper } from "../queries/import/load-paper.ts";
import { type PublicTable, publicColumns } from "../queries/publish/public-tables.ts";
import type { Transaction } from "../transaction.ts";

type Row = Readonly<Record<string, unknown>>;

/** The tables and columns in which what strangers see of a meeting is not what publishing would write now. */
export async function differencesOfMeeting(tx: Transaction, bodyId: string, meetingId: string): Promise<string[]> {
  const state = await loadMeeting(tx, bodyId, meetingId);
  const rows = state === null ? null : publicRows(state);
  const out: string[] = [];
  for (const table of Object.keys(publicColumns) as PublicTable[]) {
    const shown = await shownOfMeeting(tx, table, bodyId, meetingId);
    out.push(...differences(table, rows === null ? [] : written(rows, table), shown));
  }
  return out;
}

/** The same for a paper that is of no meeting. */
export async function differencesOfPaper(tx: Transaction, bodyId: string, documentId: string): Promise<string[]> {
  const paper = await loadPaper(tx, bodyId, documentId);
  const rows = paper === null ? null : paperRows(paper);
  return [
    ...differences(
      "public_document",
      rows === null ? [] : [rows.document],
      await shownPaper(tx, "public_document", bodyId, documentId),
    ),
    ...differences("public_promise", rows?.promises ?? [], await shownPaper(tx, "public_promise", bodyId, documentId)),
  ];
}

function written(rows: PublicMeeting, table: PublicTable): readonly Row[] {
  switch (table) {
    case "public_meeting":
      return [rows.meeting];
    case "public_item":
      return rows.items;
    case "public_document":
      return rows.documents;
    case "public_attendance":
      return rows.attendance;
    case "public_vote":
      return rows.votes;
    case "public_promise":
      return rows.promises;
  }
}

function differences(table: PublicTable, expected: readonly Row[], shown: readonly Row[]): string[] {
  const byId = new Map(shown.map((row) => [row.id, row]));
  const out = new Set<string>();
  for (const row of expected) {
    const other = byId.get(row.id);
    byId.delete(row.id);
    if (other === undefined) out.add(`${table}: a row is missing`);
    else
      for (const [column, type] of Object.entries(publicColumns[table])) {
        if (comparable(row[column], type) !== comparable(other[column], type)) out.add(`${table}.${column}`);
      }
  }
  if (byId.size > 0) out.add(`${table}: a row too many`);
  return [...out];
}

/** A value as it can be compared with what came back from the database: keys in order, times as instants. */
export function comparable(value: unknown, type: string): string {
  if (value === null || value === undefined) return "null";
  if (type === "timestamptz") return String(Date.parse(String(value)));
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

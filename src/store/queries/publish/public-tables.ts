import { addRows, type Columns, replaceWhenDistinct } from "../rows-of-json.ts";

/** The public tables a meeting or a paper is written to, with the columns beside body_id, created, modified, deleted. */
export const publicColumns = {
  public_meeting: {
    id: "uuid",
    committee_id: "uuid",
    slug: "text",
    day: "date",
    starts_at: "timestamptz",
    ends_at: "timestamptz",
    location: "text",
    term: "text",
    kind: "text",
    attendance_stated: "boolean",
    participants: "jsonb",
    absent: "jsonb",
    items: "int",
  },
  public_item: {
    id: "uuid",
    meeting_id: "uuid",
    committee_id: "uuid",
    position: "int",
    slug: "text",
    number: "text",
    title: "text",
    is_open: "boolean",
    case_number: "text",
    outcome: "text",
    final: "boolean",
    day: "date",
    record: "jsonb",
    document_id: "uuid",
  },
  public_document: {
    id: "uuid",
    meeting_id: "uuid",
    kind: "text",
    title: "text",
    day: "date",
    media_type: "text",
    text: "text",
    spans: "jsonb",
    notices: "jsonb",
    reading: "jsonb",
  },
  public_attendance: { id: "uuid", person_id: "uuid", meeting_id: "uuid", item_id: "uuid", status: "text" },
  public_vote: { id: "uuid", person_id: "uuid", item_id: "uuid", motion: "text", choice: "text", result: "text" },
  public_promise: {
    id: "uuid",
    committee_id: "uuid",
    meeting_id: "uuid",
    item_id: "uuid",
    document_id: "uuid",
    span_from: "int",
    span_to: "int",
    day: "date",
    kind: "text",
    state: "text",
    confirmed: "boolean",
    due_from: "date",
    due_to: "date",
    recurrence: "text",
    anchor: "text",
    until: "date",
    settled: "text",
    pending_due: "date",
    superseded_by: "uuid",
    record: "jsonb",
  },
} as const satisfies Record<string, Columns>;

export type PublicTable = keyof typeof publicColumns;

/** Adds or replaces rows of a public table; equal rows are left untouched. */
export const writePublic = {
  public_meeting: writer("public_meeting"),
  public_item: writer("public_item"),
  public_document: writer("public_document"),
  public_attendance: writer("public_attendance"),
  public_vote: writer("public_vote"),
  public_promise: writer("public_promise"),
} as const;

function writer(table: PublicTable) {
  const columns = publicColumns[table];
  return addRows(`publish-${table}`, table, columns, replaceWhenDistinct(columns));
}

import type { WheelEntry } from "../../../records/wheel-entry.ts";
import type { Transaction } from "../../transaction.ts";
import { addRows, type Columns, replaceWhenDistinct } from "../rows-of-json.ts";

const columns = {
  id: "uuid",
  committee_id: "uuid",
  kind: "text",
  title: "text",
  description: "text",
  starts: "date",
  ends: "date",
  rrule: "text",
  every_meetings: "int",
  exdates: "date[]",
  in_holiday_weeks: "text",
  item_id: "uuid",
  unit: "text",
  page: "text",
} as const satisfies Columns;

const stored = { ...columns, owner: "text", public: "boolean" } as const;
const keep = addRows("keep-wheel-entry", "wheel_entry", stored, replaceWhenDistinct(stored));
const show = addRows("show-wheel-entry", "public_wheel_entry", columns, replaceWhenDistinct(columns));

const rowOf = (entry: Partial<WheelEntry>) => ({
  id: entry.id,
  committee_id: entry.committeeId ?? null,
  kind: entry.kind,
  title: entry.title,
  description: entry.description ?? null,
  starts: entry.starts,
  ends: entry.ends ?? null,
  rrule: entry.rrule ?? null,
  every_meetings: entry.everyMeetings ?? null,
  exdates: entry.exdates ?? [],
  in_holiday_weeks: entry.inHolidayWeeks,
  item_id: entry.itemId ?? null,
  unit: entry.unit ?? null,
  page: entry.page ?? null,
});

/** Adds an entry, or makes the one of its id the new one, in use again. */
export async function keepWheelEntry(tx: Transaction, bodyId: string, entry: WheelEntry, at: string): Promise<void> {
  await tx.rows(keep, [bodyId, at, JSON.stringify([{ ...rowOf(entry), owner: entry.owner, public: entry.public }])]);
}

/** Shows strangers an entry as `access/emit` lets it out. */
export async function showWheelEntry(
  tx: Transaction,
  bodyId: string,
  entry: Partial<WheelEntry>,
  at: string,
): Promise<void> {
  await tx.rows(show, [bodyId, at, JSON.stringify([rowOf(entry)])]);
}

const remove = {
  name: "remove-wheel-entry",
  text: `UPDATE wheel_entry SET deleted = $3, modified = $3 WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
};

/** Takes an entry away; it is kept, so that it can come back. */
export async function removeWheelEntry(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
  await tx.rows(remove, [bodyId, id, at]);
}

const hide = {
  name: "hide-wheel-entry",
  text: `UPDATE public_wheel_entry SET title = '', description = NULL, item_id = NULL, unit = NULL, page = NULL, deleted = $3, modified = $3
    WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
};

/** Takes an entry back from strangers: its days stay, so that calendars hear that it is off; its words go. */
export async function hideWheelEntry(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
  await tx.rows(hide, [bodyId, id, at]);
}

import type { WheelEntry } from "../../../records/wheel-entry.ts";
import type { Transaction } from "../../transaction.ts";
import type { SeenBy } from "./seen-by.ts";

/** An entry as it is stored, with when it last changed and whether it has been taken away. */
export interface StoredWheelEntry extends WheelEntry {
  readonly modified: string;
  readonly deleted: string | null;
  /** The address of the item it comes from, where that is public. */
  readonly itemPath: string | null;
}

const columns = (isPublic: string, owner: string) => `
  e.id, e.committee_id AS "committeeId", e.kind, e.title, e.description, e.starts, e.ends, e.rrule,
  e.every_meetings AS "everyMeetings", to_jsonb(e.exdates) AS exdates, e.in_holiday_weeks AS "inHolidayWeeks",
  e.item_id AS "itemId", e.unit, e.page, ${owner} AS owner, ${isPublic} AS public, e.modified, e.deleted, a.path AS "itemPath"`;

const from = (table: string) => `
  FROM ${table} e
  LEFT JOIN public_address a ON a.body_id = e.body_id AND a.record_id = e.item_id AND a.kind = 'item' AND a.current
  WHERE e.body_id = $1::uuid`;

const some = (name: string, table: string, isPublic: string, owner: string) => ({
  name,
  text: `SELECT ${columns(isPublic, owner)} ${from(table)}
    AND ($2::uuid IS NULL OR e.committee_id IS NULL OR e.committee_id = $2::uuid)
    ORDER BY e.starts, e.title, e.id`,
});

const statements: Readonly<Record<SeenBy, ReturnType<typeof some>>> = {
  staff: some("wheel-entries", "wheel_entry", "e.public", "e.owner"),
  strangers: some("public-wheel-entries", "public_wheel_entry", "true", "NULL"),
};

/** A body's entries by first day, those taken away too; of one committee with those of all, or of every committee. */
export async function wheelEntries(
  tx: Transaction,
  seenBy: SeenBy,
  bodyId: string,
  committeeId: string | null,
): Promise<StoredWheelEntry[]> {
  return tx.rows<StoredWheelEntry>(statements[seenBy], [bodyId, committeeId]);
}

const one = {
  name: "wheel-entry",
  text: `SELECT ${columns("e.public", "e.owner")} ${from("wheel_entry")} AND e.id = $2::uuid`,
};

/** One entry as it is stored, taken away or not; null where the viewer has none of that id. */
export async function wheelEntry(tx: Transaction, bodyId: string, id: string): Promise<StoredWheelEntry | null> {
  const [found] = await tx.rows<StoredWheelEntry>(one, [bodyId, id]);
  return found ?? null;
}

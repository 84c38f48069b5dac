import type { KnownMeeting } from "../../import/match-meeting.ts";
import type { Transaction } from "../../transaction.ts";

const sameDay = {
  name: "import-meetings-of-day",
  text: `SELECT id AS "meetingId", starts_at AS start, slug FROM meeting
    WHERE body_id = $1 AND committee_id = $2 AND day = $3 AND deleted IS NULL ORDER BY created, id`,
};

/** A committee's meetings on one day. */
export async function meetingsOfDay(
  tx: Transaction,
  bodyId: string,
  committeeId: string,
  day: string,
): Promise<KnownMeeting[]> {
  return tx.rows<KnownMeeting>(sameDay, [bodyId, committeeId, day]);
}

const slugs = {
  name: "import-meeting-slugs",
  text: "SELECT slug FROM meeting WHERE body_id = $1 AND committee_id = $2 AND starts_with(slug, $3)",
};

/** The slugs of a committee's meetings that begin like this one. */
export async function meetingSlugs(
  tx: Transaction,
  bodyId: string,
  committeeId: string,
  slug: string,
): Promise<string[]> {
  return (await tx.rows<{ slug: string }>(slugs, [bodyId, committeeId, slug])).map((row) => row.slug);
}

const state = {
  name: "import-complete-meeting",
  text: `UPDATE meeting SET starts_at = coalesce(starts_at, $3), term = coalesce(term, $4), modified = $5
    WHERE body_id = $1 AND id = $2 AND ((starts_at IS NULL AND $3::timestamptz IS NOT NULL) OR (term IS NULL AND $4::text IS NOT NULL))`,
};

/** Fills in a meeting's start and term from the first document that states them. */
export async function completeMeeting(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  start: string | null,
  term: string | null,
  at: string,
): Promise<void> {
  await tx.rows(state, [bodyId, meetingId, start, term, at]);
}

const move = {
  name: "import-move-meeting",
  text: `UPDATE meeting SET committee_id = $3, slug = $4, day = $5, starts_at = $6, modified = $7
    WHERE body_id = $1 AND id = $2`,
};

/** Gives a meeting the committee and day that its document turned out to state. */
export async function moveMeeting(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  to: { readonly committeeId: string; readonly slug: string; readonly day: string; readonly start: string | null },
  at: string,
): Promise<void> {
  await tx.rows(move, [bodyId, meetingId, to.committeeId, to.slug, to.day, to.start, at]);
}

const remove = {
  name: "import-remove-meeting",
  text: "UPDATE meeting SET deleted = $3, modified = $3 WHERE body_id = $1 AND id = $2",
};

/** Marks a meeting as gone. */
export async function removeMeeting(tx: Transaction, bodyId: string, meetingId: string, at: string): Promise<void> {
  await tx.rows(remove, [bodyId, meetingId, at]);
}

const removed = {
  name: "import-remove-items",
  text: `
    WITH quoted AS (DELETE FROM quotation WHERE body_id = $1 AND item_id = ANY ($2::uuid[]))
    UPDATE item SET deleted = $3, case_key = NULL, modified = $3 WHERE body_id = $1 AND id = ANY ($2::uuid[])`,
};

/** Marks items as gone that no document of their meeting holds any more. */
export async function removeItems(tx: Transaction, bodyId: string, ids: readonly string[], at: string): Promise<void> {
  await tx.rows(removed, [bodyId, ids, at]);
}

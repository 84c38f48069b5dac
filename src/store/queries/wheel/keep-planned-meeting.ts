import type { PlannedMeeting } from "../../../records/wheel-entry.ts";
import type { Transaction } from "../../transaction.ts";
import { addRows, type Columns, replaceWhenDistinct } from "../rows-of-json.ts";

const columns = {
  id: "uuid",
  committee_id: "uuid",
  day: "date",
  starts_at: "timestamptz",
  location: "text",
} as const satisfies Columns;

const stored = { ...columns, public: "boolean" } as const;
const keep = addRows("keep-planned-meeting", "planned_meeting", stored, replaceWhenDistinct(stored));
const show = addRows("show-planned-meeting", "public_planned_meeting", columns, replaceWhenDistinct(columns));

const rowOf = (meeting: Partial<PlannedMeeting>) => ({
  id: meeting.id,
  committee_id: meeting.committeeId,
  day: meeting.day,
  starts_at: meeting.startsAt ?? null,
  location: meeting.location ?? null,
});

/** Adds a planned meeting, or makes the one of its id the new one, no longer called off. */
export async function keepPlannedMeeting(
  tx: Transaction,
  bodyId: string,
  meeting: PlannedMeeting,
  at: string,
): Promise<void> {
  await tx.rows(keep, [bodyId, at, JSON.stringify([{ ...rowOf(meeting), public: meeting.public }])]);
}

/** Shows strangers a planned meeting as `access/emit` lets it out. */
export async function showPlannedMeeting(
  tx: Transaction,
  bodyId: string,
  meeting: Partial<PlannedMeeting>,
  at: string,
): Promise<void> {
  await tx.rows(show, [bodyId, at, JSON.stringify([rowOf(meeting)])]);
}

const cancel = {
  name: "cancel-planned-meeting",
  text: `UPDATE planned_meeting SET deleted = $3, modified = $3 WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
};

/** Calls a planned meeting off. */
export async function cancelPlannedMeeting(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
  await tx.rows(cancel, [bodyId, id, at]);
}

const hide = {
  name: "hide-planned-meeting",
  text: `UPDATE public_planned_meeting SET location = NULL, deleted = $3, modified = $3
    WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
};

/** Shows strangers that a planned meeting is called off, or takes back that it is planned. */
export async function hidePlannedMeeting(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
  await tx.rows(hide, [bodyId, id, at]);
}

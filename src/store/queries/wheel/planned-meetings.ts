import type { PlannedMeeting } from "../../../records/wheel-entry.ts";
import type { Transaction } from "../../transaction.ts";
import type { SeenBy } from "./seen-by.ts";

/** A planned meeting as it is stored; `deleted`: called off. */
export interface StoredPlannedMeeting extends PlannedMeeting {
  readonly modified: string;
  readonly deleted: string | null;
}

const statement = (name: string, table: string, isPublic: string) => ({
  name,
  text: `SELECT id, committee_id AS "committeeId", day, starts_at AS "startsAt", location, ${isPublic} AS public,
      modified, deleted
    FROM ${table}
    WHERE body_id = $1::uuid AND ($2::uuid IS NULL OR committee_id = $2::uuid) AND day >= $3::date
    ORDER BY day, starts_at NULLS LAST, id`,
});

const statements: Readonly<Record<SeenBy, ReturnType<typeof statement>>> = {
  staff: statement("wheel-planned-meetings", "planned_meeting", "public"),
  strangers: statement("public-wheel-planned-meetings", "public_planned_meeting", "true"),
};

/** The meetings planned by hand from a day on, those called off too, of one committee or of all. */
export async function plannedMeetings(
  tx: Transaction,
  seenBy: SeenBy,
  bodyId: string,
  committeeId: string | null,
  from: string,
): Promise<StoredPlannedMeeting[]> {
  return tx.rows<StoredPlannedMeeting>(statements[seenBy], [bodyId, committeeId, from]);
}

const one = {
  name: "wheel-planned-meeting",
  text: `SELECT id, committee_id AS "committeeId", day, starts_at AS "startsAt", location, public, modified, deleted
    FROM planned_meeting WHERE body_id = $1::uuid AND id = $2::uuid`,
};

/** One planned meeting; null where the viewer has none of that id. */
export async function plannedMeeting(
  tx: Transaction,
  bodyId: string,
  id: string,
): Promise<StoredPlannedMeeting | null> {
  const [found] = await tx.rows<StoredPlannedMeeting>(one, [bodyId, id]);
  return found ?? null;
}

import type { Transaction } from "../../transaction.ts";
import type { SeenBy } from "./seen-by.ts";

/** A meeting there is a document of. `slug` null: not public, so that it has no page. */
export interface MeetingDay {
  readonly id: string;
  readonly committeeId: string;
  readonly day: string;
  readonly startsAt: string | null;
  readonly location: string | null;
  readonly slug: string | null;
  readonly modified: string;
}

const staff = {
  name: "wheel-meeting-days",
  text: `SELECT m.id, m.committee_id AS "committeeId", m.day, m.starts_at AS "startsAt", p.location, p.slug, m.modified
    FROM meeting m LEFT JOIN public_meeting p ON p.body_id = m.body_id AND p.id = m.id AND p.deleted IS NULL
    WHERE m.body_id = $1::uuid AND ($2::uuid IS NULL OR m.committee_id = $2::uuid)
      AND m.day >= $3::date AND m.deleted IS NULL
    ORDER BY m.day, m.slug`,
};

const strangers = {
  name: "public-wheel-meeting-days",
  text: `SELECT id, committee_id AS "committeeId", day, starts_at AS "startsAt", location, slug, modified
    FROM public_meeting
    WHERE body_id = $1::uuid AND ($2::uuid IS NULL OR committee_id = $2::uuid)
      AND day >= $3::date AND deleted IS NULL
    ORDER BY day, slug`,
};

/** The meetings from a day on, of one committee or of all. */
export async function meetingDays(
  tx: Transaction,
  seenBy: SeenBy,
  bodyId: string,
  committeeId: string | null,
  from: string,
): Promise<MeetingDay[]> {
  return tx.rows<MeetingDay>(seenBy === "staff" ? staff : strangers, [bodyId, committeeId, from]);
}

import type { Transaction } from "../../transaction.ts";

type AttendanceStatus = "present" | "excused" | "absent" | "substitute" | "disqualified";

/** What one document says of a person at a meeting, or at one item of it (then with the item's slug and title). */
export interface Attendance {
  readonly status: AttendanceStatus;
  readonly day: string | null;
  readonly startsAt: string | null;
  readonly meetingSlug: string;
  readonly committeeSlug: string;
  readonly committee: string;
  readonly itemSlug: string | null;
  readonly itemNumber: string | null;
  readonly itemTitle: string | null;
}

const statement = {
  name: "public-attendance-of-person",
  text: `
    SELECT a.status, m.day, m.starts_at AS "startsAt", m.slug AS "meetingSlug", c.slug AS "committeeSlug",
      c.name AS committee, i.slug AS "itemSlug", i.number AS "itemNumber", i.title AS "itemTitle"
    FROM public_attendance a
    JOIN public_meeting m ON m.body_id = a.body_id AND m.id = a.meeting_id AND m.deleted IS NULL
    JOIN public_committee c ON c.body_id = m.body_id AND c.id = m.committee_id
    LEFT JOIN public_item i ON i.body_id = a.body_id AND i.id = a.item_id
    WHERE a.body_id = $1::uuid AND a.person_id = $2::uuid AND a.deleted IS NULL
    ORDER BY m.day DESC NULLS LAST, m.slug DESC, i.position NULLS FIRST, a.id
    LIMIT $3::int OFFSET $4::int`,
};

/** What the documents say of a person's attendance, newest meeting first. */
export async function attendanceOfPerson(
  tx: Transaction,
  bodyId: string,
  personId: string,
  limit: number,
  offset: number,
): Promise<Attendance[]> {
  return tx.rows<Attendance>(statement, [bodyId, personId, limit, offset]);
}

import type { PublishedMeeting } from "../../../records/published.ts";
import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "published-meetings",
  text: `
    SELECT m.id, m.slug, m.committee_id AS "committeeId", c.name AS committee, c.slug AS "committeeSlug", m.kind,
      false AS cancelled, m.day, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.location, m.created, m.modified,
      ARRAY(SELECT DISTINCT a.person_id::text FROM public_attendance a
        WHERE a.body_id = m.body_id AND a.meeting_id = m.id AND a.item_id IS NULL AND a.deleted IS NULL
          AND a.status IN ('present', 'substitute') ORDER BY 1) AS "participantIds"
    FROM public_meeting m JOIN public_committee c ON c.body_id = m.body_id AND c.id = m.committee_id
    WHERE m.body_id = $1 AND m.id = ANY($2::uuid[])
    UNION ALL
    SELECT p.id, NULL, p.committee_id, c.name, c.slug, NULL, p.deleted IS NOT NULL, p.day, p.starts_at, NULL, p.location,
      p.created, p.modified, '{}'
    FROM public_planned_meeting p JOIN public_committee c ON c.body_id = p.body_id AND c.id = p.committee_id
    WHERE p.body_id = $1 AND p.id = ANY($2::uuid[])`,
};

/** The meetings with these ids, planned ones among them, in no order. */
export async function publishedMeetings(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[],
): Promise<PublishedMeeting[]> {
  return tx.rows<PublishedMeeting>(statement, [bodyId, ids]);
}

import type { PublishedVoting } from "../../../records/published.ts";
import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "published-votings",
  text: `
    SELECT i.id AS "itemId", i.meeting_id AS "meetingId", i.committee_id AS "committeeId", i.title, m.starts_at AS "startsAt", a.path,
      i.record -> 'decision' -> 'votes' AS votes, i.created, i.modified,
      coalesce((SELECT jsonb_agg(jsonb_build_object('personId', v.person_id, 'motion', v.motion, 'choice', v.choice)
        ORDER BY v.created, v.id) FROM public_vote v
        WHERE v.body_id = i.body_id AND v.item_id = i.id AND v.deleted IS NULL), '[]') AS "cast"
    FROM public_item i JOIN public_meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
    LEFT JOIN public_address a ON a.body_id = i.body_id AND a.record_id = i.id AND a.current
    WHERE i.body_id = $1 AND i.deleted IS NULL AND i.is_open
      AND jsonb_array_length(coalesce(i.record -> 'decision' -> 'votes', '[]')) > 0
    ORDER BY i.day, i.id`,
};

/** The open items of a body that were voted on, oldest first. */
export async function publishedVotings(tx: Transaction, bodyId: string): Promise<PublishedVoting[]> {
  return tx.rows<PublishedVoting>(statement, [bodyId]);
}

import type { Transaction } from "../../transaction.ts";
import { stoppedSql } from "../demands/stopped-sql.ts";

/** An item of a meeting's minutes, with what is known of where its decision goes. */
export interface DecidedItem {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly open: boolean;
  /** The decision's words; null where the minutes have none. */
  readonly decision: string | null;
  /** Strangers see the decision. */
  readonly shown: boolean;
  /** The committee that comes after the meeting's own in the item's route; null where none is known. */
  readonly nextCommitteeId: string | null;
  readonly owners: readonly Receiver[];
  /** It is not carried out: a member has demanded the matter brought before the council, which has not decided. */
  readonly stopped: boolean;
}

/** Who is told. `email` in lower case. */
export interface Receiver {
  readonly name: string;
  readonly email: string;
}

const statement = {
  name: "sending-decided-items",
  text: `
    SELECT DISTINCT ON (p.place, i.id) i.id, i.number, i.title, i.is_open AS open,
      r.reading #>> ARRAY['items', p.place::text, 'decision', 'text'] AS decision,
      i.is_open AND coalesce(s.record #>> '{decision,text}', '') <> '' AS shown,
      next.id AS "nextCommitteeId",
      coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_object('name', o.owner_name, 'email', lower(o.owner_email)))
        FROM promise o WHERE o.body_id = i.body_id AND o.item_id = i.id AND o.deleted IS NULL AND o.owner_email IS NOT NULL
          AND o.state NOT IN ('dismissed', 'withdrawn')), '[]') AS owners,
      EXISTS (SELECT FROM demanded_item x WHERE x.body_id = i.body_id AND x.id = i.id AND ${stoppedSql("x")}) AS stopped
    FROM meeting m
      JOIN document d ON d.body_id = m.body_id AND d.meeting_id = m.id AND d.kind = 'minutes' AND d.deleted IS NULL
      JOIN revision r ON r.body_id = d.body_id AND r.id = d.current_revision
      JOIN item_revision p ON p.body_id = r.body_id AND p.revision_id = r.id
      JOIN item i ON i.body_id = p.body_id AND i.id = p.item_id AND i.deleted IS NULL
      LEFT JOIN public_item s ON s.body_id = i.body_id AND s.id = i.id AND s.is_open AND s.deleted IS NULL
      LEFT JOIN LATERAL (
        WITH step AS (
          SELECT w.place, c.id FROM unnest(i.route) WITH ORDINALITY w (name, place)
            JOIN committee c ON c.body_id = i.body_id AND c.deleted IS NULL
              AND (lower(c.name) = lower(trim(w.name)) OR c.abbreviation = trim(w.name))
        )
        SELECT id FROM step WHERE id <> m.committee_id
          AND place > coalesce((SELECT max(place) FROM step WHERE id = m.committee_id), 0)
        ORDER BY place LIMIT 1
      ) next ON true
    WHERE m.body_id = $1 AND m.id = $2
    ORDER BY p.place, i.id, decision NULLS LAST`,
};

/** The items of a meeting's minutes, in their order; none where it has no minutes or the viewer may not read them. */
export async function decidedItems(tx: Transaction, bodyId: string, meetingId: string): Promise<DecidedItem[]> {
  return tx.rows<DecidedItem>(statement, [bodyId, meetingId]);
}

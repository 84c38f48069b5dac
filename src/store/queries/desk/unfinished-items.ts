import type { Transaction } from "../../transaction.ts";
import { stoppedSql } from "../demands/stopped-sql.ts";
import { goLiveSql } from "../followup/go-live.ts";
import type { Waiting } from "./waiting.ts";

/** An item of a meeting with minutes that is not finished, and what is missing. */
export interface UnfinishedItem {
  readonly bodyId: string;
  readonly body: string;
  readonly id: string;
  readonly meetingId: string;
  readonly title: string;
  readonly number: string | null;
  readonly committee: string;
  /** ISO, the meeting's. */
  readonly day: string;
  /** The meeting's minutes are not fixed. */
  readonly unfixed: boolean;
  /** They are, and not everybody who took part has approved the newest version. */
  readonly unapproved: boolean;
  /** Somebody who is to have the decision has not: an owner of a promise, or the committee that has the last word. */
  readonly unsent: boolean;
  /** It is not carried out: it was demanded brought before the council. */
  readonly stopped: boolean;
  /** Promises that nobody has confirmed or dismissed; and the first of them. */
  readonly unconfirmed: number;
  readonly promiseId: string | null;
}

// Of what was before the body began with us nothing is unfinished. An item goes on where its decision says so: a closed
// one does not say it here. What is asked of every item is asked of sets that are made once (hashed), whatever the planner
// thinks of their size: under row-level security it thinks them small.
const waits = "p.deleted IS NULL AND p.state = 'proposed' AND (p.settled IS NULL OR p.settled = 'no-date')";
const unfinished = `
  WITH newest AS (
    SELECT DISTINCT ON (body_id, meeting_id) body_id, meeting_id, id FROM sealed_minutes
    ORDER BY body_id, meeting_id, version DESC
  ), unapproved AS (
    SELECT n.body_id, n.meeting_id
    FROM newest n JOIN minutes_approver a ON a.body_id = n.body_id AND a.minutes_id = n.id
      LEFT JOIN chain_entry e ON e.body_id = a.body_id AND e.minutes_id = a.minutes_id AND e.person_id = a.person_id
        AND e.kind = 'approval'
    WHERE e.body_id IS NULL
  ), owed AS (
    SELECT p.body_id, p.item_id FROM promise p
    WHERE p.item_id IS NOT NULL AND p.deleted IS NULL AND p.owner_email IS NOT NULL
      AND p.state NOT IN ('dismissed', 'withdrawn')
      AND NOT EXISTS (SELECT FROM sent_decision s
        WHERE s.body_id = p.body_id AND s.item_id = p.item_id AND s.email = lower(p.owner_email))
  ), stopped AS (
    SELECT d.body_id, d.id FROM demanded_item d WHERE ${stoppedSql("d")}
  ), told AS (
    -- Somebody may have had it as an owner, and be the committee's, too.
    SELECT s.body_id, s.item_id FROM sent_decision s WHERE s.committee_id IS NOT NULL OR EXISTS (
      SELECT FROM committee_receiver r WHERE r.body_id = s.body_id AND r.email = s.email AND r.deleted IS NULL)
  ), flagged AS MATERIALIZED (
    SELECT i.body_id, i.id, i.meeting_id, i.title, i.number, m.day, m.committee_id, b.name AS body,
      (m.body_id, m.id) NOT IN (SELECT body_id, meeting_id FROM newest) AS unfixed,
      (m.body_id, m.id) IN (SELECT body_id, meeting_id FROM unapproved) AS unapproved,
      ((i.body_id, i.id) IN (SELECT body_id, item_id FROM owed) OR (i.final IS FALSE AND (i.body_id, i.id) NOT IN
        (SELECT body_id, item_id FROM told))) AND (i.body_id, i.id) NOT IN (SELECT body_id, id FROM stopped) AS unsent,
      (i.body_id, i.id) IN (SELECT body_id, id FROM stopped) AS stopped,
      (i.body_id, i.id) IN (SELECT p.body_id, p.item_id FROM promise p WHERE p.item_id IS NOT NULL AND ${waits}) AS waits
    FROM meeting m
      JOIN body b ON b.body_id = m.body_id
        AND m.day >= ${goLiveSql("b")}
      JOIN item i ON i.body_id = m.body_id AND i.meeting_id = m.id AND i.deleted IS NULL
    WHERE m.deleted IS NULL AND EXISTS (SELECT FROM document d
        WHERE d.body_id = m.body_id AND d.meeting_id = m.id AND d.kind = 'minutes' AND d.deleted IS NULL)
  ), unfinished AS (
    SELECT * FROM flagged WHERE unfixed OR unapproved OR unsent OR stopped OR waits
  )`;

const list = {
  name: "desk-unfinished",
  text: `${unfinished}, page AS MATERIALIZED (
      SELECT * FROM unfinished WHERE $1::uuid IS NULL OR body_id = $1::uuid
      ORDER BY day, meeting_id, (substring(number FROM '^[0-9]{1,9}'))::int NULLS LAST, number, id
      LIMIT $2::int OFFSET $3::int
    )
    SELECT i.body_id AS "bodyId", i.body, i.id, i.meeting_id AS "meetingId", i.title, i.number, c.name AS committee, i.day,
      i.unfixed, i.unapproved, i.unsent, i.stopped, w.n AS unconfirmed, w.first AS "promiseId"
    FROM page i JOIN committee c ON c.body_id = i.body_id AND c.id = i.committee_id
      CROSS JOIN LATERAL (SELECT count(*)::int AS n, (array_agg(p.id ORDER BY p.due_to, p.id))[1] AS first FROM promise p
        WHERE p.body_id = i.body_id AND p.item_id = i.id AND ${waits}) w
    ORDER BY i.day, i.meeting_id, (substring(i.number FROM '^[0-9]{1,9}'))::int NULLS LAST, i.number, i.id`,
};

/** A page of the unfinished items of a body (null: of all whose records the viewer reads), the oldest meeting first. */
export async function unfinishedItems(
  tx: Transaction,
  bodyId: string | null,
  limit: number,
  offset: number,
): Promise<UnfinishedItem[]> {
  return tx.rows<UnfinishedItem>(list, [bodyId, limit, offset]);
}

const counts = {
  name: "desk-unfinished-counts",
  text: `${unfinished}
    SELECT body_id AS "bodyId", 'unfinished' AS kind, count(*)::int AS count, min(day) AS day, NULL::uuid AS "firstId",
      0 AS missing
    FROM unfinished GROUP BY body_id`,
};

/** How many items of each body are not finished; a body without any is not there. */
export async function unfinishedCounts(tx: Transaction): Promise<Waiting[]> {
  return tx.rows<Waiting>(counts);
}

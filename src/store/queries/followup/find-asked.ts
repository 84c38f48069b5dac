import type { AskedPromise } from "../../references/weigh-answer.ts";
import type { Transaction } from "../../transaction.ts";

/** A promise that waits, as it is compared with what may answer it. `refs`: how its meeting and its item can be referred to. */
export interface AskedRow extends AskedPromise {
  readonly id: string;
  readonly refs: readonly string[];
}

const asked = `
  p.id, p.meeting_id AS "meetingId", p.committee_id AS "committeeId", p.day, k.case_id AS "caseId",
  i.case_key AS "caseKey", i.title AS item, p.what,
  json_build_object('from', p.due_from, 'to', p.due_to, 'recurrence', p.recurrence, 'anchor', p.anchor, 'until', p.until) AS due,
  ARRAY(SELECT ref.ref FROM committee_name n,
      unnest(ARRAY[n.match_name || '@' || p.day, n.match_name || '@' || p.day || '#' || i.number]) AS ref (ref)
    WHERE n.body_id = $1 AND n.committee_id = p.committee_id AND ref.ref IS NOT NULL) AS refs`;

const joined = `
  LEFT JOIN LATERAL (SELECT * FROM item i WHERE i.body_id = $1 AND i.id = p.item_id OFFSET 0) i ON true
  LEFT JOIN LATERAL (SELECT c.case_id FROM case_item c
    WHERE c.body_id = $1 AND c.item_id = p.item_id AND c.deleted IS NULL OFFSET 0) k ON true`;

const waits = `p.deleted IS NULL AND p.state IN ('proposed', 'open', 'postponed') AND NOT p.missing
  AND (i.id IS NULL OR (i.is_open AND i.deleted IS NULL))`;

/** Most promises looked at under each kind of evidence: the newest. */
const most = 300;

// OFFSET 0 keeps the order of the joins, from the few likely promises to each one's row by its key: while a body is being
// filled, the planner's figures are behind (as in import/find-case-candidates.ts).
const ofMeeting = {
  name: "followup-asked-by-meeting",
  text: `
    WITH likely AS MATERIALIZED (
      (SELECT p.id FROM case_item mine
          JOIN case_item theirs ON theirs.body_id = $1 AND theirs.case_id = mine.case_id AND theirs.deleted IS NULL
          JOIN promise p ON p.body_id = $1 AND p.item_id = theirs.item_id
        WHERE mine.body_id = $1 AND mine.item_id = ANY ($2::uuid[]) AND mine.deleted IS NULL LIMIT ${most})
      UNION
      (SELECT p.id FROM item i JOIN promise p ON p.body_id = $1 AND p.item_id = i.id
        WHERE i.body_id = $1 AND i.case_key = ANY ($3::text[]) ORDER BY i.created DESC LIMIT ${most})
      UNION
      (SELECT p.id
        FROM unnest($4::text[]) AS ref
          CROSS JOIN LATERAL (SELECT n.committee_id FROM committee_name n
            WHERE n.body_id = $1 AND n.match_name = split_part(ref, '@', 1) OFFSET 0) n
          CROSS JOIN LATERAL (SELECT m.id FROM meeting m
            WHERE m.body_id = $1 AND m.committee_id = n.committee_id AND m.day = split_part(ref, '@', 2)::date OFFSET 0) m
          CROSS JOIN LATERAL (SELECT p.id FROM promise p WHERE p.body_id = $1 AND p.meeting_id = m.id OFFSET 0) p
        LIMIT ${most})
      UNION
      (SELECT p.id FROM promise p WHERE p.body_id = $1 AND p.committee_id = $5
          AND p.due_to BETWEEN $6::date - 90 AND $6::date + 366 ORDER BY p.due_to LIMIT ${most})
      UNION
      (SELECT p.id FROM promise p WHERE p.body_id = $1 AND p.committee_id = $5 AND p.recurrence IS NOT NULL
          AND p.day < $6::date ORDER BY p.day DESC LIMIT ${most})
    )
    SELECT ${asked}
    FROM likely l
      CROSS JOIN LATERAL (SELECT * FROM promise p WHERE p.body_id = $1 AND p.id = l.id OFFSET 0) p ${joined}
    WHERE ${waits} AND p.day < $6::date AND p.meeting_id IS DISTINCT FROM $7
    ORDER BY p.id`,
};

/**
 * The promises that a meeting's items may answer: of the same case or case number, of a meeting they refer to, or of the
 * same committee and due around the day.
 */
export async function promisesAskedOf(
  tx: Transaction,
  bodyId: string,
  meeting: { readonly id: string; readonly committeeId: string; readonly day: string },
  items: { readonly ids: readonly string[]; readonly keys: readonly string[]; readonly refers: readonly string[] },
): Promise<AskedRow[]> {
  const { id, committeeId, day } = meeting;
  return tx.rows<AskedRow>(ofMeeting, [bodyId, items.ids, items.keys, items.refers, committeeId, day, id]);
}

const around = {
  name: "followup-asked-around",
  text: `SELECT ${asked} FROM promise p ${joined}
    WHERE p.body_id = $1 AND p.due_to BETWEEN $2::date - 90 AND $2::date + 366 AND p.day < $2::date AND ${waits}
    ORDER BY p.due_to LIMIT 500`,
};

/** The promises of a body that a paper of a day may answer: those that are due around it. */
export async function promisesAskedAround(tx: Transaction, bodyId: string, day: string): Promise<AskedRow[]> {
  return tx.rows<AskedRow>(around, [bodyId, day]);
}

const byId = {
  name: "followup-asked-by-id",
  text: `SELECT ${asked} FROM promise p ${joined} WHERE p.body_id = $1 AND p.id = ANY ($2::uuid[]) AND ${waits} ORDER BY p.id`,
};

/** These promises, as far as they wait for an answer. */
export async function promisesAsked(tx: Transaction, bodyId: string, ids: readonly string[]): Promise<AskedRow[]> {
  return tx.rows<AskedRow>(byId, [bodyId, ids]);
}

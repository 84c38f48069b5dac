import type { Transaction } from "../../transaction.ts";

/** An item that may belong to a case with one of a meeting's items. `meetingRefs`: how its meeting can be quoted. */
export interface CandidateRow {
  readonly itemId: string;
  readonly meetingId: string;
  readonly title: string;
  readonly key: string | null;
  readonly caseId: string | null;
  readonly refers: readonly string[];
  readonly meetingRefs: readonly string[];
}

/** Most items looked at under the numbers of one meeting: the newest. */
const most = 500;

// OFFSET 0 keeps the order of the joins: from the few likely items to each one's row by its key. While a body is being
// filled, the planner's figures are behind, and it would read all its items instead.
const statement = {
  name: "import-case-candidates",
  text: `
    WITH likely AS MATERIALIZED (
      (SELECT i.id FROM item i
        WHERE i.body_id = $1 AND i.case_key = ANY ($2::text[]) ORDER BY i.created DESC LIMIT ${most})
      UNION
      (SELECT q.item_id AS id FROM quotation q WHERE q.body_id = $1 AND q.quoted = ANY ($3::text[]) LIMIT ${most})
      UNION
      (SELECT i.id
        FROM unnest($4::text[]) AS ref
          CROSS JOIN LATERAL (SELECT n.committee_id FROM committee_name n
            WHERE n.body_id = $1 AND n.match_name = split_part(ref, '@', 1) OFFSET 0) n
          CROSS JOIN LATERAL (SELECT m.id FROM meeting m
            WHERE m.body_id = $1 AND m.committee_id = n.committee_id AND m.day = split_part(ref, '@', 2)::date OFFSET 0) m
          CROSS JOIN LATERAL (SELECT i.id FROM item i WHERE i.body_id = $1 AND i.meeting_id = m.id OFFSET 0) i
        LIMIT ${most})
    )
    SELECT i.id AS "itemId", i.meeting_id AS "meetingId", i.title, i.case_key AS key, c.case_id AS "caseId",
      ARRAY(SELECT q.quoted FROM quotation q WHERE q.body_id = $1 AND q.item_id = i.id) AS refers,
      ARRAY(SELECT n.match_name || '@' || m.day FROM committee_name n
        WHERE n.body_id = $1 AND n.committee_id = m.committee_id AND m.day IS NOT NULL) AS "meetingRefs"
    FROM likely l
      CROSS JOIN LATERAL (SELECT * FROM item i WHERE i.body_id = $1 AND i.id = l.id AND i.is_open AND i.deleted IS NULL OFFSET 0) i
      CROSS JOIN LATERAL (SELECT * FROM meeting m WHERE m.body_id = $1 AND m.id = i.meeting_id OFFSET 0) m
      LEFT JOIN LATERAL (SELECT c.case_id FROM case_item c
        WHERE c.body_id = $1 AND c.item_id = i.id AND c.deleted IS NULL OFFSET 0) c ON true
    ORDER BY m.day DESC NULLS LAST, i.id`,
};

/**
 * The open items of a body that may belong together with a meeting's: same case number (`keys`), quoting the meeting
 * (`ownRefs`), or of a meeting that is quoted (`refers`).
 */
export async function caseCandidates(
  tx: Transaction,
  bodyId: string,
  keys: readonly string[],
  ownRefs: readonly string[],
  refers: readonly string[],
): Promise<CandidateRow[]> {
  return tx.rows<CandidateRow>(statement, [bodyId, keys, ownRefs, refers]);
}

const forget = {
  name: "import-forget-quotations",
  text: "DELETE FROM quotation WHERE body_id = $1 AND item_id = ANY ($2::uuid[]) AND NOT id = ANY ($3::uuid[])",
};

/** Forgets what items no longer quote. */
export async function forgetQuotations(
  tx: Transaction,
  bodyId: string,
  itemIds: readonly string[],
  staying: readonly string[],
): Promise<void> {
  await tx.rows(forget, [bodyId, itemIds, staying]);
}

const leave = {
  name: "import-leave-cases",
  text: `UPDATE case_item SET deleted = $3, modified = $3
    WHERE body_id = $1 AND item_id = ANY ($2::uuid[]) AND deleted IS NULL RETURNING case_id AS id`,
};

/** Takes items out of their cases: a closed item is of no case. Gives the cases they were in. */
export async function leaveCases(
  tx: Transaction,
  bodyId: string,
  itemIds: readonly string[],
  at: string,
): Promise<string[]> {
  return (await tx.rows<{ id: string }>(leave, [bodyId, itemIds, at])).map((row) => row.id);
}

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

const statement = {
  name: "import-case-candidates",
  text: `
    WITH likely AS (
      (SELECT i.id FROM item i JOIN meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
        WHERE i.body_id = $1 AND i.case_key = ANY ($2::text[]) ORDER BY m.day DESC NULLS LAST LIMIT ${most})
      UNION
      (SELECT i.id FROM item i
        WHERE i.refers && $3::text[] AND i.refers <> '{}' AND i.body_id = $1 LIMIT ${most})
      UNION
      (SELECT i.id
        FROM unnest($4::text[]) AS ref
          JOIN committee_name n ON n.body_id = $1 AND n.match_name = split_part(ref, '@', 1)
          JOIN meeting m ON m.body_id = $1 AND m.committee_id = n.committee_id AND m.day = split_part(ref, '@', 2)::date
          JOIN item i ON i.body_id = $1 AND i.meeting_id = m.id
        LIMIT ${most})
    )
    SELECT i.id AS "itemId", i.meeting_id AS "meetingId", i.title, i.case_key AS key, c.case_id AS "caseId", i.refers,
      ARRAY(SELECT n.match_name || '@' || m.day FROM committee_name n
        WHERE n.body_id = m.body_id AND n.committee_id = m.committee_id AND m.day IS NOT NULL) AS "meetingRefs"
    FROM likely l
      JOIN item i ON i.body_id = $1 AND i.id = l.id
      JOIN meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
      LEFT JOIN case_item c ON c.body_id = i.body_id AND c.item_id = i.id AND c.deleted IS NULL
    WHERE i.is_open AND i.deleted IS NULL
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

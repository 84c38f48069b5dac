import type { Outcome } from "../../../records/outcome.ts";
import type { Transaction } from "../../transaction.ts";

/**
 * An item that may belong to a case with one of a meeting's items. `names`: of its committee, as compared; `quotes` and
 * `refers` as a `StoredItem` has them; `links`: what is known of it and other items.
 */
export interface CandidateRow {
  readonly itemId: string;
  readonly meetingId: string;
  readonly title: string;
  readonly key: string | null;
  readonly caseId: string | null;
  readonly cameFrom: string | null;
  readonly number: string | null;
  readonly titleKey: string | null;
  readonly committeeId: string;
  readonly names: readonly string[];
  readonly abbreviation: string | null;
  readonly committee: string;
  readonly day: string | null;
  readonly route: readonly string[];
  readonly outcome: Outcome | null;
  readonly final: boolean | null;
  readonly quotes: readonly string[];
  readonly refers: readonly string[];
  readonly links: readonly { readonly itemId: string; readonly status: "proposed" | "confirmed" | "rejected" }[];
}

/** What a meeting's items can be found to belong together with. */
export interface CandidateQuestion {
  readonly committeeId: string;
  readonly day: string | null;
  readonly itemIds: readonly string[];
  /** Case numbers as compared. */
  readonly keys: readonly string[];
  readonly titleKeys: readonly string[];
  /** How the meeting and its items are quoted and referred to. */
  readonly ownRefs: readonly string[];
  /** The meetings that are quoted or referred to: `committee@day`. */
  readonly meetings: readonly string[];
  /** The item numbers of other meetings that are referred to without a day: `committee#47`. */
  readonly numbers: readonly string[];
}

/** Most items looked at under the numbers of one meeting: the newest. */
const most = 500;

// OFFSET 0 keeps the order of the joins: from the few likely items to each one's row by its key. While a body is being
// filled, the planner's figures are behind, and it would read all its items instead.
const committeesNamed = (part: string) => `
  CROSS JOIN LATERAL (SELECT n.committee_id FROM committee_name n
    WHERE n.body_id = $1 AND n.match_name = split_part(ref, '${part}', 1) OFFSET 0) n`;

const statement = {
  name: "import-case-candidates",
  text: `
    WITH likely AS MATERIALIZED (
      (SELECT i.id FROM item i
        WHERE i.body_id = $1 AND i.case_key = ANY ($2::text[]) ORDER BY i.created DESC LIMIT ${most})
      UNION
      (SELECT i.id FROM item i
        WHERE i.body_id = $1 AND i.title_key = ANY ($3::text[]) ORDER BY i.created DESC LIMIT ${most})
      UNION
      (SELECT q.item_id AS id FROM quotation q WHERE q.body_id = $1 AND q.quoted = ANY ($4::text[]) LIMIT ${most})
      UNION
      (SELECT i.id
        FROM unnest($5::text[]) AS ref
          ${committeesNamed("@")}
          CROSS JOIN LATERAL (SELECT m.id FROM meeting m
            WHERE m.body_id = $1 AND m.committee_id = n.committee_id AND m.day = split_part(ref, '@', 2)::date OFFSET 0) m
          CROSS JOIN LATERAL (SELECT i.id FROM item i WHERE i.body_id = $1 AND i.meeting_id = m.id OFFSET 0) i
        LIMIT ${most})
      UNION
      (SELECT i.id
        FROM unnest($6::text[]) AS ref
          ${committeesNamed("#")}
          CROSS JOIN LATERAL (SELECT m.id FROM meeting m WHERE m.body_id = $1 AND m.committee_id = n.committee_id
            AND m.day < $7::date AND m.day >= $7::date - 400 OFFSET 0) m
          CROSS JOIN LATERAL (SELECT i.id FROM item i
            WHERE i.body_id = $1 AND i.meeting_id = m.id AND i.number = split_part(ref, '#', 2) OFFSET 0) i
        LIMIT ${most})
      UNION
      (SELECT k.other_id AS id FROM case_link k WHERE k.body_id = $1 AND k.item_id = ANY ($8::uuid[]))
      UNION
      (SELECT k.item_id AS id FROM case_link k WHERE k.body_id = $1 AND k.other_id = ANY ($8::uuid[]))
      UNION
      (SELECT unnest($8::uuid[]) AS id)
    )
    SELECT i.id AS "itemId", i.meeting_id AS "meetingId", i.title, i.case_key AS key, c.case_id AS "caseId", c.came_from AS "cameFrom",
      i.number, i.title_key AS "titleKey", m.committee_id AS "committeeId", o.abbreviation, o.name AS committee, m.day,
      i.route, i.outcome, i.final,
      ARRAY(SELECT n.match_name FROM committee_name n WHERE n.body_id = $1 AND n.committee_id = m.committee_id) AS names,
      ARRAY(SELECT q.quoted FROM quotation q
        WHERE q.body_id = $1 AND q.item_id = i.id AND q.origin = 'earlier-decision') AS quotes,
      ARRAY(SELECT q.quoted FROM quotation q
        WHERE q.body_id = $1 AND q.item_id = i.id AND q.origin = 'reference') AS refers,
      coalesce((SELECT jsonb_agg(jsonb_build_object('status', k.status,
          'itemId', CASE WHEN k.item_id = i.id THEN k.other_id ELSE k.item_id END))
        FROM case_link k WHERE k.body_id = $1 AND (k.item_id = i.id OR k.other_id = i.id)), '[]') AS links
    FROM likely l
      CROSS JOIN LATERAL (SELECT * FROM item i WHERE i.body_id = $1 AND i.id = l.id AND i.is_open AND i.deleted IS NULL OFFSET 0) i
      CROSS JOIN LATERAL (SELECT * FROM meeting m WHERE m.body_id = $1 AND m.id = i.meeting_id OFFSET 0) m
      CROSS JOIN LATERAL (SELECT * FROM committee o WHERE o.body_id = $1 AND o.id = m.committee_id OFFSET 0) o
      LEFT JOIN LATERAL (SELECT c.case_id, c.came_from FROM case_item c
        WHERE c.body_id = $1 AND c.item_id = i.id AND c.deleted IS NULL OFFSET 0) c ON true
    ORDER BY m.day DESC NULLS LAST, i.id`,
};

/**
 * The open items of a body that may belong together with a meeting's: same case number, alike title, quoting or referring
 * to the meeting or one of its items, quoted or referred to by one of them, or linked by a person. The meeting's own
 * items are among them.
 */
export async function caseCandidates(
  tx: Transaction,
  bodyId: string,
  asked: CandidateQuestion,
): Promise<CandidateRow[]> {
  const { keys, titleKeys, ownRefs, meetings, numbers, day, itemIds } = asked;
  return tx.rows<CandidateRow>(statement, [bodyId, keys, titleKeys, ownRefs, meetings, numbers, day, itemIds]);
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

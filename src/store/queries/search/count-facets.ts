import type { Transaction } from "../../transaction.ts";
import type { FacetName } from "./lexemes.ts";

/** How many rows a facet's value has. `facet` null: all rows together. `bodyId` for values that belong to a body. */
export interface FacetCount {
  readonly facet: FacetName | null;
  readonly value: string | null;
  readonly bodyId: string | null;
  readonly n: number;
}

/** Values shown of a facet, the most frequent first. */
const mostValues = 40;

const counting = `
  counted AS (
    SELECT CASE
        WHEN GROUPING(body_id) + GROUPING(committee_id) + GROUPING(case_id) + GROUPING(year) + GROUPING(outcome)
          + GROUPING(kind) = 6 THEN NULL
        WHEN GROUPING(committee_id) = 0 THEN 'committee' WHEN GROUPING(case_id) = 0 THEN 'case'
        WHEN GROUPING(body_id) = 0 THEN 'body' WHEN GROUPING(year) = 0 THEN 'year'
        WHEN GROUPING(outcome) = 0 THEN 'outcome' ELSE 'kind' END AS facet,
      COALESCE(committee_id::text, case_id::text, year::text, outcome, kind, body_id::text) AS value,
      body_id, count(*)::int AS n
    FROM found
    GROUP BY GROUPING SETS ((), (body_id), (body_id, committee_id), (body_id, case_id), (year), (outcome), (kind))
  ),
  ranked AS (
    SELECT *, row_number() OVER (PARTITION BY facet ORDER BY n DESC, value) AS place
    FROM counted WHERE facet IS NULL OR value IS NOT NULL
  )
  SELECT facet, value, body_id AS "bodyId", n FROM ranked WHERE place <= ${mostValues} ORDER BY facet, place`;

const columns = "body_id, committee_id, case_id, year, outcome, kind";

/** Counts all rows that match, and by every facet. For questions that match few rows of the index. */
export async function countAll(tx: Transaction, tsquery: string): Promise<FacetCount[]> {
  return tx.rows<FacetCount>(
    {
      name: "search-count-all",
      text: `WITH found AS MATERIALIZED (SELECT ${columns} FROM public_search WHERE words @@ $1::tsquery), ${counting}`,
    },
    [tsquery],
  );
}

/** Counts among the newest rows that match, at most `most`. For questions that match a good part of the index. */
export async function countNewest(tx: Transaction, tsquery: string | null, most: number): Promise<FacetCount[]> {
  // IS NOT FALSE keeps the planner from fetching every match through the index to sort them by day.
  return tx.rows<FacetCount>(
    {
      text: `WITH found AS MATERIALIZED (SELECT ${columns} FROM public_search
        WHERE $1::tsquery IS NULL OR (words @@ $1::tsquery) IS NOT FALSE
        ORDER BY day DESC, item_id DESC LIMIT $2), ${counting}`,
    },
    [tsquery, most],
  );
}

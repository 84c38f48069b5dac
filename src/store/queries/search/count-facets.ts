import type { Transaction } from "../../transaction.ts";
import type { FacetName } from "./lexemes.ts";
import { type FoundRows, mustLook, rowsFound } from "./look-for-rows.ts";
import { matching } from "./matching.ts";

/** How many rows a facet's value has. `facet` null: all rows together. `bodyId` for values that belong to a body. */
export interface FacetCount {
  readonly facet: FacetName | null;
  readonly value: string | null;
  readonly bodyId: string | null;
  readonly n: number;
}

/** Values shown of a facet, the most frequent first. */
const mostValues = 40;
/** Cases are counted where at most so many rows match: of more, no one case says much, and counting some would mislead. */
const mostInCases = 1000;

const grouped = "body_id, committee_id, year, outcome, kind";

const counting = `
  counted AS (
    SELECT CASE
        WHEN GROUPING(committee_id) = 0 THEN 'committee' WHEN GROUPING(body_id) = 0 THEN 'body'
        WHEN GROUPING(year) = 0 THEN 'year' WHEN GROUPING(outcome) = 0 THEN 'outcome'
        WHEN GROUPING(kind) = 0 THEN 'kind' END AS facet,
      COALESCE(committee_id::text, year::text, outcome, kind, body_id::text) AS value, body_id, sum(n)::int AS n
    FROM together
    GROUP BY GROUPING SETS ((), (body_id), (body_id, committee_id), (year), (outcome), (kind))
    UNION ALL
    SELECT 'case', case_id::text, body_id, count(*)::int FROM in_cases
    WHERE case_id IS NOT NULL GROUP BY body_id, case_id
  ),
  ranked AS (
    SELECT *, row_number() OVER (PARTITION BY facet ORDER BY n DESC, value) AS place
    FROM counted WHERE facet IS NULL OR value IS NOT NULL
  )
  SELECT facet, value, body_id AS "bodyId", n FROM ranked WHERE place <= ${mostValues} ORDER BY facet, place`;

const together = (from: string) =>
  `together AS MATERIALIZED (SELECT ${grouped}, count(*) AS n ${from} GROUP BY ${grouped})`;
const inCases = (from: string) =>
  `in_cases AS (SELECT body_id, case_id FROM (SELECT body_id, case_id ${from}) AS few
    WHERE (SELECT sum(n) FROM together) <= ${mostInCases})`;
const columns = "body_id, committee_id, case_id, year, outcome, kind";

/**
 * Counts the rows that match, and by every facet: all of them, or `most` of them as they lie in the table where `most`
 * is given. `chosen` are the rows where they were found before.
 */
export async function countAll(
  tx: Transaction,
  tsquery: string | null,
  chosen: FoundRows | null = null,
  most: number | null = null,
): Promise<FacetCount[]> {
  // Asking the index twice costs less than keeping thousands of rows in between, except where each must be looked into.
  const found = chosen === null ? `FROM public_search ${matching(tsquery)}` : rowsFound(1, 2);
  const bounded = most === null ? "" : `LIMIT ${Math.trunc(most)}`;
  const text =
    mustLook(tsquery) || most !== null
      ? `WITH found AS MATERIALIZED (SELECT ${columns} ${found} ${bounded}), ${together("FROM found")}, ${inCases("FROM found")}, ${counting}`
      : `WITH ${together(found)}, ${inCases(found)}, ${counting}`;
  return tx.rows<FacetCount>({ text }, chosen === null ? [tsquery ?? ""] : [chosen.bodyIds, chosen.ids]);
}

/**
 * Counts among the newest rows that match, `wanted` of them, reading at most `most` rows. For questions that match a
 * good part of the index. Gives null where so few match that they should all be counted.
 */
export async function countNewest(
  tx: Transaction,
  tsquery: string | null,
  wanted: number,
  most: number,
): Promise<FacetCount[] | null> {
  const counts = await tx.rows<FacetCount>(
    {
      text: `WITH found AS MATERIALIZED (SELECT ${columns} FROM (
          SELECT ${columns}, day, item_id, words FROM public_search ORDER BY day DESC, item_id DESC LIMIT $3) AS newest
        WHERE $1::tsquery IS NULL OR words @@ $1::tsquery
        ORDER BY day DESC, item_id DESC LIMIT $2), ${together("FROM found")}, ${inCases("FROM found")}, ${counting}`,
    },
    [tsquery, wanted, most],
  );
  return enough(counts, wanted);
}

/**
 * Counts among the newest rows that match, `wanted` of them, fetching only those of some years (`yearsHolding`). Gives
 * null where these hold fewer.
 */
export async function countInYears(
  tx: Transaction,
  tsquery: string | null,
  wanted: number,
  years: string,
): Promise<FacetCount[] | null> {
  const counts = await tx.rows<FacetCount>(
    {
      text: `WITH of_years AS MATERIALIZED (SELECT ${columns}, day, item_id FROM public_search ${matching(tsquery, 3)}),
        found AS MATERIALIZED (SELECT ${columns} FROM of_years ORDER BY day DESC, item_id DESC LIMIT $2),
        ${together("FROM found")}, ${inCases("FROM found")}, ${counting}`,
    },
    [tsquery ?? "", wanted, years],
  );
  return enough(counts, wanted);
}

function enough(counts: FacetCount[], wanted: number): FacetCount[] | null {
  return (counts.find((count) => count.facet === null)?.n ?? 0) < wanted ? null : counts;
}

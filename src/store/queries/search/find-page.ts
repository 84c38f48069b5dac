import type { Transaction } from "../../transaction.ts";
import { type FoundRows, rowsFound } from "./look-for-rows.ts";
import { matching } from "./matching.ts";

/** A place in an ordered list of hits: what the list is ordered by. `rank` is the score where there is one, else 0. */
export interface Place {
  readonly rank: number;
  readonly day: string;
  readonly id: string;
}

/** A hit before it is filled in. */
export interface FoundRow extends Place {
  readonly bodyId: string;
}

/** Which hits: those after or before a place (null: from the end the direction starts at), nearest first. */
export interface PageBounds {
  readonly direction: "after" | "before";
  readonly from: Place | null;
  readonly size: number;
}

// ts_rank's weights for D, C, B, A: a part in title or decision, a frequent word, the decision, the title.
const weights = "{0.12, 0.35, 0.5, 1}";

/**
 * A page by score, the newest first among equals. For questions that match few rows: every match is scored.
 * `whole` is the question without parts of compounds: whoever matches it stands above whoever does not; null where
 * it is the same question.
 */
export async function pageByScore(
  tx: Transaction,
  question: { readonly any: string; readonly whole: string | null; readonly ranking: string | null },
  bounds: PageBounds,
  chosen: FoundRows | null = null,
): Promise<FoundRow[]> {
  const { compare, sort } = words(bounds.direction);
  const isWhole = `CASE WHEN $2::tsquery IS NULL OR (body_id, item_id) IN
    (SELECT body_id, item_id FROM public_search WHERE words @@ (SELECT $2::tsquery)) THEN 1000 ELSE 0 END`;
  return tx.rows<FoundRow>(
    {
      name: `search-page-by-score-${bounds.direction}${question.whole === null ? "-alike" : ""}${chosen === null ? "" : "-found"}`,
      text: `WITH found AS MATERIALIZED (
          SELECT body_id, item_id, day,
            COALESCE(round(ts_rank('${weights}', strong, $3::tsquery) * 1000), 0)::int
              + ${question.whole === null ? "1000 * ($2::tsquery IS NULL)::int" : isWhole} AS rank
          ${chosen === null ? "FROM public_search WHERE words @@ (SELECT $1::tsquery)" : `${rowsFound(8, 9)} WHERE $1::text <> ''`})
        SELECT body_id AS "bodyId", item_id AS id, day, rank FROM found
        WHERE $4::int IS NULL OR (rank, day, item_id) ${compare} ($4, $5::date, $6::uuid)
        ORDER BY rank ${sort}, day ${sort}, item_id ${sort} LIMIT $7`,
    },
    [
      ...[question.any, question.whole, question.ranking, ...placeValues(bounds.from), bounds.size],
      ...(chosen === null ? [] : [chosen.bodyIds, chosen.ids]),
    ],
  );
}

/**
 * A page newest first: all matches are fetched and sorted. For questions that match few rows. `chosen` are those rows
 * where they were found before; with `years` (`yearsHolding`) only those of these years are fetched.
 */
export async function pageOfFew(
  tx: Transaction,
  tsquery: string | null,
  bounds: PageBounds,
  { chosen = null, years = null }: { readonly chosen?: FoundRows | null; readonly years?: string | null } = {},
): Promise<FoundRow[]> {
  const { compare, sort } = words(bounds.direction);
  return tx.rows<FoundRow>(
    {
      text: `WITH found AS MATERIALIZED (SELECT body_id, item_id, day
          ${chosen === null ? `FROM public_search ${matching(tsquery, years === null ? null : 6)}` : `${rowsFound(6, 7)} WHERE $1::text <> ''`})
        SELECT body_id AS "bodyId", item_id AS id, day, 0 AS rank FROM found
        WHERE $2::int IS NULL OR (day, item_id) ${compare} ($3::date, $4::uuid)
        ORDER BY day ${sort}, item_id ${sort} LIMIT $5`,
    },
    [
      ...[tsquery ?? "", ...placeValues(bounds.from), bounds.size],
      ...(chosen === null ? [years].filter((one) => one !== null) : [chosen.bodyIds, chosen.ids]),
    ],
  );
}

/**
 * A page newest first, for questions that match a good part of the index: rows are read by day until enough match,
 * at most `most` of them. Gives null where they were not enough, so that the question must be asked the other way.
 */
export async function pageOfMany(
  tx: Transaction,
  tsquery: string | null,
  bounds: PageBounds,
  most: number,
): Promise<FoundRow[] | null> {
  const { compare, sort } = words(bounds.direction);
  const values: unknown[] = [tsquery, bounds.size, most];
  if (bounds.from !== null) values.push(bounds.from.day, bounds.from.id);
  const rows = await tx.rows<FoundRow>(
    {
      text: `SELECT body_id AS "bodyId", item_id AS id, day, 0 AS rank FROM (
          SELECT body_id, item_id, day, words FROM public_search
          ${bounds.from === null ? "" : `WHERE (day, item_id) ${compare} ($4::date, $5::uuid)`}
          ORDER BY day ${sort}, item_id ${sort} LIMIT $3) AS newest
        WHERE $1::tsquery IS NULL OR words @@ $1::tsquery
        ORDER BY day ${sort}, item_id ${sort} LIMIT $2`,
    },
    values,
  );
  return rows.length < bounds.size ? null : rows;
}

function words(direction: "after" | "before"): { compare: "<" | ">"; sort: "DESC" | "ASC" } {
  return direction === "after" ? { compare: "<", sort: "DESC" } : { compare: ">", sort: "ASC" };
}

function placeValues(place: Place | null): unknown[] {
  return place === null ? [null, null, null] : [place.rank, place.day, place.id];
}

import type { Place } from "../../src/store/connect/database.ts";
import { type Owner, withOwner } from "../../src/store/connect/open.ts";
import type { Store } from "../../src/store/transaction.ts";

/**
 * The yardstick: the same text under PostgreSQL's own `danish` configuration, one vector with the title above the
 * rest, ranked by `ts_rank`. The table is called public_… so that the same connection reads it.
 */
export async function preparePlain(place: Place, owner: Owner): Promise<void> {
  await withOwner(place, owner, async (client) => {
    await client.query(`
      DROP TABLE IF EXISTS public_plain;
      CREATE TABLE public_plain AS
        SELECT i.id, i.title, i.day, i.outcome, i.committee_id,
          concat_ws(E'\\n', i.case_number, i.record #>> '{decision,text}',
            (SELECT string_agg(point ->> 'text', E'\\n') FROM jsonb_array_elements(i.record #> '{recommendation,points}') AS point),
            (SELECT string_agg(concat_ws(' ', section ->> 'heading', section ->> 'text'), E'\\n')
               FROM jsonb_array_elements(i.record -> 'sections') AS section),
            (SELECT string_agg(person ->> 'name', ' ') FROM jsonb_array_elements(i.record -> 'absent') AS person)) AS body
          FROM public_item i
        UNION ALL
        SELECT id, title, day, NULL, NULL, text FROM public_document;
      ALTER TABLE public_plain ADD COLUMN vector tsvector;
      UPDATE public_plain SET vector =
        setweight(to_tsvector('danish', title), 'A') || setweight(to_tsvector('danish', body), 'D');
      CREATE INDEX ON public_plain USING gin (vector);
      CREATE INDEX ON public_plain (day DESC);
      GRANT SELECT ON public_plain TO traad_public;`);
    await client.query("VACUUM ANALYZE public_plain");
  });
}

/** The ids that plain PostgreSQL ranks best for a question, at most `size`. */
export async function plainQuestion(store: Store, question: string, size: number): Promise<string[]> {
  const rows = await store.asPublic((tx) =>
    tx.rows<{ id: string }>(
      {
        text: `SELECT id FROM public_plain, websearch_to_tsquery('danish', $1) AS query
          WHERE vector @@ query ORDER BY ts_rank(vector, query) DESC, day DESC LIMIT $2`,
      },
      [question, size],
    ),
  );
  return rows.map((row) => row.id);
}

/** What a page of results needs, asked of plain PostgreSQL: twenty hits with `ts_headline`, the number of all, facets. */
export async function plainAnswer(store: Store, question: string): Promise<void> {
  await store.asPublic(async (tx) => {
    await tx.rows(
      {
        text: `SELECT id, title, ts_headline('danish', body, query) FROM (
            SELECT id, title, body, query FROM public_plain, websearch_to_tsquery('danish', $1) AS query
            WHERE vector @@ query ORDER BY ts_rank(vector, query) DESC, day DESC LIMIT 20) AS page`,
      },
      [question],
    );
    await tx.rows(
      {
        text: `SELECT date_part('year', day), outcome, committee_id, count(*)
          FROM public_plain, websearch_to_tsquery('danish', $1) AS query WHERE vector @@ query
          GROUP BY GROUPING SETS ((), (date_part('year', day)), (outcome), (committee_id))`,
      },
      [question],
    );
  });
}

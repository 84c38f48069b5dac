// The yardstick: PostgreSQL's own Danish full-text search over the same offers, any word of the question.
import { withOwner } from "../../src/store/connect/open.ts";
import type { TestDatabase } from "../../src/store/testing/test-database.ts";
import type { Store } from "../../src/store/transaction.ts";

/** Makes the yardstick's table of what is public: titles weigh most, then who offers it, then the description. */
export async function preparePlainOffers({ place, owner }: TestDatabase): Promise<void> {
  await withOwner(place, owner, async (client) => {
    await client.query(`CREATE TABLE public_plain_offer AS SELECT id, record ->> 'title' AS title,
        setweight(to_tsvector('danish', record ->> 'title'), 'A')
          || setweight(to_tsvector('danish', record -> 'provider' ->> 'name'), 'B')
          || setweight(to_tsvector('danish', record ->> 'description'), 'C') AS words
      FROM public_offer WHERE record IS NOT NULL`);
    await client.query("CREATE INDEX ON public_plain_offer USING gin (words)");
    await client.query("GRANT SELECT ON public_plain_offer TO traad_app, traad_public");
    await client.query("ANALYZE public_plain_offer");
  });
}

const question = {
  name: "plain-offers",
  text: `SELECT title FROM public_plain_offer, CAST(replace(plainto_tsquery('danish', $1)::text, '&', '|') AS tsquery) AS q
    WHERE words @@ q ORDER BY ts_rank(words, q) DESC, id LIMIT $2`,
};

/** The titles that the yardstick finds for a question, the best first. */
export async function plainOffers(store: Store, text: string, limit: number): Promise<string[]> {
  return (await store.asPublic((tx) => tx.rows<{ title: string }>(question, [text, limit]))).map(({ title }) => title);
}

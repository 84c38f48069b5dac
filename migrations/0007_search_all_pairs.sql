-- Every two words that stand next to each other are a lexeme of public_search.words now, in place of those of common
-- words alone (0006): any phrase is answered by the index, where before all rows that hold its words were looked into.
-- Five letters that begin with a capital, a hash of the two stems: src/store/queries/search/pair-lexeme.ts. Rows that stand
-- there already get theirs from the places of their words. About a millisecond a row on one core: half a minute for a
-- municipality's 15,000 items, half an hour for a country's million; the index is made anew after it, in one go.
DROP INDEX public_search_words;

UPDATE public_search AS row SET words =
  ts_delete(row.words, ARRAY(SELECT lexeme FROM unnest(row.words) WHERE starts_with(lexeme, '_'))) || (
  WITH stem AS MATERIALIZED (
    SELECT lexeme, positions, ('x' || left(encode(sha256(convert_to(lexeme, 'UTF8')), 'hex'), 7))::bit(28)::int::bigint AS hash
      FROM unnest(row.words) WHERE positions IS NOT NULL
  ), placed AS (
    SELECT hash, place, lead(hash) OVER by_place AS next_hash, lead(place) OVER by_place AS next_place
      FROM stem, unnest(positions) AS place
    WINDOW by_place AS (ORDER BY place)
  ), pair AS (
    SELECT DISTINCT (hash * 3 + next_hash) % 436207616 AS n FROM placed WHERE next_place = place + 1 AND next_place < 16383
  ), letters AS (
    SELECT '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ./' AS every
  )
  SELECT array_to_tsvector(COALESCE(array_agg(
      chr(65 + (n >> 24)::int) || substr(every, (n >> 18 & 63)::int + 1, 1) || substr(every, (n >> 12 & 63)::int + 1, 1)
        || substr(every, (n >> 6 & 63)::int + 1, 1) || substr(every, (n & 63)::int + 1, 1)), '{}'))
    FROM pair, letters
);

CREATE INDEX public_search_words ON public_search USING gin (words) WITH (gin_pending_list_limit = 1024);

-- One kind of lexeme more in public_search.words: `_i_den`, two common words that stand next to each other
-- (src/danish/common-words.ts). Nearly every row holds both words, so a phrase of them would be looked for in all rows.
-- Rows that stand there already get theirs from the places of their words.
UPDATE public_search AS row SET words = row.words || pairs.lexemes
  FROM (
    WITH common (stem) AS (
      SELECT unnest(string_to_array(
        'i til og for af paa at den der med er det en som om de et har fra skal kan ikk vil ved '
        'vaer samt blev bliv hvor all ell mellem eft ov und ogsaa hvis mod kommun bilag beslutning '
        'indstilling sag administration forvaltning indstil arbejd godkend borg aar giv moed udvalg '
        'ny punk byraad tag efterretning orientering', ' '))
    ), placed AS (
      SELECT body_id, item_id, lexeme, place
        FROM public_search, unnest(words) AS word (lexeme, positions, weights), unnest(positions) AS place
       WHERE lexeme IN (SELECT stem FROM common)
    )
    SELECT first.body_id, first.item_id, array_to_tsvector(array_agg(DISTINCT '_' || first.lexeme || '_' || next.lexeme)) AS lexemes
      FROM placed AS first
      JOIN placed AS next USING (body_id, item_id)
     WHERE next.place = first.place + 1
     GROUP BY first.body_id, first.item_id
  ) AS pairs
 WHERE pairs.body_id = row.body_id AND pairs.item_id = row.item_id;

-- An import makes thousands of rows. Autovacuum looks after each 200 and a fiftieth of the table, so that the estimates
-- that choose the way to search follow.
ALTER TABLE public_search SET (autovacuum_analyze_threshold = 200, autovacuum_analyze_scale_factor = 0.02);

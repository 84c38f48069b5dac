-- What the overview of offers is searched by: one row an offer that strangers may see, written with it and derived from it.
--
-- `terms` holds everything a question can ask for, with weights that say how much it is the offer's:
--   c:anxiety g:young s:.. k:..   a term of the vocabulary: A the offer is marked with it, B its title says it, C its words do
--   angst                         the stem of a word, folded: B of the title, C of who offers it and where, D of the description
--   /angst                        a part of a compound: D
--   f:free f:no-referral f:online l:ar m:hobro   what it can be narrowed by
--   b:<body> national              whose it is; that it is for the whole country
CREATE TABLE public_offer_search (
  body_id     uuid NOT NULL,
  offer_id    uuid NOT NULL,
  shown_until date NOT NULL,                           -- the last day; 9999-12-31: until further notice
  age_from    smallint NOT NULL,                       -- 0 to 120 where no age is said
  age_to      smallint NOT NULL,
  title       text NOT NULL COLLATE "da-x-icu",
  same_key    text NOT NULL,                           -- the same for an offer that is kept in two places
  latitudes   real[] NOT NULL,                         -- of its places that have an address; a pair for each
  longitudes  real[] NOT NULL,
  facets      text[] NOT NULL,                         -- the lexemes above that people choose among
  ranks       tsvector NOT NULL,                       -- of `terms` what decides the order: all but what the description says
  terms       tsvector NOT NULL,
  PRIMARY KEY (body_id, offer_id)
);
-- Out of the row and as it is, so that a scan over rows stays narrow; what is ranked by stays in it.
ALTER TABLE public_offer_search ALTER COLUMN terms SET STORAGE EXTERNAL;
ALTER TABLE public_offer_search ALTER COLUMN ranks SET STORAGE MAIN;
ALTER TABLE public_offer_search SET (toast_tuple_target = 512, autovacuum_analyze_scale_factor = 0.05);
ALTER TABLE public_offer_search ALTER COLUMN terms SET STATISTICS 300;
CREATE INDEX public_offer_search_terms ON public_offer_search USING gin (terms) WITH (gin_pending_list_limit = 1024);
CREATE INDEX public_offer_search_same ON public_offer_search (body_id, same_key);

-- As with public_search (0020): below a policy PostgreSQL guesses how many rows a question has. A trigger keeps the rows.
CREATE FUNCTION traad_for_offer_keepers() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  keeps_old boolean := TG_OP = 'INSERT' OR coalesce(public.traad_has('keep_offers', OLD.body_id), false);
  keeps_new boolean := TG_OP = 'DELETE' OR coalesce(public.traad_has('keep_offers', NEW.body_id), false);
BEGIN
  IF NOT (keeps_old AND keeps_new)
    AND NOT (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) THEN
    IF NOT keeps_old THEN
      RETURN NULL;
    END IF;
    RAISE insufficient_privilege USING MESSAGE = format('Only who keeps the offers of a body adds to its rows of %I.', TG_TABLE_NAME);
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER for_offer_keepers BEFORE INSERT OR UPDATE OR DELETE ON public_offer_search
  FOR EACH ROW EXECUTE FUNCTION traad_for_offer_keepers();

-- How the overview of offers is used, and its evaluation. Counts by day, of nobody: no address, no session, no sentence.

-- Searches that found nothing, or only what is near: by what they were understood to ask, in terms of the vocabulary.
CREATE TABLE offer_missed (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  day      date NOT NULL,                              -- Europe/Copenhagen
  term_set text NOT NULL CHECK (term_set IN ('challenge', 'group', 'situation', 'kind', 'none')),
  term     text NOT NULL,                              -- '': nothing of the vocabulary was understood
  ages     text NOT NULL,                              -- a band of ages; '': none was said
  count    int NOT NULL CHECK (count > 0),
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, day, term_set, term, ages)
);

-- Visits: pages that were looked at, the same page from the same network once an hour.
CREATE TABLE offer_visit (
  body_id uuid NOT NULL,
  id      uuid NOT NULL,
  day     date NOT NULL,
  page    text NOT NULL CHECK (page IN ('overview', 'offer')),
  count   int NOT NULL CHECK (count > 0),
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, day, page)
);

-- What came of a quarter, as everybody may read it: small counts are not in it.
CREATE TABLE offer_figures (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  first    date NOT NULL,                              -- of the quarter
  record   jsonb NOT NULL,                             -- offerFiguresSchema
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, first)
);
CREATE TABLE public_offer_figures (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  first    date NOT NULL,
  record   jsonb,
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id)
);

-- The decision that set up the overview, and the promise to evaluate it.
CREATE TABLE offer_evaluation (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL CHECK (id = body_id),
  item_id    uuid NOT NULL,
  promise_id uuid NOT NULL,
  due        date NOT NULL,
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  PRIMARY KEY (body_id, id)
);
CREATE TABLE public_offer_evaluation (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  item_id    uuid NOT NULL,
  promise_id uuid NOT NULL,
  due        date NOT NULL,
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['offer_missed', 'offer_visit', 'offer_figures', 'public_offer_figures', 'offer_evaluation',
    'public_offer_evaluation']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (%s)', name,
      CASE WHEN name LIKE 'public\_%' THEN 'true' ELSE 'traad_has(''read_keepers'', body_id)' END);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''approve_offers'', body_id))', name);
    IF name NOT IN ('offer_missed', 'offer_visit') THEN
      EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''approve_offers'', body_id))', name);
    END IF;
  END LOOP;
  -- Counted on behalf of strangers.
  FOREACH name IN ARRAY ARRAY['offer_missed', 'offer_visit']
  LOOP
    EXECUTE format('CREATE POLICY worker_sees ON %I FOR SELECT USING (traad_is_worker())', name);
    EXECUTE format('CREATE POLICY worker_adds ON %I FOR INSERT WITH CHECK (traad_is_worker())', name);
    EXECUTE format('CREATE POLICY worker_changes ON %I FOR UPDATE USING (traad_is_worker())', name);
  END LOOP;
END
$$;

CREATE POLICY of_offer_evaluation ON timeline FOR INSERT WITH CHECK (
  record = 'offer-evaluation' AND traad_has('approve_offers', body_id));

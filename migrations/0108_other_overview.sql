-- Another overview of offers that a body points to: one that it uses instead of keeping its own, or beside it.

CREATE TABLE other_overview (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,                              -- equals body_id: there is one
  name     text NOT NULL,
  url      text NOT NULL,
  instead  boolean NOT NULL,                           -- the body keeps no overview of its own
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE TABLE public_other_overview (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  name     text NOT NULL,
  url      text NOT NULL,
  instead  boolean NOT NULL,
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['other_overview', 'public_other_overview']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (%s)', name,
      CASE WHEN name LIKE 'public\_%' THEN 'true' ELSE 'traad_has(''read_offers'', body_id)' END);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_offers'', body_id))', name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''keep_offers'', body_id))', name);
    EXECUTE format('CREATE POLICY removed ON %I FOR DELETE USING (traad_has(''keep_offers'', body_id))', name);
  END LOOP;
END
$$;
CREATE POLICY of_other_overview ON timeline FOR INSERT WITH CHECK (
  record = 'other-overview' AND traad_has('keep_offers', body_id));

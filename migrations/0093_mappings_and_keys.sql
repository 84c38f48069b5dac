-- How files of figures are read (src/records/figure-mapping.ts), saved for a body; a file that waits for somebody to say how;
-- and a body's own keys to sources of figures.

CREATE TABLE figure_mapping (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  record   jsonb NOT NULL,                           -- savedMappingSchema
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id)
);

-- Forgotten when it has been read in, or after a day.
CREATE TABLE sent_figures (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  name         text NOT NULL,
  source_table text NOT NULL,                        -- what whoever sent it calls its table
  bytes        bytea NOT NULL,
  created      timestamptz NOT NULL,
  PRIMARY KEY (body_id, id)
);

-- Sealed by a secret that is kept outside the database: neither the database nor a copy of it holds a key.
CREATE TABLE source_key (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL CHECK (id = body_id),
  sealed   text NOT NULL,
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['figure_mapping', 'sent_figures', 'source_key']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_has(%L, body_id))', name,
      CASE WHEN name = 'figure_mapping' THEN 'read_goals' ELSE 'keep_goals' END);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_goals'', body_id))', name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''keep_goals'', body_id))', name);
  END LOOP;
END
$$;
CREATE POLICY forgotten ON sent_figures FOR DELETE USING (traad_has('keep_goals', body_id));
CREATE POLICY worker_sees ON sent_figures FOR SELECT USING ((SELECT traad_is_worker()));
CREATE POLICY worker_forgets ON sent_figures FOR DELETE USING ((SELECT traad_is_worker()));
CREATE POLICY removed ON source_key FOR DELETE USING (traad_has('keep_goals', body_id));

-- What the last table that came had to have assumed: notices, each said once.
ALTER TABLE fetched_table ADD COLUMN notices jsonb NOT NULL DEFAULT '[]';

CREATE POLICY of_mappings_and_keys ON timeline FOR INSERT WITH CHECK (
  record IN ('figure-mapping', 'source-key') AND traad_has('keep_goals', body_id));

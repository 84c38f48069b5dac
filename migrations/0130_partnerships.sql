-- Agreements with others (src/records/partnership.ts): research partnerships, contracts, agreements with companies, task
-- forces and workshops. Kept by those who keep a body's records.

CREATE TABLE partnership (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid,                                 -- null: of no one committee
  public       boolean NOT NULL,
  record       jsonb NOT NULL,                       -- partnershipSchema
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);

CREATE TABLE public_partnership (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid,
  record       jsonb,                                -- null: taken back
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id)
);
-- Which agreements hang on a case or an item.
CREATE INDEX ON public_partnership USING gin ((record -> 'links') jsonb_path_ops);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['partnership', 'public_partnership']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (%s)', name,
      CASE WHEN name LIKE 'public\_%' THEN 'true' ELSE 'traad_has(''read_partnerships'', body_id)' END);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_partnerships'', body_id))', name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''keep_partnerships'', body_id))', name);
  END LOOP;
END
$$;

CREATE POLICY of_partnerships ON timeline FOR INSERT WITH CHECK (
  record = 'partnership' AND traad_has('keep_partnerships', body_id));

-- What is not written by hand on the wheel says which page of this site keeps it.
ALTER TABLE wheel_entry ADD COLUMN page text;
ALTER TABLE public_wheel_entry ADD COLUMN page text;

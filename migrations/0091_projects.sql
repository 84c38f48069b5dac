-- What came of projects and of suppliers' courses (src/records/project.ts). Kept by those who keep goals.

CREATE TABLE project (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid,                                 -- null: of no one committee
  public       boolean NOT NULL,
  record       jsonb NOT NULL,                       -- projectSchema
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);

CREATE TABLE public_project (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid,
  record       jsonb,                                -- null: taken back
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id)
);

-- The projects of a goal stand on its thread.
CREATE INDEX project_of_goal ON project (body_id, (record ->> 'goalId')) WHERE deleted IS NULL;
CREATE INDEX public_project_of_goal ON public_project (body_id, (record ->> 'goalId')) WHERE deleted IS NULL;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['project', 'public_project']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (%s)', name,
      CASE WHEN name LIKE 'public\_%' THEN 'true' ELSE 'traad_has(''read_goals'', body_id)' END);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_goals'', body_id))', name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''keep_goals'', body_id))', name);
  END LOOP;
END
$$;

CREATE POLICY of_projects ON timeline FOR INSERT WITH CHECK (record = 'project' AND traad_has('keep_goals', body_id));

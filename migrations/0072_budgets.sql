-- Budgets of a committee and a year with their follow-ups (src/records/budget.ts). Kept by those who keep goals.

CREATE TABLE budget (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid,                                 -- null: of no one committee
  public       boolean NOT NULL,
  record       jsonb NOT NULL,                       -- budgetSchema
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);

CREATE TABLE public_budget (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid,
  record       jsonb,                                -- null: taken back
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['budget', 'public_budget']
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

CREATE POLICY of_budgets ON timeline FOR INSERT WITH CHECK (record = 'budget' AND traad_has('keep_goals', body_id));

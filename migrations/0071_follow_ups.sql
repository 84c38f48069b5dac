-- Follow-ups of a plan: what is told the committee of a quarter or a half-year, with a text of each goal. The figures and
-- the status of actions are worked out each time it is shown; what went to a committee is the file that was attached.

CREATE TABLE follow_up (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  plan_id  uuid NOT NULL,
  record   jsonb NOT NULL,                           -- followUpSchema
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, plan_id) REFERENCES plan (body_id, id)
);
CREATE INDEX ON follow_up (body_id, plan_id, created);
ALTER TABLE follow_up ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_up FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON follow_up FOR SELECT USING (traad_has('read_goals', body_id));
CREATE POLICY added ON follow_up FOR INSERT WITH CHECK (traad_has('keep_goals', body_id));
CREATE POLICY changed ON follow_up FOR UPDATE USING (traad_has('keep_goals', body_id));

-- They tell of it as of the other things they keep.
CREATE POLICY of_follow_ups ON timeline FOR INSERT WITH CHECK (
  record = 'follow-up' AND traad_has('keep_goals', body_id));

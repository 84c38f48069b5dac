-- The reporting plan among what was promised: a line of it is a promise of the item that adopted the plan, under the same id,
-- unless a promise that was read from minutes says the same already (src/features/goals/promise-reports.ts). Background work
-- does it with a secretary's rights: an analyst keeps no promises.
ALTER TABLE goal_report ADD COLUMN promise_id uuid;  -- its own, or the one that was read; null: none was made where it could be read

-- When a body's reporting plans were last held against its promises.
CREATE TABLE report_promising (
  body_id uuid NOT NULL PRIMARY KEY,
  done    timestamptz NOT NULL                       -- of the newest that was looked at
);
ALTER TABLE report_promising ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_promising FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON report_promising FOR SELECT USING (traad_has('read_records', body_id));
CREATE POLICY added ON report_promising FOR INSERT WITH CHECK (traad_has('keep_records', body_id));
CREATE POLICY changed ON report_promising FOR UPDATE USING (traad_has('keep_records', body_id));
CREATE POLICY worker_sees ON report_promising FOR SELECT USING ((SELECT traad_is_worker()));
CREATE POLICY worker_sees ON goal_report FOR SELECT USING ((SELECT traad_is_worker()));
CREATE POLICY worker_sees ON goal FOR SELECT USING ((SELECT traad_is_worker()));
CREATE POLICY worker_sees ON plan FOR SELECT USING ((SELECT traad_is_worker()));
CREATE POLICY worker_sees ON plan_version FOR SELECT USING ((SELECT traad_is_worker()));

-- What was published last is asked for once a minute.
CREATE INDEX ON figure_reading (body_id, modified DESC);

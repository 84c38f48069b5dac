-- Tables that background work fetches from Jobindsats and Danmarks Statistik: what is asked of each, when it was tried, and
-- what came of it. What is due is worked out from here and from the indicators whose figures they hold.

CREATE TABLE fetched_table (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('jobindsats', 'statbank')),
  source_table text NOT NULL,                        -- in small letters
  record       jsonb NOT NULL,                       -- fetchedTableSchema
  asked        timestamptz,                          -- when somebody last asked for it at once
  tried        timestamptz,                          -- when it was last fetched, whatever came of it
  next_try     timestamptz,                          -- not before, unless it is asked for
  failures     int NOT NULL CHECK (failures >= 0),   -- in a row
  came         timestamptz,                          -- when it last came whole
  added        int,                                  -- and what was in it
  revised      int,
  unchanged    int,
  problem      jsonb,                                -- what was wrong the last time; null: nothing
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  CHECK ((came IS NULL) = (added IS NULL))
);

ALTER TABLE fetched_table ENABLE ROW LEVEL SECURITY;
ALTER TABLE fetched_table FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON fetched_table FOR SELECT USING (traad_has('read_goals', body_id));
CREATE POLICY added ON fetched_table FOR INSERT WITH CHECK (traad_has('keep_goals', body_id));
CREATE POLICY changed ON fetched_table FOR UPDATE USING (traad_has('keep_goals', body_id));

-- The background work sees which tables are due, and the definitions they are due by.
CREATE POLICY worker_sees ON fetched_table FOR SELECT USING ((SELECT traad_is_worker()));
CREATE POLICY worker_sees ON indicator FOR SELECT USING (source_table IS NOT NULL AND (SELECT traad_is_worker()));

CREATE POLICY of_fetched_tables ON timeline FOR INSERT WITH CHECK (
  record = 'fetched-table' AND traad_has('keep_goals', body_id));

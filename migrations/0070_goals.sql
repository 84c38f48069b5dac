-- Goals and what came of them: plans with their goals and actions, indicators with their figures. What a record says is
-- JSON of its schema in src/records; beside it stands what is asked for and what rows are held by.
-- Analysts keep them, beside those who keep a body's records.

ALTER TABLE role_grant DROP CONSTRAINT role_grant_role_check;
ALTER TABLE role_grant ADD CONSTRAINT role_grant_role_check CHECK (role IN
  ('member', 'substitute', 'chair', 'item-author', 'head', 'analyst', 'auditor', 'secretary', 'administrator'));
ALTER TABLE one_time_link DROP CONSTRAINT one_time_link_role_check;
ALTER TABLE one_time_link ADD CONSTRAINT one_time_link_role_check CHECK (role IN
  ('member', 'substitute', 'chair', 'item-author', 'head', 'analyst', 'auditor', 'secretary', 'administrator'));

CREATE TABLE plan (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid,                                 -- null: of no one committee
  public       boolean NOT NULL,
  record       jsonb NOT NULL,                       -- planSchema
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);

-- A plan as it was adopted. Never changed.
CREATE TABLE plan_version (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  plan_id  uuid NOT NULL,
  number   int NOT NULL CHECK (number > 0),
  record   jsonb NOT NULL,                           -- planVersionSchema
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, plan_id, number),
  FOREIGN KEY (body_id, plan_id) REFERENCES plan (body_id, id)
);

CREATE TABLE goal (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  plan_id  uuid NOT NULL,
  place    int NOT NULL,                             -- 1, 2, 3 … within the plan, in the order they were added
  public   boolean NOT NULL,
  record   jsonb NOT NULL,                           -- goalSchema
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, plan_id, place),
  FOREIGN KEY (body_id, plan_id) REFERENCES plan (body_id, id)
);

CREATE TABLE goal_action (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  goal_id  uuid NOT NULL,
  place    int NOT NULL,
  public   boolean NOT NULL,
  record   jsonb NOT NULL,                           -- goalActionSchema
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, goal_id, place),
  FOREIGN KEY (body_id, goal_id) REFERENCES goal (body_id, id)
);

-- What became of goals and actions, and when: what a follow-up tells since the last one. Only added to.
CREATE TABLE goal_change (
  body_id   uuid NOT NULL,
  id        uuid NOT NULL,
  goal_id   uuid NOT NULL,
  action_id uuid,                                    -- null: of the goal itself
  what      text NOT NULL CHECK (what IN ('added', 'changed', 'fulfilled', 'dropped', 'taken-up')),
  status    text NOT NULL CHECK (status IN ('not-begun', 'under-way', 'delayed', 'fulfilled', 'dropped')),
  reason    text,
  day       date NOT NULL,
  created   timestamptz NOT NULL,
  modified  timestamptz NOT NULL,
  deleted   timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, goal_id) REFERENCES goal (body_id, id),
  FOREIGN KEY (body_id, action_id) REFERENCES goal_action (body_id, id)
);
CREATE INDEX ON goal_change (body_id, goal_id, created);

CREATE TABLE indicator (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  public       boolean NOT NULL,
  source_table text,                                 -- by which a table that is fetched finds its indicators
  record       jsonb NOT NULL,                       -- indicatorSchema
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON indicator (body_id, source_table);

-- Figures of an indicator, of its own area and of those it is compared with. A figure that its source changed is another
-- row: the newest of an area and a period is not superseded, and the others stay as they were.
CREATE TABLE figure (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  indicator_id uuid NOT NULL,
  area         text NOT NULL,
  period_kind  text NOT NULL CHECK (period_kind IN ('year', 'half-year', 'quarter', 'month', 'day')),
  period_from  date NOT NULL,
  period_to    date NOT NULL CHECK (period_to >= period_from),
  period_label text NOT NULL,
  value        double precision,
  numerator    double precision,
  denominator  double precision,
  unit         text,
  withheld     text CHECK (withheld IN ('too-few', 'suppressed', 'missing')),
  flag         jsonb,                                -- figureFlagSchema
  source       jsonb NOT NULL,                       -- figureSourceSchema
  fetched_at   timestamptz NOT NULL,
  quote        jsonb,                                -- figureQuoteSchema: read from minutes
  revision     int NOT NULL CHECK (revision > 0),
  superseded   boolean NOT NULL,
  public       boolean NOT NULL,                     -- false: proposed, nobody has looked at it
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, indicator_id, area, period_kind, period_from, revision),
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator (body_id, id),
  CHECK (value IS NOT NULL OR withheld IS NOT NULL OR flag IS NOT NULL)
);
CREATE UNIQUE INDEX figure_newest ON figure (body_id, indicator_id, area, period_kind, period_from) WHERE NOT superseded;

-- The reporting plan. Each line stands on the annual wheel under the same id.
CREATE TABLE goal_report (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  plan_id  uuid NOT NULL,
  due      date NOT NULL,
  public   boolean NOT NULL,
  record   jsonb NOT NULL,                           -- goalReportSchema
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, plan_id) REFERENCES plan (body_id, id)
);
CREATE INDEX ON goal_report (body_id, due);

-- What strangers may see, written in the transaction that changes it. What was taken back keeps its id and loses its words.
CREATE TABLE public_plan (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid,
  record       jsonb,
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE TABLE public_plan_version (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  plan_id  uuid NOT NULL,
  number   int NOT NULL,
  record   jsonb,
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_plan_version (body_id, plan_id, number);
CREATE TABLE public_goal (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  plan_id  uuid NOT NULL,
  place    int NOT NULL,
  record   jsonb,
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_goal (body_id, plan_id, place);
CREATE TABLE public_goal_action (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  goal_id  uuid NOT NULL,
  place    int NOT NULL,
  record   jsonb,
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_goal_action (body_id, goal_id, place);
CREATE TABLE public_indicator (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  record   jsonb,
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE TABLE public_figure (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  indicator_id uuid NOT NULL,
  area         text NOT NULL,
  period_kind  text NOT NULL,
  period_from  date NOT NULL,
  period_to    date NOT NULL,
  period_label text NOT NULL,
  value        double precision,
  numerator    double precision,
  denominator  double precision,
  unit         text,
  withheld     text,
  flag         jsonb,
  source       jsonb NOT NULL,
  fetched_at   timestamptz NOT NULL,
  quote        jsonb,
  revision     int NOT NULL,
  superseded   boolean NOT NULL,
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_figure (body_id, indicator_id, area, period_from);
CREATE TABLE public_goal_report (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  plan_id  uuid NOT NULL,
  due      date NOT NULL,
  record   jsonb,
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_goal_report (body_id, plan_id, due);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['plan', 'plan_version', 'goal', 'goal_action', 'goal_change', 'indicator', 'figure', 'goal_report',
    'public_plan', 'public_plan_version', 'public_goal', 'public_goal_action', 'public_indicator', 'public_figure', 'public_goal_report']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (%s)', name,
      CASE WHEN name LIKE 'public\_%' THEN 'true' ELSE 'traad_has(''read_goals'', body_id)' END);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_goals'', body_id))', name);
    -- A version and a change are facts.
    IF name NOT IN ('plan_version', 'goal_change') THEN
      EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''keep_goals'', body_id))', name);
    END IF;
  END LOOP;
END
$$;

-- Those who keep goals know the body's committees, tell what they do, and write on the wheel what their reporting plan says.
CREATE POLICY of_goals ON committee FOR SELECT USING (traad_has('read_goals', body_id));
CREATE POLICY of_goals ON timeline FOR INSERT WITH CHECK (
  record IN ('plan', 'goal', 'goal-action', 'indicator', 'goal-report') AND traad_has('keep_goals', body_id));
CREATE POLICY of_goals_seen ON wheel_entry FOR SELECT USING (traad_has('keep_goals', body_id) AND EXISTS (
  SELECT FROM goal_report r WHERE r.body_id = wheel_entry.body_id AND r.id = wheel_entry.id));
CREATE POLICY of_goals_added ON wheel_entry FOR INSERT WITH CHECK (traad_has('keep_goals', body_id) AND EXISTS (
  SELECT FROM goal_report r WHERE r.body_id = wheel_entry.body_id AND r.id = wheel_entry.id));
CREATE POLICY of_goals_changed ON wheel_entry FOR UPDATE USING (traad_has('keep_goals', body_id) AND EXISTS (
  SELECT FROM goal_report r WHERE r.body_id = wheel_entry.body_id AND r.id = wheel_entry.id));
CREATE POLICY of_goals_added ON public_wheel_entry FOR INSERT WITH CHECK (traad_has('keep_goals', body_id) AND EXISTS (
  SELECT FROM goal_report r WHERE r.body_id = public_wheel_entry.body_id AND r.id = public_wheel_entry.id));
CREATE POLICY of_goals_changed ON public_wheel_entry FOR UPDATE USING (traad_has('keep_goals', body_id) AND EXISTS (
  SELECT FROM goal_report r WHERE r.body_id = public_wheel_entry.body_id AND r.id = public_wheel_entry.id));

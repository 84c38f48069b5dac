-- Efforts with deadlines (src/records/effort-model.ts): the models a body has taken into use, which everybody may read, and
-- courses of people under pseudonyms, which hardly anybody may. No row of a course is ever in a public_ table.
-- Case workers see their own team's courses and those that have their code; analysts all of the body. Administrators and
-- auditors see neither courses nor facts: they see who looked, what was loaded and what was deleted, in counts.

-- A role of its own. Whatever roles there are already are kept.
DO $$
DECLARE
  held record;
BEGIN
  FOR held IN SELECT * FROM (VALUES ('role_grant'), ('one_time_link')) AS of (name)
  LOOP
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I, ADD CONSTRAINT %2$I %s', held.name, held.name || '_role_check',
      (SELECT replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''case-worker''::text, ') FROM pg_constraint
        WHERE conrelid = held.name::regclass AND conname = held.name || '_role_check'));
  END LOOP;
END
$$;

-- A version of a model that a body has taken into use. Courses that began from `since` on are reckoned by it.
CREATE TABLE effort_model (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid,
  public       boolean NOT NULL,
  record       jsonb NOT NULL,                       -- effortModelInUseSchema
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);
CREATE UNIQUE INDEX effort_model_version ON effort_model (body_id, (record -> 'model' ->> 'key'),
  ((record -> 'model' ->> 'version')::int)) WHERE deleted IS NULL;

CREATE TABLE public_effort_model (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid,
  record       jsonb,                                -- null: taken back
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id)
);

-- A course under a pseudonym, with what is known of it now.
CREATE TABLE effort_course (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  model_key  text NOT NULL,
  pseudonym  text NOT NULL,
  team       text,
  worker     text,                                   -- the case worker's code in the municipality's own system
  facts      jsonb NOT NULL,                         -- EffortFact[]
  kept_from  date NOT NULL,                          -- the day its model's retention period is counted from
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, model_key, pseudonym),
  FOREIGN KEY (body_id, body_id) REFERENCES body (body_id, id)
);
CREATE INDEX ON effort_course (body_id, model_key, kept_from);
CREATE INDEX ON effort_course (body_id, team);

-- What was corrected in a course: what was said before and is not any more, and what is said since. Goes with its course.
CREATE TABLE effort_change (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  course_id  uuid NOT NULL,
  account_id uuid,                                   -- null: by a key or the command line
  source     text NOT NULL CHECK (source IN ('desk', 'key', 'command')),
  gone       jsonb NOT NULL,                         -- EffortFact[]
  came       jsonb NOT NULL,                         -- EffortFact[]
  team       text,                                   -- the team and the code before, where they changed
  worker     text,
  moved      boolean NOT NULL,
  created    timestamptz NOT NULL,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, course_id) REFERENCES effort_course (body_id, id) ON DELETE CASCADE
);
CREATE INDEX ON effort_change (body_id, course_id);

-- Which team and which code an account has.
CREATE TABLE effort_worker (
  body_id    uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES account (id),
  team       text,
  code       text,
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  PRIMARY KEY (body_id, account_id)
);

-- A key by which the municipality's own system sends courses. The key itself is not here: its SHA-256 is.
CREATE TABLE effort_key (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  name       text NOT NULL,
  digest     bytea NOT NULL UNIQUE,
  account_id uuid,                                   -- who made it
  used       timestamptz,
  revoked    timestamptz,
  created    timestamptz NOT NULL,
  PRIMARY KEY (body_id, id)
);

-- What was loaded, in counts. A file that was refused leaves nothing.
CREATE TABLE effort_import (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  account_id uuid,
  source     text NOT NULL CHECK (source IN ('desk', 'key', 'command')),
  model_key  text NOT NULL,
  added      int NOT NULL,
  changed    int NOT NULL,
  unchanged  int NOT NULL,
  created    timestamptz NOT NULL,
  PRIMARY KEY (body_id, id)
);

-- Who looked at courses, each time. `course_id`: at one; null: at a list or at figures of `courses` courses.
CREATE TABLE effort_access (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  account_id uuid NOT NULL,
  what       text NOT NULL CHECK (what IN ('list', 'course', 'figures')),
  model_key  text,
  course_id  uuid,
  courses    int NOT NULL,
  created    timestamptz NOT NULL,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON effort_access (body_id, created DESC);

-- What was deleted because it had been kept for as long as its model says: counts only.
CREATE TABLE effort_deletion (
  body_id   uuid NOT NULL,
  id        uuid NOT NULL,
  model_key text NOT NULL,
  courses   int NOT NULL CHECK (courses > 0),
  facts     int NOT NULL,
  created   timestamptz NOT NULL,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON effort_deletion (body_id, created DESC);

-- True where a course is of the team, or has the code, of the account that asks.
CREATE FUNCTION traad_own_course(own_body uuid, own_team text, own_worker text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.effort_worker w WHERE w.body_id = own_body AND public.traad_is_self(w.account_id)
    AND (w.team = own_team OR w.code = own_worker));
END $$;
CREATE FUNCTION traad_sees_course(own_body uuid, own_course uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.effort_course c WHERE c.body_id = own_body AND c.id = own_course);
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['effort_model', 'public_effort_model', 'effort_course', 'effort_change', 'effort_worker',
    'effort_key', 'effort_import', 'effort_access', 'effort_deletion']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['effort_model', 'public_effort_model']
  LOOP
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_effort_models'', body_id))', name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''keep_effort_models'', body_id))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['effort_course', 'effort_change', 'effort_worker', 'effort_key', 'effort_import']
  LOOP
    EXECUTE format('CREATE POLICY kept ON %I FOR SELECT USING (traad_has(''read_efforts'', body_id))', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_efforts'', body_id))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['effort_course', 'effort_worker', 'effort_key']
  LOOP
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''keep_efforts'', body_id))', name);
  END LOOP;
  -- What has been kept too long the background work finds, counts and deletes; nobody else deletes a course.
  FOREACH name IN ARRAY ARRAY['effort_course', 'effort_change', 'effort_access']
  LOOP
    EXECUTE format('CREATE POLICY worker_sees ON %I FOR SELECT USING (traad_is_worker())', name);
    EXECUTE format('CREATE POLICY worker_removes ON %I FOR DELETE USING (traad_is_worker())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['effort_import', 'effort_access', 'effort_deletion']
  LOOP
    EXECUTE format('CREATE POLICY watched ON %I FOR SELECT USING (traad_has(''read_access'', body_id))', name);
  END LOOP;
END
$$;
CREATE POLICY seen ON effort_model FOR SELECT USING (traad_has('read_effort_models', body_id));
-- How long a model's courses are kept, the background work is told by the model.
CREATE POLICY worker_sees ON effort_model FOR SELECT USING (traad_is_worker());
CREATE POLICY seen ON public_effort_model FOR SELECT USING (true);
CREATE POLICY own ON effort_course FOR SELECT USING (traad_has('work_efforts', body_id)
  AND traad_own_course(body_id, team, worker));
CREATE POLICY own ON effort_change FOR SELECT USING (traad_has('work_efforts', body_id)
  AND traad_sees_course(body_id, course_id));
CREATE POLICY own ON effort_worker FOR SELECT USING (traad_is_self(account_id));
CREATE POLICY removed ON effort_worker FOR DELETE USING (traad_has('keep_efforts', body_id));
-- Who sends a key is nobody until it is found.
CREATE POLICY gate_sees ON effort_key FOR SELECT USING (traad_is_gate());
CREATE POLICY gate_notes ON effort_key FOR UPDATE USING (traad_is_gate());
CREATE POLICY added ON effort_access FOR INSERT WITH CHECK (traad_is_self(account_id)
  AND traad_has('work_efforts', body_id));
CREATE POLICY kept ON effort_deletion FOR SELECT USING (traad_has('read_efforts', body_id));
CREATE POLICY worker_adds ON effort_deletion FOR INSERT WITH CHECK (traad_is_worker());
CREATE POLICY worker_sees ON effort_deletion FOR SELECT USING (traad_is_worker());

CREATE POLICY of_effort_models ON timeline FOR INSERT WITH CHECK (record = 'effort-model'
  AND traad_has('keep_effort_models', body_id));
CREATE POLICY of_efforts ON timeline FOR INSERT WITH CHECK (record IN ('effort-key', 'effort-worker')
  AND traad_has('keep_efforts', body_id));
-- Analysts name the account that a case worker signs in with; what the desk shows of it is its name.
CREATE FUNCTION traad_effort_colleague(own_account uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.effort_worker w WHERE w.account_id = own_account
    AND public.traad_has('read_efforts', w.body_id));
END $$;
CREATE POLICY of_effort_workers ON account FOR SELECT USING (traad_effort_colleague(id));

-- The CSR mark (src/records/mark.ts, docs/adr/0027-the-csr-mark.md): rounds, what companies apply with, what is found and
-- decided of it, and who has the mark. An application is written by a stranger through the worker, and read by those who
-- keep the body's marks and nobody else; a row of it is forgotten when the round's time for keeping is over.

CREATE TABLE mark_round (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid,
  public       boolean NOT NULL,
  record       jsonb NOT NULL,                       -- markRoundSchema
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);

-- How many got the mark of years that no round is kept of.
CREATE TABLE mark_year (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid,
  public       boolean NOT NULL,
  record       jsonb NOT NULL,                       -- markYearSchema
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id)
);

CREATE TABLE mark_award (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,                        -- the application's
  committee_id uuid,
  public       boolean NOT NULL,
  record       jsonb NOT NULL,                       -- markAwardSchema
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id)
);

CREATE TABLE mark_application (
  body_id     uuid NOT NULL,
  id          uuid NOT NULL,
  round_id    uuid NOT NULL,
  cvr         text NOT NULL,
  record      jsonb NOT NULL,                        -- markApplicationSchema
  form_digest bytea NOT NULL UNIQUE,                 -- SHA-256 of the form's own secret: a form sent twice is one application
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  deleted     timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, round_id) REFERENCES mark_round (body_id, id)
);
CREATE INDEX ON mark_application (body_id, round_id);
CREATE INDEX ON mark_application (body_id, cvr);

-- What a company sent in with its application.
CREATE TABLE mark_document (
  body_id        uuid NOT NULL,
  id             uuid NOT NULL,
  application_id uuid NOT NULL,
  name           text NOT NULL,
  media_type     text NOT NULL,                      -- by its content
  sha256         text NOT NULL,
  bytes          bytea NOT NULL,
  created        timestamptz NOT NULL,
  modified       timestamptz NOT NULL,
  deleted        timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, application_id) REFERENCES mark_application (body_id, id) ON DELETE CASCADE
);
CREATE INDEX ON mark_document (body_id, application_id);

-- The secrets of a company's own links, as digests.
CREATE TABLE mark_link (
  body_id        uuid NOT NULL,
  digest         bytea NOT NULL UNIQUE,              -- SHA-256
  application_id uuid NOT NULL,
  created        timestamptz NOT NULL,
  expires        timestamptz NOT NULL,
  PRIMARY KEY (body_id, digest),
  FOREIGN KEY (body_id, application_id) REFERENCES mark_application (body_id, id) ON DELETE CASCADE
);
CREATE INDEX ON mark_link (body_id, application_id);
CREATE INDEX ON mark_link (expires);

-- That a company was written to: once for each step of each round.
CREATE TABLE mark_told (
  body_id        uuid NOT NULL,
  id             uuid NOT NULL,                      -- made of the three that follow
  application_id uuid NOT NULL,
  round_id       uuid NOT NULL,
  step           text NOT NULL CHECK (step IN ('receipt', 'again', 'decided', 'awarded')),
  again          boolean NOT NULL,                   -- it is to be told once more: it has another address, or was put right
  created        timestamptz NOT NULL,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, application_id, round_id, step),
  FOREIGN KEY (body_id, application_id) REFERENCES mark_application (body_id, id) ON DELETE CASCADE
);

CREATE TABLE mark_assessment (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,                          -- the application's
  record     jsonb NOT NULL,                         -- markAssessmentSchema
  account_id uuid,
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, id) REFERENCES mark_application (body_id, id) ON DELETE CASCADE
);

CREATE TABLE public_mark_round (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid,
  record       jsonb,                                -- null: taken back
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE TABLE public_mark_year (LIKE public_mark_round INCLUDING ALL);
CREATE TABLE public_mark_award (LIKE public_mark_round INCLUDING ALL);
CREATE INDEX ON public_mark_award (body_id, ((record ->> 'year')::int)) WHERE deleted IS NULL;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['mark_round', 'mark_year', 'mark_award', 'mark_application', 'mark_document', 'mark_link',
    'mark_told', 'mark_assessment', 'public_mark_round', 'public_mark_year', 'public_mark_award']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  -- Kept by those who keep goals, too; strangers see the public twin.
  FOREACH name IN ARRAY ARRAY['mark_round', 'mark_year', 'mark_award', 'mark_assessment', 'public_mark_round',
    'public_mark_year', 'public_mark_award']
  LOOP
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (%s)', name,
      CASE WHEN name LIKE 'public\_%' THEN 'true' ELSE 'traad_has(''read_goals'', body_id)' END);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_goals'', body_id))', name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''keep_goals'', body_id))', name);
  END LOOP;
  -- What companies write comes through the worker.
  FOREACH name IN ARRAY ARRAY['mark_round', 'mark_award', 'mark_application', 'mark_document', 'mark_link', 'mark_told',
    'mark_assessment']
  LOOP
    EXECUTE format('CREATE POLICY worker_sees ON %I FOR SELECT USING (traad_is_worker())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['mark_application', 'mark_document', 'mark_link', 'mark_told']
  LOOP
    EXECUTE format('CREATE POLICY worker_adds ON %I FOR INSERT WITH CHECK (traad_is_worker())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['mark_application', 'mark_document', 'mark_link', 'mark_told', 'mark_assessment']
  LOOP
    EXECUTE format('CREATE POLICY worker_removes ON %I FOR DELETE USING (traad_is_worker())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['mark_application', 'mark_document', 'mark_told']
  LOOP
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_has(''read_goals'', body_id))', name);
    -- An export is read in by who keeps the body's records.
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_records'', body_id))', name);
  END LOOP;
END
$$;
CREATE POLICY worker_changes ON mark_application FOR UPDATE USING (traad_is_worker());
-- Whose outcome is put right is told anew.
CREATE POLICY worker_changes ON mark_told FOR UPDATE USING (traad_is_worker());
CREATE POLICY changed ON mark_told FOR UPDATE USING (traad_has('keep_goals', body_id));

-- Those who keep marks tell what they did, and put a round's steps on the annual wheel. Which entries are a round's, its
-- record says; asked by a function, so that the policies of the wheel stay flat.
CREATE POLICY of_marks ON timeline FOR INSERT WITH CHECK (
  record IN ('mark-round', 'mark-application', 'mark-year') AND traad_has('keep_goals', body_id));
CREATE FUNCTION traad_is_mark_step(own_body uuid, entry uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
  RETURN EXISTS (SELECT FROM public.mark_round r WHERE r.body_id = own_body
    AND r.record -> 'steps' @> jsonb_build_array(jsonb_build_object('id', entry))); END $$;
CREATE POLICY of_marks_seen ON wheel_entry FOR SELECT USING (
  traad_has('keep_goals', body_id) AND traad_has('keep_records', body_id) IS NOT TRUE AND traad_is_mark_step(body_id, id));
CREATE POLICY of_marks_added ON wheel_entry FOR INSERT WITH CHECK (
  traad_has('keep_goals', body_id) AND traad_has('keep_records', body_id) IS NOT TRUE AND traad_is_mark_step(body_id, id));
CREATE POLICY of_marks_changed ON wheel_entry FOR UPDATE USING (
  traad_has('keep_goals', body_id) AND traad_has('keep_records', body_id) IS NOT TRUE AND traad_is_mark_step(body_id, id));
CREATE POLICY of_marks_added ON public_wheel_entry FOR INSERT WITH CHECK (
  traad_has('keep_goals', body_id) AND traad_has('keep_records', body_id) IS NOT TRUE AND traad_is_mark_step(body_id, id));
CREATE POLICY of_marks_changed ON public_wheel_entry FOR UPDATE USING (
  traad_has('keep_goals', body_id) AND traad_has('keep_records', body_id) IS NOT TRUE AND traad_is_mark_step(body_id, id));

-- Mails to companies: one kind more than there are now, whichever they are.
DO $$
DECLARE
  kinds text;
BEGIN
  SELECT string_agg(match[1], ', ') INTO kinds FROM pg_constraint,
    regexp_matches(pg_get_constraintdef(oid), '''[a-z-]+''', 'g') AS match
    WHERE conname = 'mail_kind_check' AND conrelid = 'mail'::regclass;
  ALTER TABLE mail DROP CONSTRAINT mail_kind_check;
  EXECUTE format('ALTER TABLE mail ADD CONSTRAINT mail_kind_check CHECK (kind IN (%s, ''mark''))', kinds);
END
$$;

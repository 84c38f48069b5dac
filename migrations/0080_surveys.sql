-- Surveys (docs/adr/0025-surveys-nobody-can-read-back.md). What joins a person and an answer is in no column here: a link
-- records that it was used and nothing else, and an answer has no time, no link and no number of its own.
--
-- Nobody but the worker reads who has answered, what waits, and what was answered; the people who keep the survey see
-- counts, and free texts without the rest of the answer.

CREATE TABLE survey (
  body_id     uuid NOT NULL,
  id          uuid NOT NULL,
  state       text NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'published')),
  opens       date NOT NULL,                         -- first and last day it can be answered, Europe/Copenhagen
  closes      date NOT NULL CHECK (closes >= opens),
  previous_id uuid,                                  -- the survey that asked the same before
  reminders   int NOT NULL DEFAULT 0,
  record      jsonb NOT NULL,                        -- name, intro, groups and questions as surveySchema has them
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  deleted     timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, body_id) REFERENCES body (body_id, id),
  FOREIGN KEY (body_id, previous_id) REFERENCES survey (body_id, id)
);

-- A link that was given out. Its secret is not here; its holder has it. Never changed: that it was used stands elsewhere.
CREATE TABLE survey_invitation (
  body_id   uuid NOT NULL,
  id        uuid NOT NULL,
  survey_id uuid NOT NULL,
  digest    bytea NOT NULL UNIQUE,                   -- SHA-256 of the secret
  group_key text NOT NULL,                           -- '': of no group, or of one too small to be named
  language  text NOT NULL CHECK (language IN ('da', 'en')),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, survey_id) REFERENCES survey (body_id, id)
);
CREATE INDEX ON survey_invitation (body_id, survey_id);

-- Where an invitation goes, for as long as the survey is open; forgotten when it closes.
CREATE TABLE survey_address (
  body_id       uuid NOT NULL,
  invitation_id uuid NOT NULL,
  survey_id     uuid NOT NULL,
  email         text,                                -- in lower case; null: sent by the municipality's digital post
  reference     text,                                -- what the municipality's own list calls the row
  PRIMARY KEY (body_id, invitation_id),
  UNIQUE (body_id, survey_id, email),
  UNIQUE (body_id, survey_id, reference),
  FOREIGN KEY (body_id, invitation_id) REFERENCES survey_invitation (body_id, id),
  CHECK ((email IS NULL) <> (reference IS NULL))
);

-- That a link was used. All rows of a survey are written anew in a random order whenever answers are let out, so that
-- neither their order on the disk nor their transactions tell who answered before whom.
CREATE TABLE survey_use (
  body_id       uuid NOT NULL,
  survey_id     uuid NOT NULL,
  invitation_id uuid NOT NULL,
  PRIMARY KEY (body_id, survey_id, invitation_id)
);

-- That a used link's answers have not been put in yet: made with the use, taken with the putting in, which is another
-- transaction. The digest is of a number that only the respondent's own page holds, sealed.
CREATE TABLE survey_claim (
  body_id   uuid NOT NULL,
  survey_id uuid NOT NULL,
  digest    bytea NOT NULL,
  PRIMARY KEY (body_id, survey_id, digest)
);

-- The answers of a group that wait until there are enough: one sealed box, sealed anew with a new key at every change. The
-- key lies in a file outside the database and is destroyed with the next change. Each answer takes the same room in it.
CREATE TABLE survey_pool (
  body_id   uuid NOT NULL,
  survey_id uuid NOT NULL,
  group_key text NOT NULL,
  key_id    uuid NOT NULL,
  sealed    bytea NOT NULL,
  PRIMARY KEY (body_id, survey_id, group_key),
  FOREIGN KEY (body_id, survey_id) REFERENCES survey (body_id, id)
);

-- An answer that was let out: what was chosen, and nothing else. Written anew in a random order as survey_use is.
CREATE TABLE survey_answer (
  body_id   uuid NOT NULL,
  survey_id uuid NOT NULL,
  id        uuid NOT NULL,                           -- random, made when it is let out
  group_key text NOT NULL,
  choices   jsonb NOT NULL,
  PRIMARY KEY (body_id, survey_id, id),
  FOREIGN KEY (body_id, survey_id) REFERENCES survey (body_id, id)
);

-- What was written to one question, parted from everything else that the same respondent answered.
CREATE TABLE survey_text (
  body_id      uuid NOT NULL,
  survey_id    uuid NOT NULL,
  id           uuid NOT NULL,
  question_key text NOT NULL,
  text         text NOT NULL,
  state        text NOT NULL CHECK (state IN ('waits', 'shown', 'held')),
  shown        text CHECK ((shown IS NOT NULL) = (state = 'shown')), -- as it is shown: personal data masked
  PRIMARY KEY (body_id, survey_id, id),
  FOREIGN KEY (body_id, survey_id) REFERENCES survey (body_id, id)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['survey', 'survey_invitation', 'survey_address', 'survey_use', 'survey_claim', 'survey_pool',
    'survey_answer', 'survey_text']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY worker_sees ON %I FOR SELECT USING (traad_is_worker())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['survey_use', 'survey_claim', 'survey_pool', 'survey_answer', 'survey_text']
  LOOP
    EXECUTE format('CREATE POLICY worker_adds ON %I FOR INSERT WITH CHECK (traad_is_worker())', name);
    EXECUTE format('CREATE POLICY worker_removes ON %I FOR DELETE USING (traad_is_worker())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['survey', 'survey_invitation', 'survey_address', 'survey_text']
  LOOP
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_has(''read_goals'', body_id))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['survey', 'survey_invitation', 'survey_address']
  LOOP
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_goals'', body_id))', name);
  END LOOP;
END
$$;
CREATE POLICY changed ON survey FOR UPDATE USING (traad_has('keep_goals', body_id));
CREATE POLICY changed ON survey_text FOR UPDATE USING (traad_has('keep_goals', body_id));
-- A survey closes by its day, and a pool is written anew.
CREATE POLICY worker_changes ON survey FOR UPDATE USING (traad_is_worker());
CREATE POLICY worker_changes ON survey_pool FOR UPDATE USING (traad_is_worker());
CREATE POLICY worker_removes ON survey_address FOR DELETE USING (traad_is_worker());

-- What came of a survey, small groups taken out. Strangers read this and nothing else.
CREATE TABLE public_survey (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  closes   date NOT NULL,
  record   jsonb NOT NULL,                           -- surveyResultSchema
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id)
);
ALTER TABLE public_survey ENABLE ROW LEVEL SECURITY;
ALTER TABLE public_survey FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON public_survey FOR SELECT USING (true);
CREATE POLICY added ON public_survey FOR INSERT WITH CHECK (traad_has('keep_goals', body_id));
CREATE POLICY changed ON public_survey FOR UPDATE USING (traad_has('keep_goals', body_id)) WITH CHECK (traad_has('keep_goals', body_id));

-- Invitations and reminders: the worker makes them, of ids.
ALTER TABLE mail DROP CONSTRAINT mail_kind_check;
ALTER TABLE mail ADD CONSTRAINT mail_kind_check
  CHECK (kind IN ('confirm', 'news', 'reminder', 'overdue', 'returned', 'approve', 'decision', 'task', 'task-due',
    'survey'));

-- Who keeps surveys tells of what was done to them, whether or not they keep the body's other records.
CREATE POLICY of_surveys ON timeline FOR INSERT WITH CHECK (record = 'survey' AND traad_has('keep_goals', body_id));

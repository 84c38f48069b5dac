-- What was promised, and what came of it. A promise is read from a document (promise_revision says where and in which
-- words, once for each revision that has it) or added by hand; what a person says of it stands beside what was read and
-- survives a new reading. Days are date in Europe/Copenhagen, inclusive.

-- Promises due before this day are historic: never overdue, never reminded. Null: the day the body first came.
ALTER TABLE body ADD COLUMN go_live date;
ALTER TABLE public_body ADD COLUMN go_live date;
UPDATE public_body p SET go_live = (b.created AT TIME ZONE 'Europe/Copenhagen')::date FROM body b WHERE b.body_id = p.body_id;
UPDATE public_body SET go_live = (created AT TIME ZONE 'Europe/Copenhagen')::date WHERE go_live IS NULL;
ALTER TABLE public_body ALTER COLUMN go_live SET NOT NULL;

-- The columns from `kind` to `until` are the current ones, what a person corrected before what was read, and those
-- after them follow from them and the confirmed answers: src/records/standing.ts works them out.
CREATE TABLE promise (
  body_id       uuid NOT NULL,
  id            uuid NOT NULL,
  origin        text NOT NULL CHECK (origin IN ('read', 'hand')),
  document_id   uuid,                                -- that has the last word on it; null by hand
  item_id       uuid,                                -- null in a paper, and by hand where it is of a whole meeting
  meeting_id    uuid,                                -- null in a paper
  committee_id  uuid,                                -- the meeting's
  day           date,                                -- the meeting's, or the paper's
  found         jsonb,                               -- foundPromiseSchema, as the current revision has it; null by hand
  missing       boolean NOT NULL,                    -- no current document has it, and a person has touched it
  touched       boolean NOT NULL,                    -- a person has said something of it
  correction    jsonb NOT NULL,                      -- the fields a person gave: promiseCorrectionSchema
  state         text NOT NULL CHECK (state IN
    ('proposed', 'open', 'answered', 'postponed', 'withdrawn', 'superseded', 'dismissed')),
  confirmed     boolean NOT NULL,                    -- a secretary has said that it is a promise
  kind          text NOT NULL,
  what          text NOT NULL,
  confidence    real NOT NULL,                       -- 1 by hand
  due_from      date,
  due_to        date,
  recurrence    text,
  anchor        text,
  until         date,
  settled       text,                                -- where it stands, where that does not depend on today
  pending_due   date,                                -- else the last day of the first occurrence without an answer
  owner_name    text,
  owner_email   text,
  deputy_name   text,
  deputy_email  text,
  superseded_by uuid,
  merged_into   uuid,
  created       timestamptz NOT NULL,
  modified      timestamptz NOT NULL,
  deleted       timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, item_id) REFERENCES item (body_id, id),
  FOREIGN KEY (body_id, meeting_id) REFERENCES meeting (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document (body_id, id),
  CHECK (meeting_id IS NOT NULL OR document_id IS NOT NULL)
);
CREATE INDEX ON promise (body_id, meeting_id);
CREATE INDEX ON promise (body_id, document_id);
CREATE INDEX ON promise (body_id, item_id);
CREATE INDEX ON promise (body_id, committee_id, due_to);
CREATE INDEX ON promise (body_id, due_to);
CREATE INDEX ON promise (body_id, pending_due) WHERE settled IS NULL;
CREATE INDEX ON promise (body_id, state, confidence, id) WHERE deleted IS NULL;
CREATE INDEX ON promise (body_id, owner_email) WHERE owner_email IS NOT NULL;
-- A recurring promise may be answered long after its first due day.
CREATE INDEX ON promise (body_id, committee_id, day) WHERE recurrence IS NOT NULL;

-- Where in a revision a promise stands, and how it was read there. Never changed.
CREATE TABLE promise_revision (
  body_id     uuid NOT NULL,
  id          uuid NOT NULL,
  promise_id  uuid NOT NULL,
  revision_id uuid NOT NULL,
  place       int NOT NULL,                          -- 0, 1, 2 … among those found in the revision
  found       jsonb NOT NULL,                        -- foundPromiseSchema, whole
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  deleted     timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, revision_id, place),
  FOREIGN KEY (body_id, promise_id) REFERENCES promise (body_id, id),
  FOREIGN KEY (body_id, revision_id) REFERENCES revision (body_id, id)
);
CREATE INDEX ON promise_revision (body_id, promise_id);

-- What may have answered a promise, and what a person says did. A rejected one is kept, so that it is not proposed again.
CREATE TABLE promise_answer (
  body_id     uuid NOT NULL,
  id          uuid NOT NULL,
  promise_id  uuid NOT NULL,
  period      date,                                  -- the last day of the occurrence it answers; null: of the whole promise
  kind        text NOT NULL CHECK (kind IN ('item', 'document', 'note')),
  item_id     uuid,
  document_id uuid,
  note        text,
  note_public boolean NOT NULL,                      -- the note's words may be shown to everybody
  status      text NOT NULL CHECK (status IN ('proposed', 'confirmed', 'rejected')),
  evidence    jsonb NOT NULL,                        -- ["same-case", "time", "words"]; empty by hand
  score       real,                                  -- 0 to 1; null by hand
  answered_on date NOT NULL,
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  deleted     timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, promise_id) REFERENCES promise (body_id, id),
  FOREIGN KEY (body_id, item_id) REFERENCES item (body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document (body_id, id),
  CHECK ((kind = 'item') = (item_id IS NOT NULL)),
  CHECK ((kind = 'document') = (document_id IS NOT NULL)),
  CHECK ((kind = 'note') = (note IS NOT NULL))
);
CREATE INDEX ON promise_answer (body_id, promise_id);
CREATE INDEX ON promise_answer (body_id, item_id) WHERE item_id IS NOT NULL;
CREATE INDEX ON promise_answer (body_id, document_id) WHERE document_id IS NOT NULL;
CREATE INDEX ON promise_answer (body_id, score DESC, id) WHERE status = 'proposed' AND deleted IS NULL;

-- A later promise that an earlier one may have come back as. A person says whether it did.
CREATE TABLE promise_successor (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  promise_id   uuid NOT NULL,
  successor_id uuid NOT NULL,
  status       text NOT NULL CHECK (status IN ('proposed', 'confirmed', 'rejected')),
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, promise_id, successor_id),
  FOREIGN KEY (body_id, promise_id) REFERENCES promise (body_id, id),
  FOREIGN KEY (body_id, successor_id) REFERENCES promise (body_id, id)
);
CREATE INDEX ON promise_successor (body_id, successor_id);
CREATE INDEX ON promise_successor (body_id, id) WHERE status = 'proposed' AND deleted IS NULL;

-- What was done to a promise, by whom, when; a status note is a verb of its own. Rows are added and never changed.
CREATE TABLE promise_change (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  promise_id uuid NOT NULL,
  verb       text NOT NULL,
  change     jsonb NOT NULL,
  account_id uuid,                                   -- null: an import, or the local administrator
  role       text NOT NULL,
  created    timestamptz NOT NULL,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, promise_id) REFERENCES promise (body_id, id)
);
CREATE INDEX ON promise_change (body_id, promise_id, created);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['promise', 'promise_revision', 'promise_answer', 'promise_successor', 'promise_change']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_may(body_id))', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_may(body_id))', name);
    IF name NOT IN ('promise_revision', 'promise_change') THEN
      EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_may(body_id)) WITH CHECK (traad_may(body_id))', name);
      EXECUTE format('CREATE POLICY removed ON %I FOR DELETE USING (traad_may(body_id))', name);
    END IF;
  END LOOP;
END
$$;

-- What strangers may read: promises of open, published items and papers that are sure or confirmed.
-- `record`: promiseSchema as src/access emits it to strangers. Never an owner, an unconfirmed answer or a status note.
CREATE TABLE public_promise (
  body_id       uuid NOT NULL,
  id            uuid NOT NULL,
  committee_id  uuid,
  meeting_id    uuid,
  item_id       uuid,
  document_id   uuid,                                -- the published document the quote stands in; null by hand
  span_from     int,                                 -- where in public_document.text
  span_to       int,
  day           date,
  kind          text NOT NULL,
  state         text NOT NULL CHECK (state IN ('proposed', 'open', 'answered', 'postponed', 'withdrawn', 'superseded')),
  confirmed     boolean NOT NULL,
  due_from      date,
  due_to        date,
  recurrence    text,
  anchor        text,
  until         date,
  settled       text,                                -- where it stands, where that does not depend on today
  pending_due   date,                                -- else the last day of the first occurrence without an answer
  superseded_by uuid,
  record        jsonb NOT NULL,
  created       timestamptz NOT NULL,
  modified      timestamptz NOT NULL,
  deleted       timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_promise (body_id, meeting_id);
CREATE INDEX ON public_promise (body_id, item_id);
CREATE INDEX ON public_promise (body_id, document_id);
CREATE INDEX ON public_promise (body_id, superseded_by) WHERE superseded_by IS NOT NULL;
CREATE INDEX ON public_promise (body_id, pending_due, day DESC NULLS LAST, id);
CREATE INDEX ON public_promise (body_id, day DESC NULLS LAST, id);
CREATE INDEX ON public_promise (body_id, committee_id, pending_due, day DESC NULLS LAST, id);
CREATE INDEX ON public_promise (body_id, committee_id, day DESC NULLS LAST, id);

-- A confirmed answer. Where it is a closed or unpublished item or paper, or a note that is not to be shown, `kind` is
-- null: there is an answer, in time or not, and nothing more is said of it.
CREATE TABLE public_promise_answer (
  body_id     uuid NOT NULL,
  id          uuid NOT NULL,
  promise_id  uuid NOT NULL,
  period      date,
  kind        text CHECK (kind IN ('item', 'document', 'note')),
  item_id     uuid,
  document_id uuid,
  note        text,
  day         date,
  in_time     boolean NOT NULL,
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  deleted     timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_promise_answer (body_id, promise_id);
CREATE INDEX ON public_promise_answer (body_id, item_id) WHERE item_id IS NOT NULL;
CREATE INDEX ON public_promise_answer (body_id, document_id) WHERE document_id IS NOT NULL;

-- A promise's address holds its id and no words.
ALTER TABLE public_address DROP CONSTRAINT public_address_kind_check;
ALTER TABLE public_address ADD CONSTRAINT public_address_kind_check
  CHECK (kind IN ('body', 'committee', 'meeting', 'item', 'case', 'person', 'document', 'promise'));
ALTER TABLE public_gone_address DROP CONSTRAINT public_gone_address_kind_check;
ALTER TABLE public_gone_address ADD CONSTRAINT public_gone_address_kind_check
  CHECK (kind IN ('body', 'committee', 'meeting', 'item', 'document', 'promise'));

CREATE TRIGGER bury AFTER DELETE ON public_promise REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION traad_bury('promise');
CREATE TRIGGER unbury BEFORE INSERT ON public_promise FOR EACH ROW EXECUTE FUNCTION traad_unbury();

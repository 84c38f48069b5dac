-- What the store knows: who met, what was read from which document, and which records are the same one.
-- Every table carries body_id in its primary key, so that rows can be spread by body. `id` is opaque and permanent:
-- importing again, renumbering, merging and restoring keep it. `deleted` marks a row as gone without losing its id.
-- What was read stands unchanged in `revision`; the other tables say how it hangs together.
-- Times are timestamptz; days are date in Europe/Copenhagen.

CREATE TABLE body (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL CHECK (id = body_id),     -- a body is a record too
  slug       text NOT NULL UNIQUE,
  name       text NOT NULL,
  match_name text NOT NULL UNIQUE,                   -- the name as names are compared
  kind       text NOT NULL CHECK (kind IN ('municipality', 'region', 'joint', 'national')),
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id)
);

CREATE TABLE committee (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  slug         text NOT NULL,
  name         text NOT NULL,
  abbreviation text,                                 -- where a route on an agenda uses it
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, slug),
  FOREIGN KEY (body_id, body_id) REFERENCES body (body_id, id)
);

-- Every way a committee's name has been written, so that the next document finds it.
CREATE TABLE committee_name (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid NOT NULL,
  match_name   text NOT NULL,
  name         text NOT NULL,
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, match_name),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);

CREATE TABLE meeting (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid NOT NULL,
  slug         text NOT NULL,                        -- 2024-09-02, or 2024-09-02-2 for the second that day
  day          date,
  starts_at    timestamptz,                          -- null where no document states a time
  term         text,                                 -- '2022-2025' where stated
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, committee_id, slug),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);
CREATE INDEX ON meeting (body_id, committee_id, day);

-- The bytes as they came, once for each content.
CREATE TABLE original (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  sha256     text NOT NULL,
  media_type text NOT NULL,
  bytes      bytea NOT NULL,
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, sha256)
);

-- A document through all its revisions. `current_revision` is the newest; `published_revision` is what strangers see
-- (null: a draft, or withdrawn). A meeting is published where one of its documents is.
CREATE TABLE document (
  body_id            uuid NOT NULL,
  id                 uuid NOT NULL,
  meeting_id         uuid,                           -- null: a paper that is neither agenda nor minutes
  kind               text NOT NULL CHECK (kind IN ('minutes', 'agenda', 'document')),
  name               text NOT NULL,                  -- the file's name
  title              text,                           -- a paper's title, as titles are compared
  current_revision   uuid NOT NULL,
  published_revision uuid,
  created            timestamptz NOT NULL,
  modified           timestamptz NOT NULL,
  deleted            timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, meeting_id) REFERENCES meeting (body_id, id)
);
CREATE INDEX ON document (body_id, meeting_id);
CREATE INDEX ON document (body_id, name) WHERE meeting_id IS NULL;

-- What was read from a document at one time. Never changed.
CREATE TABLE revision (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  document_id  uuid NOT NULL,
  number       int NOT NULL,                         -- 1, 2, 3 … within the document
  original_id  uuid NOT NULL,
  text         text NOT NULL,                        -- what the reading's spans point into, in UTF-16 units
  reading      jsonb NOT NULL,                       -- readingSchema, whole
  reading_hash text NOT NULL,                        -- sha256 of the reading and the text: the same again is no new revision
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, document_id, number),
  FOREIGN KEY (body_id, document_id) REFERENCES document (body_id, id),
  FOREIGN KEY (body_id, original_id) REFERENCES original (body_id, id)
);
CREATE INDEX ON revision (body_id, original_id);

-- A point of an agenda through all documents and numbers. Title and case number are those of the current revision;
-- of a closed item the neutral title and nothing else.
CREATE TABLE item (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  meeting_id uuid NOT NULL,
  title      text NOT NULL,
  is_open    boolean NOT NULL,
  case_key   text,                                   -- the case number as compared; null where it is no sign of a case
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, meeting_id) REFERENCES meeting (body_id, id)
);
CREATE INDEX ON item (body_id, meeting_id);
CREATE INDEX ON item (body_id, case_key) WHERE case_key IS NOT NULL;

-- The earlier meetings an item quotes. Rows of their own: under row-level security an array would be searched row by row.
CREATE TABLE quotation (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  item_id  uuid NOT NULL,
  quoted   text NOT NULL,                            -- 'committee@2024-05-30', the committee's name as compared
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, item_id) REFERENCES item (body_id, id)
);
CREATE INDEX ON quotation (body_id, quoted);
CREATE INDEX ON quotation (body_id, item_id);

-- Where in a revision an item stands: `/items/{place}` of its reading.
CREATE TABLE item_revision (
  body_id     uuid NOT NULL,
  id          uuid NOT NULL,
  item_id     uuid NOT NULL,
  revision_id uuid NOT NULL,
  place       int NOT NULL,
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  deleted     timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, revision_id, place),
  FOREIGN KEY (body_id, item_id) REFERENCES item (body_id, id),
  FOREIGN KEY (body_id, revision_id) REFERENCES revision (body_id, id)
);
CREATE INDEX ON item_revision (body_id, item_id);

CREATE TABLE person (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  slug       text NOT NULL,
  name       text NOT NULL,
  match_name text NOT NULL,
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, slug)
);
CREATE INDEX ON person (body_id, match_name);

-- Where and when a person of the name has been seen: the evidence that later names are matched by.
CREATE TABLE membership (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  person_id    uuid NOT NULL,
  committee_id uuid NOT NULL,
  term         text NOT NULL,                        -- stated, or the council term the day lies in; '' without a day
  party        text NOT NULL,                        -- '' where none is stated
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, person_id, committee_id, term, party),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);

-- Who a name in a meeting's documents is. `published`: named in what strangers see of the meeting.
CREATE TABLE appearance (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  meeting_id uuid NOT NULL,
  person_id  uuid NOT NULL,
  day        date,                                   -- the meeting's
  party      text,
  role       text,                                   -- as stated; null where the document does not say
  published  boolean NOT NULL,
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, meeting_id, person_id),
  FOREIGN KEY (body_id, meeting_id) REFERENCES meeting (body_id, id),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id)
);
CREATE INDEX ON appearance (body_id, person_id, day DESC);

-- A matter through several meetings. Called a thread, since CASE is a word of SQL.
CREATE TABLE case_thread (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  slug     text,                                     -- given when it is first public, by what is public of it
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, slug)
);

-- Why an item belongs to a case. A case number alone is never why.
CREATE TABLE case_item (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  case_id  uuid NOT NULL,
  item_id  uuid NOT NULL,
  evidence jsonb NOT NULL,                           -- ["same-number", "similar-title", "earlier-decision"]
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, item_id),
  FOREIGN KEY (body_id, case_id) REFERENCES case_thread (body_id, id),
  FOREIGN KEY (body_id, item_id) REFERENCES item (body_id, id)
);
CREATE INDEX ON case_item (body_id, case_id);

-- What the store was unsure of when it put documents together. The reader's own notices stand in the reading.
CREATE TABLE notice (
  body_id     uuid NOT NULL,
  id          uuid NOT NULL,
  meeting_id  uuid,
  document_id uuid NOT NULL,
  code        text NOT NULL,
  severity    text NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
  details     jsonb NOT NULL,
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  deleted     timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON notice (body_id, document_id);

-- What was done, by whom, when. Rows are added and never changed.
CREATE TABLE timeline (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  verb       text NOT NULL,                          -- imported, published, withdrawn
  record     text NOT NULL,                          -- the table of the record it was done to
  record_id  uuid NOT NULL,
  account_id uuid,                                   -- null: the local administrator at the command line
  role       text NOT NULL,
  details    jsonb NOT NULL,                         -- ids and numbers only
  created    timestamptz NOT NULL,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON timeline (body_id, record_id, created);

-- Rows are seen and written by a body's secretaries and administrators, and by the local administrator, who is
-- no body's (traad.body empty). What is unset or unknown sees nothing. Owners are held by it too (FORCE).
CREATE FUNCTION traad_may(body uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE current_setting('traad.role', true)
    WHEN 'administrator' THEN coalesce(current_setting('traad.body', true), '') IN ('', body::text)
    WHEN 'secretary' THEN current_setting('traad.body', true) = body::text
    ELSE false
  END
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['body', 'committee', 'committee_name', 'meeting', 'original', 'document', 'revision',
    'item', 'quotation', 'item_revision', 'person', 'membership', 'appearance', 'case_thread', 'case_item', 'notice', 'timeline']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_may(body_id))', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_may(body_id))', name);
    -- Originals, revisions and the timeline are facts: no policy lets them be changed or removed.
    IF name NOT IN ('original', 'revision', 'timeline') THEN
      EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_may(body_id)) WITH CHECK (traad_may(body_id))', name);
      EXECUTE format('CREATE POLICY removed ON %I FOR DELETE USING (traad_may(body_id))', name);
    END IF;
  END LOOP;
END
$$;

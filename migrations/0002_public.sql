-- What strangers may read. Written only by the publishing transaction, read through the role traad_public,
-- which can read nothing else. A closed item has its number and neutral title here and nothing more;
-- no unpublished revision, no case number of a closed item, no original document with a closed part.
-- Times are timestamptz; days are date in Europe/Copenhagen.

CREATE TABLE public_body (
  body_id   uuid NOT NULL,
  id        uuid NOT NULL,              -- equals body_id: bodies are records too
  slug      text NOT NULL UNIQUE,
  name      text NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('municipality', 'region', 'joint', 'national')),
  created   timestamptz NOT NULL,
  modified  timestamptz NOT NULL,
  deleted   timestamptz,
  PRIMARY KEY (body_id, id)
);

CREATE TABLE public_committee (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  slug         text NOT NULL,
  name         text NOT NULL COLLATE "da-x-icu",
  abbreviation text,                    -- UAU, AEU: read from routes, or null
  terms        text[] NOT NULL,         -- '2022-2025'; empty where no document states one
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, slug)
);

CREATE TABLE public_meeting (
  body_id           uuid NOT NULL,
  id                uuid NOT NULL,
  committee_id      uuid NOT NULL,
  slug              text NOT NULL,      -- 2024-09-02, or 2024-09-02-2 for the second that day
  day               date,
  starts_at         timestamptz,        -- null where only the day is stated
  ends_at           timestamptz,
  location          text,
  term              text,
  kind              text NOT NULL CHECK (kind IN ('minutes', 'agenda')),
  attendance_stated boolean NOT NULL,
  participants      jsonb NOT NULL,     -- [{name, party, role, personId}]
  absent            jsonb NOT NULL,     -- [{name, party, excused, substitute, personId, substituteId}]
  items             int NOT NULL,
  created           timestamptz NOT NULL,
  modified          timestamptz NOT NULL,
  deleted           timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, committee_id, slug)
);
CREATE INDEX ON public_meeting (body_id, committee_id, day DESC);
CREATE INDEX ON public_meeting (day DESC);

CREATE TABLE public_case (
  body_id   uuid NOT NULL,
  id        uuid NOT NULL,
  slug      text NOT NULL,
  title     text NOT NULL,              -- the newest open item's title
  number    text,                       -- the number its items share, where they share one
  items     int NOT NULL,
  first_day date,
  last_day  date,
  created   timestamptz NOT NULL,
  modified  timestamptz NOT NULL,
  deleted   timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, slug)
);
-- The cases that came back on another day, newest first: the front page.
CREATE INDEX ON public_case (last_day DESC, id) WHERE first_day < last_day AND deleted IS NULL;

-- One row a point of an agenda. `record` is the agenda item as src/access emits it to strangers (agendaItemSchema).
CREATE TABLE public_item (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  meeting_id   uuid NOT NULL,
  committee_id uuid NOT NULL,
  case_id      uuid,                    -- null: no case known, or closed
  position     int NOT NULL,            -- 1, 2, 3 … within the meeting
  slug         text NOT NULL,           -- the number where it is unique in the meeting, else 'p' and the position
  number       text,
  title        text NOT NULL,
  is_open      boolean NOT NULL,
  case_number  text,
  outcome      text,
  final        boolean,
  day          date,
  record       jsonb NOT NULL,
  document_id  uuid,                    -- the document it was read from
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, meeting_id, slug)
);
CREATE INDEX ON public_item (body_id, meeting_id, position);
CREATE INDEX ON public_item (body_id, case_id, day) WHERE case_id IS NOT NULL;
CREATE INDEX ON public_item (body_id, case_number, day) WHERE case_number IS NOT NULL;
CREATE INDEX ON public_item (day DESC, body_id, meeting_id, position) WHERE outcome IS NOT NULL;

CREATE TABLE public_person (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  slug     text NOT NULL,
  name     text NOT NULL COLLATE "da-x-icu",
  party    text,                        -- the newest stated
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, slug)
);

-- OParl and Popolo: membership. Read from minutes: first and last day seen, never more than the documents say.
CREATE TABLE public_membership (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  person_id    uuid NOT NULL,
  committee_id uuid NOT NULL,
  term         text,
  role         text NOT NULL,
  first_day    date,
  last_day     date,
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_membership (body_id, person_id);
CREATE INDEX ON public_membership (body_id, committee_id);

-- What a document says of one person at one meeting, or at one open item of it (item_id set). `present` only where stated.
CREATE TABLE public_attendance (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  person_id  uuid NOT NULL,
  meeting_id uuid NOT NULL,
  item_id    uuid,
  status     text NOT NULL CHECK (status IN ('present', 'excused', 'absent', 'substitute', 'disqualified')),
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_attendance (body_id, person_id);
CREATE INDEX ON public_attendance (body_id, meeting_id);

-- One person's vote where the document names the person. Votes by party stand in the item's record only.
CREATE TABLE public_vote (
  body_id   uuid NOT NULL,
  id        uuid NOT NULL,
  person_id uuid NOT NULL,
  item_id   uuid NOT NULL,
  motion    text,
  choice    text NOT NULL CHECK (choice IN ('for', 'against', 'abstained')),
  result    text CHECK (result IN ('carried', 'lost', 'tied')),
  created   timestamptz NOT NULL,
  modified  timestamptz NOT NULL,
  deleted   timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_vote (body_id, person_id);

-- The text a document was read from, closed spans removed, with the spans of what was recognised moved accordingly.
CREATE TABLE public_document (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  meeting_id uuid,                      -- null: a paper that is neither agenda nor minutes
  kind       text NOT NULL CHECK (kind IN ('minutes', 'agenda', 'document')),
  title      text,
  day        date,
  media_type text NOT NULL,
  text       text NOT NULL,
  spans      jsonb NOT NULL,            -- [{pointer, from, to, origin}]
  notices    jsonb NOT NULL,            -- [{code, severity, span}]: never a message, which may quote
  reading    jsonb,                     -- documentSchema for kind 'document', else null
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_document (body_id, meeting_id);

-- Every address a record has ever had. The one that is `current` is shown; the others redirect to it.
CREATE TABLE public_address (
  path      text PRIMARY KEY,           -- '/eksempelby/arbejdsmarkedsudvalget/2024-09-02/punkt/71'
  body_id   uuid NOT NULL,
  record_id uuid NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('body', 'committee', 'meeting', 'item', 'case', 'person', 'document')),
  current   boolean NOT NULL
);
CREATE INDEX ON public_address (body_id, record_id) WHERE current;

-- Agendas as secretaries put them together for planned meetings. What is published of one is a document like any other;
-- here stands what it is made from, and which public item each of its lines became.

-- How a committee's agendas are made; a committee without a row has the usual rules.
CREATE TABLE agenda_rules (
  body_id         uuid NOT NULL,
  id              uuid NOT NULL,                     -- the committee
  numbering       text NOT NULL CHECK (numbering IN ('meeting', 'year', 'term')),
  council         boolean NOT NULL,                  -- the council: its notice periods are law
  notice_days     int CHECK (notice_days BETWEEN 0 AND 60),      -- weekdays before the meeting the agenda is sent out
  material_days   int CHECK (material_days BETWEEN 0 AND 60),    -- and the material is available
  saturdays_count boolean NOT NULL,                  -- whether a Saturday is a weekday here
  standing        jsonb NOT NULL,                    -- [{kind, title, public, last}] in the order they stand
  created         timestamptz NOT NULL,
  modified        timestamptz NOT NULL,
  deleted         timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, id) REFERENCES committee (body_id, id)
);

CREATE TABLE agenda (
  body_id            uuid NOT NULL,
  id                 uuid NOT NULL,
  committee_id       uuid NOT NULL,
  planned_meeting_id uuid NOT NULL,
  kind               text NOT NULL CHECK (kind IN ('agenda', 'supplement')),
  meeting_id         uuid,                           -- the stored meeting, once it was published
  document_id        uuid,
  published          timestamptz,                    -- when it was last published; null: not, or taken back
  published_digest   text,                           -- sha256 of what was published
  created            timestamptz NOT NULL,
  modified           timestamptz NOT NULL,
  deleted            timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, planned_meeting_id, kind),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id),
  FOREIGN KEY (body_id, planned_meeting_id) REFERENCES planned_meeting (body_id, id),
  FOREIGN KEY (body_id, meeting_id) REFERENCES meeting (body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document (body_id, id)
);
CREATE INDEX ON agenda (body_id, committee_id);

-- A line of an agenda: a proposed item, or one that stands on every agenda.
CREATE TABLE agenda_entry (
  body_id          uuid NOT NULL,
  id               uuid NOT NULL,
  agenda_id        uuid NOT NULL,
  position         int NOT NULL,                     -- order within the open lines, and within the closed
  proposed_item_id uuid,
  standing         text CHECK (standing IN ('approval', 'information', 'any-other-business', 'signatures')),
  title            text,                             -- of a standing item
  public           boolean,                          -- of a standing item
  guests           jsonb NOT NULL,                   -- [{name, role}]
  sub_items        jsonb NOT NULL,                   -- [{id, title, text}]
  item_id          uuid,                             -- the item it was published as
  created          timestamptz NOT NULL,
  modified         timestamptz NOT NULL,
  deleted          timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, agenda_id) REFERENCES agenda (body_id, id),
  FOREIGN KEY (body_id, proposed_item_id) REFERENCES proposed_item (body_id, id),
  CHECK ((proposed_item_id IS NULL) <> (standing IS NULL)),
  CHECK ((standing IS NULL) = (title IS NULL) AND (standing IS NULL) = (public IS NULL))
);
CREATE INDEX ON agenda_entry (body_id, agenda_id) WHERE deleted IS NULL;
-- An item stands on one agenda at a time.
CREATE UNIQUE INDEX ON agenda_entry (body_id, proposed_item_id) WHERE deleted IS NULL;

-- What a second person let through: a finding of the check before publication, with the reason.
CREATE TABLE agenda_release (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  agenda_id  uuid NOT NULL,
  finding    text NOT NULL,                          -- sha256 of the finding and of the text it stands in
  reason     text NOT NULL,
  account_id uuid,
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, agenda_id) REFERENCES agenda (body_id, id)
);
CREATE INDEX ON agenda_release (body_id, agenda_id);
CREATE INDEX ON agenda_release (account_id) WHERE account_id IS NOT NULL;

-- The files of what was published, open ones only: what strangers may fetch as long as the item is open and public.
CREATE TABLE published_attachment (
  body_id     uuid NOT NULL,
  id          uuid NOT NULL,
  agenda_id   uuid NOT NULL,
  meeting_id  uuid NOT NULL,
  item_id     uuid NOT NULL,
  position    int NOT NULL,
  title       text NOT NULL,
  file_id     uuid NOT NULL,
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  deleted     timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, agenda_id) REFERENCES agenda (body_id, id),
  FOREIGN KEY (body_id, file_id) REFERENCES item_file (body_id, id)
);
CREATE INDEX ON published_attachment (body_id, meeting_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['agenda_rules', 'agenda', 'agenda_entry', 'agenda_release', 'published_attachment']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_has(''read_records'', body_id))', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_records'', body_id))', name);
    -- A release is a fact.
    IF name <> 'agenda_release' THEN
      EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''keep_records'', body_id))', name);
    END IF;
  END LOOP;
END
$$;
CREATE POLICY removed ON published_attachment FOR DELETE USING (traad_has('keep_records', body_id));
-- Whoever works with an item sees that it stands on an agenda.
CREATE POLICY prepared ON agenda_entry FOR SELECT USING (
  EXISTS (SELECT FROM proposed_item i WHERE i.body_id = agenda_entry.body_id AND i.id = agenda_entry.proposed_item_id));
CREATE POLICY fellow_releaser ON account FOR SELECT USING (
  EXISTS (SELECT FROM agenda_release r WHERE r.account_id = account.id));

-- What strangers may fetch, with its bytes: worked out anew by every publishing and taking back of the meeting.
CREATE TABLE public_attachment (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  meeting_id uuid NOT NULL,
  item_id    uuid NOT NULL,
  position   int NOT NULL,
  title      text NOT NULL,
  name       text NOT NULL,
  media_type text NOT NULL,
  bytes      bytea NOT NULL,
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_attachment (body_id, meeting_id);
CREATE INDEX ON public_attachment (body_id, item_id);

ALTER TABLE public_attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE public_attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON public_attachment FOR SELECT USING (true);
CREATE POLICY added ON public_attachment FOR INSERT WITH CHECK (traad_has('keep_records', body_id));
CREATE POLICY changed ON public_attachment FOR UPDATE USING (traad_has('keep_records', body_id));
CREATE POLICY removed ON public_attachment FOR DELETE USING (traad_has('keep_records', body_id));

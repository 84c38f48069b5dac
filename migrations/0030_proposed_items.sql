-- Items on their way to an agenda: written by the administration, approved by a head of department, put on by a secretary.
-- Nothing of it is public. What is published of an agenda goes the way of every other document.

-- A right is had for all bodies, a body, or one of its committees.
CREATE FUNCTION traad_has_in(wanted text, body uuid, committee uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT public.traad_has(wanted, body) OR committee = ANY (public.traad_scopes(wanted)) $$;

-- The headings under which a municipality writes its items; a body without a row has the usual ones.
CREATE TABLE item_headings (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL CHECK (id = body_id),
  headings jsonb NOT NULL,                           -- [{kind, heading}] in the order of the form
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, body_id) REFERENCES body (body_id, id)
);

CREATE TABLE proposed_item (
  body_id           uuid NOT NULL,
  id                uuid NOT NULL,
  committee_id      uuid NOT NULL,
  state             text NOT NULL CHECK (state IN ('draft', 'ready', 'approved', 'dropped')),
  revision          int NOT NULL CHECK (revision > 0),            -- the newest
  approved_revision int CHECK (approved_revision > 0),            -- what the head of department approved
  title             text NOT NULL,                                -- that of the newest revision, for lists
  case_number       text,
  made_from         text NOT NULL CHECK (made_from IN ('hand', 'file', 'promise', 'wheel', 'route')),
  promise_id        uuid,                                         -- the promise it is to answer
  earlier_id        uuid,                                         -- the item of another committee it follows
  created           timestamptz NOT NULL,
  modified          timestamptz NOT NULL,
  deleted           timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id),
  FOREIGN KEY (body_id, promise_id) REFERENCES promise (body_id, id),
  -- Deferred: an export is read in by order of ids.
  FOREIGN KEY (body_id, earlier_id) REFERENCES proposed_item (body_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ON proposed_item (body_id, state, modified DESC);
CREATE INDEX ON proposed_item (body_id, earlier_id) WHERE earlier_id IS NOT NULL;

-- Every text an item has had. Never changed.
CREATE TABLE proposed_item_revision (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  item_id    uuid NOT NULL,
  number     int NOT NULL CHECK (number > 0),        -- 1, 2, 3 … within the item
  based_on   int,                                    -- the revision its author had before him; less than number - 1: joined
  content    jsonb NOT NULL,                         -- proposedItemSchema
  account_id uuid,
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, item_id, number),
  FOREIGN KEY (body_id, item_id) REFERENCES proposed_item (body_id, id)
);

-- What the head of department remarked when an item was sent back, and what its author answered.
CREATE TABLE item_remark (
  body_id     uuid NOT NULL,
  id          uuid NOT NULL,
  item_id     uuid NOT NULL,
  revision    int NOT NULL,                          -- the text it was said of
  remark      text NOT NULL,
  account_id  uuid,
  answer      text,                                  -- null: it waits for one
  answered_by uuid,
  answered    timestamptz,
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  deleted     timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, item_id) REFERENCES proposed_item (body_id, id),
  CHECK ((answer IS NULL) = (answered IS NULL))
);
CREATE INDEX ON item_remark (body_id, item_id);

-- The files that belong to items, as they came. Whether one is open is said in the item's text, revision by revision.
CREATE TABLE item_file (
  body_id     uuid NOT NULL,
  id          uuid NOT NULL,
  item_id     uuid NOT NULL,
  name        text NOT NULL,
  media_type  text NOT NULL,                         -- by its content
  sha256      text NOT NULL,
  bytes       bytea NOT NULL,
  account_id  uuid,
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  deleted     timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, item_id) REFERENCES proposed_item (body_id, id)
);
CREATE INDEX ON item_file (body_id, item_id);

-- An item is seen by those who prepare its committee's meetings, written by those who write for it, and moved on by those
-- who approve. What belongs to it follows it.
ALTER TABLE proposed_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE proposed_item FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON proposed_item FOR SELECT USING (traad_has_in('read_preparation', body_id, committee_id));
CREATE POLICY added ON proposed_item FOR INSERT WITH CHECK (traad_has_in('write_items', body_id, committee_id));
CREATE POLICY changed ON proposed_item FOR UPDATE
  USING (traad_has_in('write_items', body_id, committee_id) OR traad_has_in('approve_items', body_id, committee_id));

DO $$
DECLARE
  name text;
  theirs text := '(EXISTS (SELECT FROM proposed_item i WHERE i.body_id = %1$I.body_id AND i.id = %1$I.item_id AND %2$s))';
  writes text := '(traad_has_in(''write_items'', i.body_id, i.committee_id) OR traad_has_in(''approve_items'', i.body_id, i.committee_id))';
BEGIN
  FOREACH name IN ARRAY ARRAY['proposed_item_revision', 'item_remark', 'item_file']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING ', name) || format(theirs, name, 'true');
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK ', name) || format(theirs, name, writes);
    -- A revision and a file are facts.
    IF name = 'item_remark' THEN
      EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING ', name) || format(theirs, name, writes);
    END IF;
  END LOOP;
END
$$;

-- Those who prepare a committee's meetings know the committee, drafts only as it may be, and the headings of its body.
CREATE POLICY prepared ON committee FOR SELECT USING (traad_has_in('read_preparation', body_id, id));
ALTER TABLE item_headings ENABLE ROW LEVEL SECURITY;
ALTER TABLE item_headings FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON item_headings FOR SELECT USING (
  EXISTS (SELECT FROM committee c WHERE c.body_id = item_headings.body_id AND traad_has_in('read_preparation', c.body_id, c.id)));
CREATE POLICY added ON item_headings FOR INSERT WITH CHECK (traad_has('keep_records', body_id));
CREATE POLICY changed ON item_headings FOR UPDATE USING (traad_has('keep_records', body_id));

-- They tell what they do to an item.
CREATE POLICY prepared ON timeline FOR INSERT WITH CHECK (record = 'proposed-item' AND EXISTS (
  SELECT FROM proposed_item i WHERE i.body_id = timeline.body_id AND i.id = timeline.record_id
    AND (traad_has_in('write_items', i.body_id, i.committee_id) OR traad_has_in('approve_items', i.body_id, i.committee_id))));

-- Whoever wrote or remarked has a name to those who work with the item, as with promises.
CREATE INDEX ON proposed_item_revision (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX ON item_remark (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX ON item_remark (answered_by) WHERE answered_by IS NOT NULL;
CREATE POLICY fellow_writer ON account FOR SELECT USING (
  EXISTS (SELECT FROM proposed_item_revision r WHERE r.account_id = account.id)
  OR EXISTS (SELECT FROM item_remark m WHERE account.id IN (m.account_id, m.answered_by)));

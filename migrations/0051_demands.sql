-- Matters that a member demanded brought before the council (kommunestyrelsesloven § 23): the committee's decision is not
-- carried out until the council has decided. Written from what was entered at the meeting, once it has ended.
CREATE TABLE demanded_item (
  body_id          uuid NOT NULL,
  id               uuid NOT NULL,                    -- the committee's item
  meeting_id       uuid NOT NULL,
  committee_id     uuid NOT NULL,
  names            text[] NOT NULL,                  -- who demanded it, as the minutes name them
  recommendation   text NOT NULL,                    -- what the committee had before it, and what it decided
  decision         text,
  council_id       uuid,                             -- null: the body has no council
  proposed_item_id uuid,                             -- the council's item; null: none has been made
  settled          timestamptz,                      -- when somebody said that the council has decided elsewhere
  settled_note     text,                             -- and what
  settled_by       uuid,
  created          timestamptz NOT NULL,
  modified         timestamptz NOT NULL,
  deleted          timestamptz,                      -- the demand was taken back
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, id) REFERENCES item (body_id, id),
  FOREIGN KEY (body_id, meeting_id) REFERENCES meeting (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id),
  FOREIGN KEY (body_id, council_id) REFERENCES committee (body_id, id),
  FOREIGN KEY (body_id, proposed_item_id) REFERENCES proposed_item (body_id, id),
  CHECK ((settled IS NULL) = (settled_note IS NULL))
);
CREATE INDEX ON demanded_item (body_id, meeting_id);
CREATE INDEX ON demanded_item (body_id, proposed_item_id) WHERE proposed_item_id IS NOT NULL;
CREATE INDEX ON demanded_item (settled_by) WHERE settled_by IS NOT NULL;

ALTER TABLE demanded_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE demanded_item FORCE ROW LEVEL SECURITY;
-- Those who prepare the council's meetings see where its item comes from: the item itself says as much.
CREATE POLICY seen ON demanded_item FOR SELECT USING (
  traad_has('read_records', body_id)
  OR proposed_item_id IS NOT NULL AND traad_has_in('read_preparation', body_id, council_id));
CREATE POLICY added ON demanded_item FOR INSERT WITH CHECK (traad_has('keep_records', body_id));
CREATE POLICY changed ON demanded_item FOR UPDATE USING (traad_has('keep_records', body_id));
-- Whoever said that the council has decided has a name to those who read the body's records.
CREATE POLICY fellow_settler ON account FOR SELECT USING (
  EXISTS (SELECT FROM demanded_item d WHERE d.settled_by = account.id));

ALTER TABLE proposed_item DROP CONSTRAINT proposed_item_made_from_check;
ALTER TABLE proposed_item ADD CONSTRAINT proposed_item_made_from_check
  CHECK (made_from IN ('hand', 'file', 'promise', 'wheel', 'route', 'demand'));

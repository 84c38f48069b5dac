-- The meeting as it is held: what was entered of it, command by command. The meeting's state follows from these rows and
-- its agenda alone (src/features/meetings/room), so rows are added and never changed or removed.

CREATE TABLE room_command (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,                        -- made where it was entered: the same again is no new command
  meeting_id   uuid NOT NULL,
  committee_id uuid NOT NULL,                        -- the meeting's: whoever leads its meetings sees them
  number       bigint NOT NULL,                      -- 1, 2, 3 … within the meeting, in the order in which they reached us
  at           timestamptz NOT NULL,                 -- when it was entered, by the clock of the device
  base         uuid[] NOT NULL,                      -- the commands it had seen of the things it changes
  changes      jsonb NOT NULL,                       -- roomCommandSchema.changes
  account_id   uuid,                                 -- null: the local administrator at the command line
  created      timestamptz NOT NULL,                 -- when it reached us
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, meeting_id, number),
  FOREIGN KEY (body_id, meeting_id) REFERENCES meeting (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);

-- What a meeting is held by, for those who lead it and may not read all that is kept of the body: written by whoever
-- keeps the records, when something is recorded.
CREATE TABLE room (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,                        -- the meeting's
  committee_id uuid NOT NULL,
  meeting      jsonb NOT NULL,                       -- RoomMeeting: the meeting with the items of its agenda
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, id) REFERENCES meeting (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);

-- A right is had for all bodies, a body, or one of its committees.
CREATE FUNCTION traad_has_in(wanted text, body uuid, committee uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT public.traad_has(wanted, body) OR committee = ANY (public.traad_scopes(wanted)) $$;

ALTER TABLE room_command ENABLE ROW LEVEL SECURITY;
ALTER TABLE room_command FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON room_command FOR SELECT USING (traad_has_in('follow_meetings', body_id, committee_id));
CREATE POLICY added ON room_command FOR INSERT WITH CHECK (traad_has_in('hold_meetings', body_id, committee_id));

ALTER TABLE room ENABLE ROW LEVEL SECURITY;
ALTER TABLE room FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON room FOR SELECT USING (traad_has_in('follow_meetings', body_id, committee_id));
CREATE POLICY added ON room FOR INSERT WITH CHECK (traad_has('keep_records', body_id));
CREATE POLICY changed ON room FOR UPDATE USING (traad_has('keep_records', body_id)) WITH CHECK (traad_has('keep_records', body_id));
CREATE POLICY removed ON room FOR DELETE USING (traad_has('keep_records', body_id));

-- The meeting as it is held: what was entered of it, command by command. The meeting's state follows from these rows and
-- its agenda alone (src/features/meetings/room), so rows are added and never changed or removed.

CREATE TABLE room_command (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,                          -- made where it was entered: the same again is no new command
  meeting_id uuid NOT NULL,
  number     bigint NOT NULL,                        -- 1, 2, 3 … within the meeting, in the order in which they reached us
  at         timestamptz NOT NULL,                   -- when it was entered, by the clock of the device
  base       uuid[] NOT NULL,                        -- the commands it had seen of the things it changes
  changes    jsonb NOT NULL,                         -- roomCommandSchema.changes
  account_id uuid,                                   -- null: the local administrator at the command line
  created    timestamptz NOT NULL,                   -- when it reached us
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, meeting_id, number),
  FOREIGN KEY (body_id, meeting_id) REFERENCES meeting (body_id, id)
);

ALTER TABLE room_command ENABLE ROW LEVEL SECURITY;
ALTER TABLE room_command FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON room_command FOR SELECT USING (traad_may(body_id));
CREATE POLICY added ON room_command FOR INSERT WITH CHECK (traad_may(body_id));

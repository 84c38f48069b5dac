-- The terms of a body's council, and who has a seat in which committee in them. What documents show of people stands in
-- `membership`; a seat is what the council has decided. Days are date in Europe/Copenhagen, both included.

CREATE TABLE term (
  body_id        uuid NOT NULL,
  id             uuid NOT NULL,
  name           text NOT NULL,                      -- '2026-2029'
  starts         date NOT NULL,
  ends           date NOT NULL,
  constituted    timestamptz,                        -- null: prepared, and nobody has a role by it
  constituted_by uuid REFERENCES account (id),
  created        timestamptz NOT NULL,
  modified       timestamptz NOT NULL,
  deleted        timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, name),
  FOREIGN KEY (body_id, body_id) REFERENCES body (body_id, id),
  CHECK (ends >= starts)
);

CREATE TABLE seat (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  term_id      uuid NOT NULL,
  committee_id uuid NOT NULL,
  role         text NOT NULL CHECK (role IN ('chair', 'vice-chair', 'member', 'substitute')),
  name         text NOT NULL,
  party        text NOT NULL,                        -- '' where none is stated
  account_id   uuid REFERENCES account (id),         -- null: has no account
  starts       date NOT NULL,
  ends         date NOT NULL,
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, term_id) REFERENCES term (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);
CREATE INDEX ON seat (body_id, term_id);

-- The seat a role is held by; and for which term it was ended, and when it would have ended, so that this can be undone.
ALTER TABLE role_grant ADD COLUMN seat_id uuid;
ALTER TABLE role_grant ADD FOREIGN KEY (body_id, seat_id) REFERENCES seat (body_id, id);
ALTER TABLE role_grant ADD COLUMN ended_for uuid;
ALTER TABLE role_grant ADD COLUMN ended_from timestamptz;
CREATE INDEX ON role_grant (body_id, seat_id) WHERE seat_id IS NOT NULL;

-- Read by whoever reads a body's records; decided by whoever governs it, since a seat gives a role.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['term', 'seat']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_has(''read_records'', body_id))', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_governs(body_id))', name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_governs(body_id)) WITH CHECK (traad_governs(body_id))', name);
  END LOOP;
END
$$;

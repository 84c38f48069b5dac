-- The annual wheel: what secretaries write on it by hand. Everything else on it is worked out from meetings and promises.
-- Days are date in Europe/Copenhagen, inclusive.

CREATE TABLE wheel_entry (
  body_id          uuid NOT NULL,
  id               uuid NOT NULL,
  committee_id     uuid,                             -- null: all of the body's committees
  kind             text NOT NULL CHECK (kind IN ('recurring', 'standing-report', 'single-matter', 'outside-report',
                                                 'window', 'legal-duty', 'contract', 'funding')),
  title            text NOT NULL,
  description      text,
  starts           date NOT NULL,                    -- the first occurrence
  ends             date CHECK (ends >= starts),      -- its last day; null: one day
  rrule            text,                             -- RFC 5545, without RRULE: and DTSTART
  every_meetings   int CHECK (every_meetings > 0),   -- at every second, third … meeting of the committee from starts on
  exdates          date[] NOT NULL,                  -- occurrences that are skipped, by their day before any move
  in_holiday_weeks text NOT NULL CHECK (in_holiday_weeks IN ('keep', 'skip', 'move')),
  public           boolean NOT NULL,
  item_id          uuid,                             -- the agenda item it comes from
  created          timestamptz NOT NULL,
  modified         timestamptz NOT NULL,
  deleted          timestamptz,
  PRIMARY KEY (body_id, id),
  CHECK (rrule IS NULL OR every_meetings IS NULL),
  CHECK (every_meetings IS NULL OR committee_id IS NOT NULL),
  FOREIGN KEY (body_id, body_id) REFERENCES body (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id),
  FOREIGN KEY (body_id, item_id) REFERENCES item (body_id, id)
);
CREATE INDEX ON wheel_entry (body_id, committee_id);

-- A meeting known by its day, of which there is no document yet. `deleted`: called off.
CREATE TABLE planned_meeting (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid NOT NULL,
  day          date NOT NULL,
  starts_at    timestamptz,                          -- null: the clock is not settled
  location     text,
  public       boolean NOT NULL,
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);
CREATE INDEX ON planned_meeting (body_id, committee_id, day);

-- The weeks without meetings: one row a body, where it has chosen its own. `weeks`: '7', '28-31', 'easter', 'christmas'.
CREATE TABLE holiday_weeks (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL CHECK (id = body_id),
  weeks    text[] NOT NULL,
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, body_id) REFERENCES body (body_id, id)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['wheel_entry', 'planned_meeting', 'holiday_weeks']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_may(body_id))', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_may(body_id))', name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_may(body_id)) WITH CHECK (traad_may(body_id))', name);
    EXECUTE format('CREATE POLICY removed ON %I FOR DELETE USING (traad_may(body_id))', name);
  END LOOP;
END
$$;

-- What strangers may see of them, written in the transaction that changes them. What was taken back keeps its days, so
-- that a calendar that holds it can be told that it is called off, and nothing of what it said.

CREATE TABLE public_wheel_entry (
  body_id          uuid NOT NULL,
  id               uuid NOT NULL,
  committee_id     uuid,
  kind             text NOT NULL,
  title            text NOT NULL,                    -- '' once taken back
  description      text,
  starts           date NOT NULL,
  ends             date,
  rrule            text,
  every_meetings   int,
  exdates          date[] NOT NULL,
  in_holiday_weeks text NOT NULL,
  item_id          uuid,
  created          timestamptz NOT NULL,
  modified         timestamptz NOT NULL,
  deleted          timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_wheel_entry (body_id, committee_id);

CREATE TABLE public_planned_meeting (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid NOT NULL,
  day          date NOT NULL,
  starts_at    timestamptz,
  location     text,                                 -- null once called off
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_planned_meeting (body_id, committee_id, day);

CREATE TABLE public_holiday_weeks (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  weeks    text[] NOT NULL,
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id)
);

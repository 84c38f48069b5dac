-- What was public and is not any more: that it was, and nothing of what it said. Whoever kept its id or its address is
-- told that it is gone, and a harvester that it must let go of it too. Publishing it again takes the id up again.

-- One row for each public record that was taken back. Never a title, a name or a number.
CREATE TABLE public_tombstone (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  kind     text NOT NULL,                -- body, committee, meeting, item, case, person, membership, document
  created  timestamptz NOT NULL,         -- when the record was first public
  modified timestamptz NOT NULL,         -- equals deleted
  deleted  timestamptz NOT NULL,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_tombstone (id);

-- The addresses such records had, as digests: an address may hold a committee's name and a day, and only who knows the
-- address already can ask for it. Those of cases and persons hold titles and names, and are forgotten altogether.
CREATE TABLE public_gone_address (
  body_id   uuid NOT NULL,
  id        uuid NOT NULL,               -- md5 of the path
  record_id uuid NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('body', 'committee', 'meeting', 'item', 'document')),
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_gone_address (id);

-- Triggers, so that no way of taking something back can forget it. `now()` is the time of the transaction that does it.
CREATE FUNCTION traad_bury() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public_tombstone AS kept (body_id, id, kind, created, modified, deleted)
  SELECT body_id, id, TG_ARGV[0], created, now(), now() FROM gone
  ON CONFLICT (body_id, id) DO UPDATE SET kind = excluded.kind, modified = excluded.modified, deleted = excluded.deleted;
  RETURN NULL;
END
$$;

-- A record that comes back has been there since it first came.
CREATE FUNCTION traad_unbury() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  first timestamptz;
BEGIN
  DELETE FROM public_tombstone WHERE body_id = NEW.body_id AND id = NEW.id RETURNING created INTO first;
  IF FOUND THEN
    NEW.created := first;
  END IF;
  RETURN NEW;
END
$$;

DO $$
DECLARE
  kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['body', 'committee', 'meeting', 'item', 'case', 'person', 'membership', 'document']
  LOOP
    EXECUTE format('CREATE TRIGGER bury AFTER DELETE ON %I REFERENCING OLD TABLE AS gone
      FOR EACH STATEMENT EXECUTE FUNCTION traad_bury(%L)', 'public_' || kind, kind);
    EXECUTE format('CREATE TRIGGER unbury BEFORE INSERT ON %I
      FOR EACH ROW EXECUTE FUNCTION traad_unbury()', 'public_' || kind);
  END LOOP;
END
$$;

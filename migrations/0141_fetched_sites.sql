-- Sites that meetings are fetched from, and what was fetched: so that it can go on where it stopped, fetch only what is new,
-- and take back what the site has taken back.

CREATE TABLE fetched_site (
  body_id   uuid NOT NULL,
  id        uuid NOT NULL,
  address   text NOT NULL UNIQUE,                      -- https://dagsordener.eksempel.dk, without a slash at the end
  wanted    jsonb NOT NULL,                            -- {committees, term, year, files, draft}: what an update fetches
  created   timestamptz NOT NULL,
  modified  timestamptz NOT NULL,
  deleted   timestamptz,
  PRIMARY KEY (body_id, id)
);

-- A meeting of a site, by the id it has there. One meeting may be two there: its agenda and its minutes.
CREATE TABLE fetched_meeting (
  body_id     uuid NOT NULL,
  id          uuid NOT NULL,                           -- worked out of the site and the site's own id
  site_id     uuid NOT NULL,
  source_id   text NOT NULL,                           -- the site's own
  listed      text NOT NULL,                           -- SHA-256 of what the site's list said of it when it was fetched
  document_id uuid NOT NULL,
  meeting_id  uuid,                                    -- null: it was read as a paper of no meeting
  with_files  boolean NOT NULL,                        -- its files were fetched, too
  withdrawn   timestamptz,                             -- when it was not on the site's list any more
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  deleted     timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, site_id) REFERENCES fetched_site (body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document (body_id, id)
);
CREATE INDEX ON fetched_meeting (body_id, site_id);

-- The files of items: each once, however many items have it.
CREATE TABLE fetched_file (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,                            -- worked out of the body and the bytes
  sha256     text NOT NULL,
  media_type text NOT NULL,                            -- by its content
  bytes      bytea NOT NULL,
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, sha256)
);

CREATE TABLE fetched_attachment (
  body_id     uuid NOT NULL,
  id          uuid NOT NULL,                           -- worked out of the item and the site's own id of the file
  document_id uuid NOT NULL,
  item_id     uuid NOT NULL,
  position    int NOT NULL,
  title       text NOT NULL,
  file_id     uuid NOT NULL,
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  deleted     timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document (body_id, id),
  FOREIGN KEY (body_id, file_id) REFERENCES fetched_file (body_id, id)
);
CREATE INDEX ON fetched_attachment (body_id, item_id);
CREATE INDEX ON fetched_attachment (body_id, document_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['fetched_site', 'fetched_meeting', 'fetched_file', 'fetched_attachment']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_has(''read_records'', body_id))', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_records'', body_id))', name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''keep_records'', body_id))', name);
    EXECUTE format('CREATE POLICY removed ON %I FOR DELETE USING (traad_has(''keep_records'', body_id))', name);
  END LOOP;
END
$$;

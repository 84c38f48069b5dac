-- What members note for themselves, in cipher: the browser has the key, and nobody here. Rows are an account's own: no role
-- sees or changes them, the administrator's neither, and no part of the program works with them on its own.

-- The key of an account's notes, itself in cipher under a key made of a passphrase that is never sent.
CREATE TABLE note_key (
  account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  id         uuid NOT NULL,                          -- another one when the notes are begun anew
  revision   int NOT NULL CHECK (revision > 0),      -- 2 when the passphrase was changed once
  salt       text NOT NULL,                          -- base64, of PBKDF2
  iterations int NOT NULL CHECK (iterations >= 600000),
  wrapped    text NOT NULL,                          -- base64
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  UNIQUE (account_id, id)
);

CREATE TABLE private_note (
  account_id uuid NOT NULL,
  id         uuid NOT NULL,                          -- made with the key of what it is about: nobody here can tell of what
  key_id     uuid NOT NULL,
  meeting_id uuid NOT NULL,                          -- what is asked for at a time
  revision   int NOT NULL CHECK (revision > 0),
  content    text NOT NULL CHECK (length(content) <= 131072),    -- base64
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  PRIMARY KEY (account_id, id),
  -- With the key goes what it opens.
  FOREIGN KEY (account_id, key_id) REFERENCES note_key (account_id, id) ON DELETE CASCADE
);
CREATE INDEX ON private_note (account_id, meeting_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['note_key', 'private_note']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own ON %I USING (traad_is_self(account_id)) WITH CHECK (traad_is_self(account_id))', name);
  END LOOP;
END
$$;

-- Who may sign in. Accounts belong to the installation; what an account may do, it may do for a body.
-- Secrets are kept as digests only: a password as Argon2id, a session and a link as SHA-256 of what their holder has.
-- 'gate' is the role of the code that signs people in: it alone finds an account by address and a session by digest.

CREATE TABLE account (
  id            uuid PRIMARY KEY,
  email         text NOT NULL,
  match_email   text NOT NULL UNIQUE,       -- in lower case
  name          text NOT NULL,
  password_hash text NOT NULL,              -- Argon2id in PHC form
  created       timestamptz NOT NULL,
  modified      timestamptz NOT NULL,
  deleted       timestamptz                 -- closed: cannot sign in
);

-- The body that is all bodies of the installation.
CREATE FUNCTION traad_every_body() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT '00000000-0000-0000-0000-000000000000'::uuid $$;

CREATE TABLE account_role (
  body_id    uuid NOT NULL,                 -- traad_every_body(): the whole installation
  account_id uuid NOT NULL REFERENCES account (id),
  role       text NOT NULL CHECK (role IN ('member', 'secretary', 'administrator')),
  created    timestamptz NOT NULL,
  PRIMARY KEY (body_id, account_id)
);
CREATE INDEX ON account_role (account_id);

CREATE TABLE session (
  digest     bytea PRIMARY KEY,
  id         uuid NOT NULL UNIQUE,          -- what a page may name it by
  account_id uuid NOT NULL REFERENCES account (id),
  created    timestamptz NOT NULL,
  seen       timestamptz NOT NULL,
  expires    timestamptz NOT NULL,
  revoked    timestamptz
);
CREATE INDEX ON session (account_id);

-- A link that works once: the first administrator's, an invitation, or a new password.
CREATE TABLE one_time_link (
  digest     bytea PRIMARY KEY,
  purpose    text NOT NULL CHECK (purpose IN ('first-administrator', 'invitation', 'new-password')),
  body_id    uuid NOT NULL,
  role       text NOT NULL CHECK (role IN ('member', 'secretary', 'administrator')),
  account_id uuid REFERENCES account (id),  -- for a new password
  made_by    uuid REFERENCES account (id),  -- null: the start of the program
  created    timestamptz NOT NULL,
  expires    timestamptz NOT NULL,
  used       timestamptz,
  CHECK ((purpose = 'new-password') = (account_id IS NOT NULL))
);

-- Sign-ins that failed, for throttling: counted by digests of the address typed and of the network address.
CREATE TABLE failed_sign_in (
  id    uuid PRIMARY KEY,
  key   bytea NOT NULL,
  at    timestamptz NOT NULL
);
CREATE INDEX ON failed_sign_in (key, at);

-- Every sign-in, refusal and change of access. Rows are added and never changed.
CREATE TABLE access_log (
  id         uuid PRIMARY KEY,
  at         timestamptz NOT NULL,
  event      text NOT NULL,
  account_id uuid,                          -- who did it; null: not known
  body_id    uuid,
  details    jsonb NOT NULL                 -- ids and words of the program only
);
CREATE INDEX ON access_log (at);

CREATE FUNCTION traad_is_gate() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('traad.role', true) = 'gate', false) $$;

CREATE FUNCTION traad_is_self(account uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('traad.actor', true) = account::text, false) $$;

-- An administrator of the installation governs every body's access, one of a body that body's.
CREATE FUNCTION traad_governs(body uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT current_setting('traad.role', true) = 'administrator'
     AND coalesce(current_setting('traad.body', true), '') IN ('', body::text)
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['account', 'account_role', 'session', 'one_time_link', 'failed_sign_in', 'access_log']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY gate_sees ON %I FOR SELECT USING (traad_is_gate())', name);
    EXECUTE format('CREATE POLICY gate_adds ON %I FOR INSERT WITH CHECK (traad_is_gate())', name);
    IF name <> 'access_log' THEN
      EXECUTE format('CREATE POLICY gate_changes ON %I FOR UPDATE USING (traad_is_gate())', name);
      EXECUTE format('CREATE POLICY gate_removes ON %I FOR DELETE USING (traad_is_gate())', name);
    END IF;
  END LOOP;
END
$$;

CREATE POLICY governed ON account_role FOR SELECT USING (traad_governs(body_id) OR traad_is_self(account_id));
CREATE POLICY governed_changes ON account_role FOR UPDATE USING (traad_governs(body_id));
CREATE POLICY governed_removes ON account_role FOR DELETE USING (traad_governs(body_id));

-- Seen by itself and by those who govern a body it has a role in.
CREATE POLICY governed ON account FOR SELECT USING (
  traad_is_self(id) OR EXISTS (SELECT FROM account_role r WHERE r.account_id = account.id AND traad_governs(r.body_id)));
CREATE POLICY self_changes ON account FOR UPDATE USING (traad_is_self(id));

CREATE POLICY self_sees ON session FOR SELECT USING (traad_is_self(account_id));
CREATE POLICY self_revokes ON session FOR UPDATE USING (traad_is_self(account_id));

CREATE POLICY governed_adds ON one_time_link FOR INSERT WITH CHECK (traad_governs(body_id));

CREATE POLICY governed ON access_log FOR SELECT USING (
  traad_governs(coalesce(body_id, traad_every_body())));
CREATE POLICY known_adds ON access_log FOR INSERT WITH CHECK (traad_is_self(account_id));

-- Who may what: roles as they are given, for all bodies, a body or a committee of it, from a moment and until another.
-- A grant is a fact: it ends, and is never changed or removed. Each transaction is told for which bodies and committees
-- its viewer has which right (src/access/may.ts), and the policies hold the rows by that.

CREATE TABLE role_grant (
  body_id      uuid NOT NULL,                        -- traad_every_body(): the whole installation
  id           uuid NOT NULL,
  account_id   uuid NOT NULL REFERENCES account (id),
  committee_id uuid,                                 -- null: the whole body
  role         text NOT NULL CHECK (role IN
    ('member', 'substitute', 'chair', 'item-author', 'head', 'auditor', 'secretary', 'administrator')),
  starts       timestamptz NOT NULL,
  ends         timestamptz,                          -- not held from this moment on; null: until further notice
  given_by     uuid REFERENCES account (id),         -- null: the program, or the command line
  ended_by     uuid REFERENCES account (id),
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id),
  CHECK (ends >= starts),
  -- Who acts for all bodies governs or audits; who governs a committee governs its body.
  CHECK (body_id <> traad_every_body() OR role IN ('administrator', 'auditor')),
  CHECK (committee_id IS NULL OR role NOT IN ('administrator', 'auditor'))
);
CREATE INDEX ON role_grant (account_id);
CREATE INDEX ON role_grant (body_id, role);

INSERT INTO role_grant (body_id, id, account_id, role, starts, created, modified)
SELECT body_id, gen_random_uuid(), account_id, role, created, created, created FROM account_role;

-- An invitation may be to a committee.
ALTER TABLE one_time_link ADD COLUMN committee_id uuid;
ALTER TABLE one_time_link DROP CONSTRAINT one_time_link_role_check;
ALTER TABLE one_time_link ADD CONSTRAINT one_time_link_role_check CHECK (role IN
  ('member', 'substitute', 'chair', 'item-author', 'head', 'auditor', 'secretary', 'administrator'));

-- The bodies and committees a right is had for; traad_every_body() among them for all. Unset, it is had for none.
CREATE FUNCTION traad_scopes(wanted text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT string_to_array(current_setting('traad.' || wanted, true), ',')::uuid[] $$;

-- True where a right is had for the body. PostgreSQL writes it out into the question, and asks it of each row.
CREATE FUNCTION traad_has(wanted text, body uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT string_to_array(current_setting('traad.' || wanted, true), ',')::uuid[]
    && ARRAY[body, '00000000-0000-0000-0000-000000000000'::uuid]
$$;

-- The names that earlier policies ask by: who keeps a body's records, and who governs it.
CREATE OR REPLACE FUNCTION traad_may(body uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT public.traad_has('keep_records', body) $$;
CREATE OR REPLACE FUNCTION traad_governs(body uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT public.traad_has('govern', body) $$;

-- What is kept is seen by those who read all of a body's records, and changed by those who keep them.
DO $$
DECLARE
  held record;
  test text;
BEGIN
  FOR held IN
    SELECT tablename AS name, policyname AS policy, cmd, qual IS NOT NULL AS has_using, with_check IS NOT NULL AS has_check,
      coalesce(qual, '') ~ 'traad_works_for' AS once
    FROM pg_policies
    WHERE schemaname = 'public' AND tablename <> 'account'
      AND (coalesce(qual, '') || coalesce(with_check, '')) ~ 'traad_may|traad_works_for'
  LOOP
    test := format(
      -- Where a body's thousands are counted, the scopes are worked out once for the statement.
      CASE WHEN held.once THEN
        '(body_id = ANY ((SELECT traad_scopes(%1$L))::uuid[]) OR (SELECT traad_every_body() = ANY (traad_scopes(%1$L))))'
      ELSE '(traad_has(%1$L, body_id))' END,
      CASE held.cmd WHEN 'SELECT' THEN 'read_records' ELSE 'keep_records' END);
    EXECUTE format('ALTER POLICY %I ON %I', held.policy, held.name)
      || CASE WHEN held.has_using THEN ' USING ' || test ELSE '' END
      || CASE WHEN held.has_check THEN ' WITH CHECK ' || test ELSE '' END;
  END LOOP;
END
$$;
DROP FUNCTION traad_works_for;

-- What strangers may read everybody may read, and only who keeps the body's records may change it. The table that is
-- searched has no policy: below one, even one that is always true, PostgreSQL guesses how many rows a question has
-- instead of looking at what it knows of the column, and searches ten times as long. A trigger keeps its rows as a policy
-- would: what is another's is not there to be changed, and cannot be added. Whom no policy holds, it does not hold.
CREATE FUNCTION traad_for_keepers() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  keeps_old boolean := TG_OP = 'INSERT' OR coalesce(public.traad_has('keep_records', OLD.body_id), false);
  keeps_new boolean := TG_OP = 'DELETE' OR coalesce(public.traad_has('keep_records', NEW.body_id), false);
BEGIN
  IF NOT (keeps_old AND keeps_new)
    AND NOT (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) THEN
    IF NOT keeps_old THEN
      RETURN NULL;
    END IF;
    RAISE insufficient_privilege USING MESSAGE = format('Only who keeps the records of a body adds to its rows of %I.', TG_TABLE_NAME);
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER for_keepers BEFORE INSERT OR UPDATE OR DELETE ON public_search
  FOR EACH ROW EXECUTE FUNCTION traad_for_keepers();

DO $$
DECLARE
  name text;
  test text := '(traad_has(''keep_records'', body_id))';
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'public\_%' AND tablename <> 'public_search'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (true)', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK %s', name, test);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING %s WITH CHECK %2$s', name, test);
    EXECUTE format('CREATE POLICY removed ON %I FOR DELETE USING %s', name, test);
  END LOOP;
END
$$;

-- Who holds what: known to those who read a body's accesses, to oneself, to the gate and to the background work; given
-- and ended by those who govern the body, and by the gate.
ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_grant FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON role_grant FOR SELECT USING (
  traad_has('read_access', body_id) OR traad_is_self(account_id) OR traad_is_gate() OR traad_is_worker());
CREATE POLICY added ON role_grant FOR INSERT WITH CHECK (traad_governs(body_id) OR traad_is_gate());
CREATE POLICY changed ON role_grant FOR UPDATE USING (traad_governs(body_id) OR traad_is_gate());

-- An account is seen by itself, by those who read the accesses of a body it has or had a role in, and by colleagues.
DROP POLICY governed ON account;
CREATE POLICY governed ON account FOR SELECT USING (
  traad_is_self(id) OR EXISTS (SELECT FROM role_grant g WHERE g.account_id = account.id AND traad_has('read_access', g.body_id)));
DROP POLICY colleague ON account;
CREATE POLICY colleague ON account FOR SELECT USING (
  EXISTS (SELECT FROM promise_change h WHERE h.account_id = account.id AND traad_has('read_records', h.body_id)));

-- A sign-in is of no body: it is seen by those who read the accesses of a body the account has or had a role in.
DROP POLICY governed ON access_log;
CREATE POLICY seen ON access_log FOR SELECT USING (
  traad_has('read_access', coalesce(body_id, traad_every_body()))
  OR body_id IS NULL AND EXISTS (
    SELECT FROM role_grant g WHERE g.account_id = access_log.account_id AND traad_has('read_access', g.body_id)));

DROP TABLE account_role;

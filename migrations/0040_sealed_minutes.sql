-- Minutes that hold (docs/adr/0014-minutes-that-hold.md): what members approve, as parts with salted digests, and the
-- chain of what was done to it. The chain and the minutes are facts: no policy lets them be changed or removed. A part
-- can be erased, which takes its words and its salt and leaves its digest. Times are timestamptz.

-- Whose account a person is, as a secretary has said. A member approves as that person and reads what that person is to
-- approve, and nothing else by it.
CREATE TABLE person_account (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  person_id  uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES account (id),
  ended      timestamptz,                            -- no longer held from this moment on
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id)
);
CREATE UNIQUE INDEX ON person_account (body_id, person_id) WHERE ended IS NULL;
CREATE UNIQUE INDEX ON person_account (body_id, account_id) WHERE ended IS NULL;
CREATE INDEX ON person_account (account_id);

-- Fixed minutes. `manifest`: minutesSchema in canonical form, of which `hash` is the digest.
CREATE TABLE sealed_minutes (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  meeting_id uuid NOT NULL,
  committee_id uuid NOT NULL,                        -- whose members approve
  version    int NOT NULL CHECK (version > 0),
  hash       text NOT NULL,
  manifest   text NOT NULL,
  created    timestamptz NOT NULL,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, meeting_id, version),
  FOREIGN KEY (body_id, meeting_id) REFERENCES meeting (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);

-- Who is to approve them: the manifest's approvers, for the database's own questions.
CREATE TABLE minutes_approver (
  body_id    uuid NOT NULL,
  minutes_id uuid NOT NULL,
  person_id  uuid NOT NULL,
  PRIMARY KEY (body_id, minutes_id, person_id),
  FOREIGN KEY (body_id, minutes_id) REFERENCES sealed_minutes (body_id, id),
  FOREIGN KEY (body_id, person_id) REFERENCES person (body_id, id)
);
CREATE INDEX ON minutes_approver (body_id, person_id);

-- Words with their salt, of minutes or of an entry of the chain, once for each digest: a correction shares what it leaves.
CREATE TABLE sealed_part (
  body_id    uuid NOT NULL,
  digest     text NOT NULL,
  meeting_id uuid NOT NULL,
  name       text NOT NULL,
  is_open    boolean NOT NULL,                       -- strangers may have it where the meeting is published
  salt       text,
  value      text,                                   -- canonical JSON; as text, so that no letter and no number changes
  erased     timestamptz,
  created    timestamptz NOT NULL,
  PRIMARY KEY (body_id, digest),
  CHECK ((erased IS NULL) = (salt IS NOT NULL) AND (erased IS NULL) = (value IS NOT NULL))
);
CREATE INDEX ON sealed_part (body_id, meeting_id);

-- The chain of a body. `entry`: entrySchema in canonical form; the other columns repeat it for the database's questions.
CREATE TABLE chain_entry (
  body_id    uuid NOT NULL,
  number     int NOT NULL CHECK (number > 0),
  kind       text NOT NULL CHECK (kind IN ('minutes-fixed', 'approval', 'deviation', 'correction', 'erasure')),
  meeting_id uuid NOT NULL,
  minutes_id uuid NOT NULL,
  person_id  uuid,                                   -- of an approval or an opinion
  entry      text NOT NULL,
  hash       text NOT NULL,
  signature  text NOT NULL,
  key        text NOT NULL,
  created    timestamptz NOT NULL,
  PRIMARY KEY (body_id, number),
  CHECK ((person_id IS NOT NULL) = (kind IN ('approval', 'deviation'))),
  FOREIGN KEY (body_id, minutes_id) REFERENCES sealed_minutes (body_id, id)
);
-- Nobody approves the same text twice.
CREATE UNIQUE INDEX ON chain_entry (body_id, minutes_id, person_id) WHERE kind = 'approval';
CREATE INDEX ON chain_entry (body_id, minutes_id);
CREATE INDEX ON chain_entry (body_id, meeting_id);

-- What strangers may know of a published meeting's minutes: that they were fixed, corrected by what, approved by whom.
CREATE TABLE public_sealed_minutes (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  meeting_id uuid NOT NULL,
  version    int NOT NULL,
  hash       text NOT NULL,
  approvers  int NOT NULL,
  as_shown   boolean NOT NULL,                       -- the pages show what was fixed
  addition   boolean NOT NULL,                       -- corrects the version before by an addition
  correction jsonb,                                  -- its {item, reason, text}; null: none, or not open
  fixed      timestamptz NOT NULL,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON public_sealed_minutes (body_id, meeting_id, version);

-- Names are those of public_person: whoever is not public there is counted and not named.
CREATE TABLE public_approval (
  body_id    uuid NOT NULL,
  minutes_id uuid NOT NULL,
  person_id  uuid NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (body_id, minutes_id, person_id)
);

-- The signed heads of every chain. They say how long it is and nothing of what is in it.
CREATE TABLE public_chain_head (
  body_id   uuid NOT NULL,
  length    int NOT NULL,
  hash      text NOT NULL,
  signature text NOT NULL,
  key       text NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (body_id, length)
);

-- Who acts; null: nobody who has signed in.
CREATE FUNCTION traad_actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('traad.actor', true), '')::uuid $$;

-- Whether the account that acts may approve the minutes as the person: it stands for the person, the person is to approve
-- them, and the account takes part in the committee's meetings.
CREATE FUNCTION traad_approves(body uuid, minutes uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT FROM public.person_account a
      JOIN public.minutes_approver p ON p.body_id = a.body_id AND p.person_id = a.person_id
      JOIN public.sealed_minutes m ON m.body_id = p.body_id AND m.id = p.minutes_id
    WHERE a.body_id = body AND a.person_id = person AND a.ended IS NULL AND a.account_id = public.traad_actor()
      AND p.minutes_id = minutes
      AND (m.body_id = ANY (public.traad_scopes('take_part')) OR m.committee_id = ANY (public.traad_scopes('take_part'))))
$$;

DO $$
DECLARE
  name text;
  -- Worked out once for a statement and not for each row: five hundred members open the same minutes.
  reads text := '(body_id = ANY ((SELECT traad_scopes(''read_records''))::uuid[]) OR (SELECT traad_every_body() = ANY (traad_scopes(''read_records''))))';
BEGIN
  FOREACH name IN ARRAY ARRAY['person_account', 'sealed_minutes', 'minutes_approver', 'sealed_part', 'chain_entry',
    'public_sealed_minutes', 'public_approval', 'public_chain_head']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['person_account', 'sealed_minutes', 'minutes_approver', 'sealed_part', 'chain_entry']
  LOOP
    EXECUTE format('CREATE POLICY read ON %I FOR SELECT USING %s', name, reads);
  END LOOP;
  -- For the reminders, which tell who has not approved; they read no words.
  FOREACH name IN ARRAY ARRAY['person_account', 'sealed_minutes', 'minutes_approver', 'chain_entry']
  LOOP
    EXECUTE format('CREATE POLICY worker_sees ON %I FOR SELECT USING ((SELECT traad_is_worker()))', name);
  END LOOP;
END
$$;

-- A member sees the seats that are the member's own, hence only the minutes with such a seat, hence only their parts.
CREATE POLICY own ON person_account FOR SELECT USING (account_id = (SELECT traad_actor()));
CREATE POLICY added ON person_account FOR INSERT WITH CHECK (traad_may(body_id));
CREATE POLICY changed ON person_account FOR UPDATE USING (traad_may(body_id));

CREATE POLICY own ON minutes_approver FOR SELECT USING ((body_id, person_id) IN (
  SELECT a.body_id, a.person_id FROM person_account a WHERE a.account_id = (SELECT traad_actor()) AND a.ended IS NULL));
CREATE POLICY added ON minutes_approver FOR INSERT WITH CHECK (traad_may(body_id));

CREATE POLICY own ON sealed_minutes FOR SELECT USING ((body_id, id) IN (
  SELECT p.body_id, p.minutes_id
  FROM person_account a JOIN minutes_approver p ON p.body_id = a.body_id AND p.person_id = a.person_id
  WHERE a.account_id = (SELECT traad_actor()) AND a.ended IS NULL));
CREATE POLICY added ON sealed_minutes FOR INSERT WITH CHECK (traad_may(body_id));

CREATE POLICY own ON sealed_part FOR SELECT USING ((body_id, meeting_id) IN (
  SELECT m.body_id, m.meeting_id
  FROM person_account a JOIN minutes_approver p ON p.body_id = a.body_id AND p.person_id = a.person_id
    JOIN sealed_minutes m ON m.body_id = p.body_id AND m.id = p.minutes_id
  WHERE a.account_id = (SELECT traad_actor()) AND a.ended IS NULL));
CREATE POLICY added ON sealed_part FOR INSERT WITH CHECK (traad_may(body_id) OR EXISTS (
  SELECT FROM sealed_minutes m WHERE m.body_id = sealed_part.body_id AND m.meeting_id = sealed_part.meeting_id));
CREATE POLICY erased ON sealed_part FOR UPDATE USING (traad_may(body_id)) WITH CHECK (erased IS NOT NULL);

-- Entries hold ids and digests only. Whoever may add one has to see the last.
CREATE POLICY own ON chain_entry FOR SELECT USING (body_id IN (
  SELECT a.body_id FROM person_account a WHERE a.account_id = (SELECT traad_actor()) AND a.ended IS NULL));
CREATE POLICY kept ON chain_entry FOR INSERT WITH CHECK (
  kind IN ('minutes-fixed', 'correction', 'erasure') AND traad_may(body_id));
-- Only the member's own account approves, not even an administrator's. The command line, which has no account, puts back
-- what it exported.
CREATE POLICY approved ON chain_entry FOR INSERT WITH CHECK (
  kind IN ('approval', 'deviation') AND traad_approves(body_id, minutes_id, person_id));
CREATE POLICY put_back ON chain_entry FOR INSERT WITH CHECK (
  traad_actor() IS NULL AND traad_every_body() = ANY (traad_scopes('keep_records')));

CREATE POLICY seen ON public_sealed_minutes FOR SELECT USING (true);
CREATE POLICY added ON public_sealed_minutes FOR INSERT WITH CHECK (traad_may(body_id));
CREATE POLICY changed ON public_sealed_minutes FOR UPDATE USING (traad_may(body_id));
CREATE POLICY removed ON public_sealed_minutes FOR DELETE USING (traad_may(body_id));
CREATE POLICY seen ON public_approval FOR SELECT USING (true);
CREATE POLICY added ON public_approval FOR INSERT WITH CHECK (
  traad_may(body_id) OR traad_approves(body_id, minutes_id, person_id));
CREATE POLICY changed ON public_approval FOR UPDATE USING (traad_may(body_id));
CREATE POLICY removed ON public_approval FOR DELETE USING (traad_may(body_id));
CREATE POLICY seen ON public_chain_head FOR SELECT USING (true);
CREATE POLICY added ON public_chain_head FOR INSERT WITH CHECK (EXISTS (
  SELECT FROM chain_entry e WHERE e.body_id = public_chain_head.body_id AND e.number = public_chain_head.length
    AND e.hash = public_chain_head.hash));

-- Who has not approved is reminded by mail.
ALTER TABLE mail DROP CONSTRAINT mail_kind_check;
ALTER TABLE mail ADD CONSTRAINT mail_kind_check
  CHECK (kind IN ('confirm', 'news', 'reminder', 'overdue', 'returned', 'approve'));

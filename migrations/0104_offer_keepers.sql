-- Associations that keep their own offers (docs/adr/0030-associations-keep-their-offers.md). Who keeps offers has no
-- account: they come in by a link that is mailed to the address they wrote, press once, and have a short session of their
-- own. 'keeper' is the role of what is done in it; traad.keeper says which one.

-- What an association must be and do, as the body has it. A text is never changed: it gets a version.
CREATE TABLE offer_guidelines (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  version    int NOT NULL CHECK (version > 0),
  da         text NOT NULL,
  en         text NOT NULL,                          -- '': the Danish text is shown
  account_id uuid,                                   -- who wrote it; null: the command line
  created    timestamptz NOT NULL,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, version)
);

-- Whether associations may sign up, and how often they are asked whether their offers still hold. No row: they may not.
CREATE TABLE offer_keeping (
  body_id     uuid NOT NULL,
  id          uuid NOT NULL CHECK (id = body_id),
  open        boolean NOT NULL,
  every       int NOT NULL CHECK (every BETWEEN 1 AND 24),         -- months between two confirmations
  patience    int NOT NULL CHECK (patience BETWEEN 7 AND 180),     -- days after the reminder until an offer is hidden
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  PRIMARY KEY (body_id, id)
);

CREATE TABLE offer_keeper (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  name         text NOT NULL,
  cvr          text CHECK (cvr ~ '^[1-9][0-9]{7}$'),               -- null: has none
  contact      text NOT NULL,
  email        text NOT NULL,
  match_email  text NOT NULL,                                      -- in lower case
  phone        text NOT NULL,                                      -- '': none was written
  language     text NOT NULL CHECK (language IN ('da', 'en')),
  agreed       int NOT NULL,                                       -- the version of the guidelines that was agreed to
  agreed_at    timestamptz NOT NULL,
  confirmed    timestamptz,                                        -- null: the link has not been pressed; gone after seven days
  ended        timestamptz,                                        -- cannot come in any more
  reason       text CHECK ((reason IS NULL) = (ended IS NULL)),
  asked_on     date,                                               -- a day, and how many links were mailed on it
  asked        int NOT NULL DEFAULT 0,
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  PRIMARY KEY (body_id, id)
);
CREATE UNIQUE INDEX offer_keeper_address ON offer_keeper (body_id, match_email) WHERE ended IS NULL;

-- What a stranger wrote, until the background work has looked: the page answers before anybody looks the address up.
CREATE TABLE keeper_request (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  email    text NOT NULL,
  language text NOT NULL CHECK (language IN ('da', 'en')),
  sign_up  jsonb,                                                  -- null: only wants to come in
  created  timestamptz NOT NULL,
  PRIMARY KEY (body_id, id)
);

CREATE TABLE keeper_link (
  digest    bytea PRIMARY KEY,
  body_id   uuid NOT NULL,
  keeper_id uuid NOT NULL,
  created   timestamptz NOT NULL,
  expires   timestamptz NOT NULL,
  used      timestamptz,
  FOREIGN KEY (body_id, keeper_id) REFERENCES offer_keeper (body_id, id) ON DELETE CASCADE
);
CREATE INDEX ON keeper_link (expires);

CREATE TABLE keeper_session (
  digest    bytea PRIMARY KEY,
  body_id   uuid NOT NULL,
  keeper_id uuid NOT NULL,
  created   timestamptz NOT NULL,
  seen      timestamptz NOT NULL,
  expires   timestamptz NOT NULL,
  FOREIGN KEY (body_id, keeper_id) REFERENCES offer_keeper (body_id, id) ON DELETE CASCADE
);
CREATE INDEX ON keeper_session (expires);

-- True for the keeper that the transaction is of.
CREATE FUNCTION traad_is_keeper(keeper uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('traad.role', true) = 'keeper' AND current_setting('traad.keeper', true) = keeper::text, false)
$$;
-- The same, asked of the database too whether it may still come in: access that was ended ends with the next statement.
CREATE FUNCTION traad_keeps(own_body uuid, keeper uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
  RETURN public.traad_is_keeper(keeper) AND EXISTS (SELECT FROM public.offer_keeper k
    WHERE k.body_id = own_body AND k.id = keeper AND k.ended IS NULL AND k.confirmed IS NOT NULL); END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['offer_guidelines', 'offer_keeping', 'offer_keeper', 'keeper_request', 'keeper_link', 'keeper_session']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  -- Staff read them; who approves offers keeps them.
  FOREACH name IN ARRAY ARRAY['offer_guidelines', 'offer_keeping', 'offer_keeper']
  LOOP
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_has(''read_offers'', body_id))', name);
    EXECUTE format('CREATE POLICY worker_sees ON %I FOR SELECT USING (traad_is_worker())', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''approve_offers'', body_id))', name);
    IF name <> 'offer_guidelines' THEN
      EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''approve_offers'', body_id))', name);
    END IF;
  END LOOP;
  FOREACH name IN ARRAY ARRAY['keeper_link', 'keeper_session']
  LOOP
    EXECUTE format('CREATE POLICY gate_sees ON %I FOR SELECT USING (traad_is_gate())', name);
    EXECUTE format('CREATE POLICY gate_changes ON %I FOR UPDATE USING (traad_is_gate())', name);
    EXECUTE format('CREATE POLICY gate_removes ON %I FOR DELETE USING (traad_is_gate())', name);
  END LOOP;
END
$$;

-- What strangers wrote is the background work's, which looks it up, makes a keeper of it and mails the link.
CREATE POLICY worker_sees ON keeper_request FOR SELECT USING (traad_is_worker());
CREATE POLICY worker_adds ON keeper_request FOR INSERT WITH CHECK (traad_is_worker());
CREATE POLICY worker_removes ON keeper_request FOR DELETE USING (traad_is_worker());
CREATE POLICY worker_adds ON offer_keeper FOR INSERT WITH CHECK (traad_is_worker());
CREATE POLICY worker_changes ON offer_keeper FOR UPDATE USING (traad_is_worker());
CREATE POLICY worker_removes ON offer_keeper FOR DELETE USING (traad_is_worker() AND confirmed IS NULL);
CREATE POLICY worker_adds ON keeper_link FOR INSERT WITH CHECK (traad_is_worker());

-- The gate lets in who has pressed the link.
CREATE POLICY gate_sees ON offer_keeper FOR SELECT USING (traad_is_gate());
CREATE POLICY gate_changes ON offer_keeper FOR UPDATE USING (traad_is_gate());
CREATE POLICY gate_adds ON keeper_session FOR INSERT WITH CHECK (traad_is_gate());

-- A keeper sees itself, says who is to be written to, and reads the guidelines.
CREATE POLICY self_sees ON offer_keeper FOR SELECT USING (traad_is_keeper(id));
CREATE POLICY self_changes ON offer_keeper FOR UPDATE USING (traad_is_keeper(id) AND ended IS NULL);
CREATE FUNCTION traad_keeper_of_body(own_body uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
  RETURN current_setting('traad.role', true) = 'keeper' AND EXISTS (SELECT FROM public.offer_keeper k
    WHERE k.body_id = own_body AND k.ended IS NULL); END $$;
CREATE POLICY keeper_sees ON offer_guidelines FOR SELECT USING (traad_keeper_of_body(body_id));
CREATE POLICY keeper_sees ON offer_keeping FOR SELECT USING (traad_keeper_of_body(body_id));

-- The guidelines that hold, and whether associations may sign up: everybody reads them.
CREATE TABLE public_offer_guidelines (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL CHECK (id = body_id),
  version  int NOT NULL,
  da       text NOT NULL,
  en       text NOT NULL,
  open     boolean NOT NULL,
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  deleted  timestamptz,
  PRIMARY KEY (body_id, id)
);
ALTER TABLE public_offer_guidelines ENABLE ROW LEVEL SECURITY;
ALTER TABLE public_offer_guidelines FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON public_offer_guidelines FOR SELECT USING (true);
CREATE POLICY added ON public_offer_guidelines FOR INSERT WITH CHECK (traad_has('approve_offers', body_id));
CREATE POLICY changed ON public_offer_guidelines FOR UPDATE USING (traad_has('approve_offers', body_id));

CREATE POLICY of_offer_keeping ON timeline FOR INSERT WITH CHECK (
  record IN ('offer-keeper', 'offer-guidelines') AND traad_has('approve_offers', body_id));

-- Mails to keepers. Other kinds may have come since: what is allowed already stays.
DO $$
DECLARE
  kinds text;
BEGIN
  SELECT string_agg(DISTINCT quote_literal(kind[1]), ', ') INTO kinds
  FROM regexp_matches((SELECT pg_get_constraintdef(oid) FROM pg_constraint
    WHERE conname = 'mail_kind_check' AND conrelid = 'public.mail'::regclass), '''([a-z-]+)''', 'g') AS kind;
  ALTER TABLE mail DROP CONSTRAINT mail_kind_check;
  EXECUTE format('ALTER TABLE mail ADD CONSTRAINT mail_kind_check CHECK (kind IN (%s, ''keeper-link'', ''offer-decided'', ''offer-confirm''))', kinds);
END
$$;

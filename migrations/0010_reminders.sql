-- What happened, who asked to be told, and the mails that tell them.
--
-- A mail is kept as ids and written out when it is sent: what was taken back meanwhile is not in it, no copy of anybody's
-- words lies about, and the secrets of its links never lie in the database. What it is about, its Message-ID and its
-- language are fixed when it is made. The queue of the background work (schema graphile_worker) only wakes the work up:
-- all that is due stands here, so that a queue that is lost is made again.
--
-- 'worker' is the role of the background work and of the code that keeps subscriptions for strangers: it alone reads
-- their addresses. Times are timestamptz; days are date in Europe/Copenhagen.

CREATE FUNCTION traad_is_worker() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('traad.role', true) = 'worker', false) $$;

-- Whoever changes something may add a job in the same transaction, and reads and changes no other. A payload holds ids
-- only. The key makes it one job, however often it is added before it runs.
CREATE FUNCTION traad_add_job(task text, ids jsonb, job_key text, not_before timestamptz, rank int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM jsonb_each(ids) AS given WHERE jsonb_typeof(given.value) <> 'string'
      OR (given.value #>> '{}') !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$') THEN
    RAISE EXCEPTION 'The payload of a job holds ids only.';
  END IF;
  PERFORM graphile_worker.add_job(task, payload => ids::json, job_key => job_key, run_at => not_before,
    max_attempts => 5, priority => rank);
END
$$;
REVOKE ALL ON FUNCTION traad_add_job FROM PUBLIC;
GRANT EXECUTE ON FUNCTION traad_add_job TO traad_app;

-- What became public, once for each record and verb, written in the transaction that published it. The case is the
-- item's own, asked for when it is needed: an item may come to its case later.
CREATE TABLE happening (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  verb         text NOT NULL CHECK (verb IN ('agenda', 'decided', 'promised', 'answered')),
  committee_id uuid,
  meeting_id   uuid,
  item_id      uuid,
  promise_id   uuid,
  day          date,                                 -- of the meeting
  created      timestamptz NOT NULL,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON happening (body_id, created);

-- Whoever asked to be told. The address is forgotten with the last subscription.
CREATE TABLE subscriber (
  id          uuid PRIMARY KEY,
  email       text NOT NULL,
  match_email text NOT NULL UNIQUE,                  -- in lower case
  language    text NOT NULL CHECK (language IN ('da', 'en')),
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL
);

CREATE TABLE subscription (
  body_id       uuid NOT NULL,                       -- traad_every_body(): a search in all bodies
  id            uuid NOT NULL,
  subscriber_id uuid NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,
  target        text NOT NULL CHECK (target IN ('case', 'committee', 'search', 'promise')),
  target_id     uuid,
  query         text,                                -- a search as its address has it: 'q=cykelsti&aar=2026'
  rhythm        text NOT NULL CHECK (rhythm IN ('at-once', 'daily', 'weekly')),
  confirmed     timestamptz,                         -- null: waits for the press on the link; gone after seven days
  last_round    date,                                -- the round it was last looked at in
  created       timestamptz NOT NULL,
  modified      timestamptz NOT NULL,
  PRIMARY KEY (body_id, id),
  UNIQUE (id),
  UNIQUE NULLS NOT DISTINCT (subscriber_id, body_id, target, target_id, query),
  CHECK ((target = 'search') = (query IS NOT NULL) AND (target = 'search') = (target_id IS NULL))
);

-- What has been told to whom: to a subscription, or to an account.
CREATE TABLE told (
  body_id      uuid NOT NULL,
  receiver_id  uuid NOT NULL,
  happening_id uuid NOT NULL,
  mail_id      uuid NOT NULL,
  created      timestamptz NOT NULL,
  PRIMARY KEY (body_id, receiver_id, happening_id),
  FOREIGN KEY (body_id, happening_id) REFERENCES happening (body_id, id) ON DELETE CASCADE
);
CREATE INDEX ON told (receiver_id);

-- The outbox. 'kept': there is no mail server to send it by; 'dropped': there was nothing left to tell when it was to go.
CREATE TABLE mail (
  body_id      uuid NOT NULL,                        -- traad_every_body(): of no single body
  id           uuid NOT NULL,                        -- made of what it is about and for whom: the same mail is never made twice
  message_id   text NOT NULL UNIQUE,                 -- '<…@referater.example.dk>', the same at every attempt
  kind         text NOT NULL CHECK (kind IN ('confirm', 'news', 'reminder', 'overdue', 'returned')),
  receiver     text NOT NULL CHECK (receiver IN ('subscriber', 'account', 'owner')),
  receiver_id  uuid,                                 -- null: an owner, who has no account
  language     text NOT NULL CHECK (language IN ('da', 'en')),
  about        jsonb NOT NULL,                       -- ids, days and numbers only
  state        text NOT NULL CHECK (state IN ('queued', 'kept', 'sent', 'failed', 'dropped')),
  attempts     int NOT NULL,
  next_attempt timestamptz NOT NULL,
  reason       text,                                 -- what the mail server answered, without addresses
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  sent         timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX ON mail (next_attempt) WHERE state IN ('queued', 'kept');
CREATE INDEX ON mail (created DESC, id);
CREATE INDEX ON mail (receiver_id);

-- Where it goes, for as long as it has not gone: then the address is forgotten.
CREATE TABLE mail_recipient (
  body_id uuid NOT NULL,
  mail_id uuid NOT NULL,
  email   text NOT NULL,
  PRIMARY KEY (body_id, mail_id),
  FOREIGN KEY (body_id, mail_id) REFERENCES mail (body_id, id) ON DELETE CASCADE
);

-- The secrets of the links in mails, as digests.
CREATE TABLE mail_link (
  digest          bytea PRIMARY KEY,
  subscriber_id   uuid REFERENCES subscriber (id) ON DELETE CASCADE,
  subscription_id uuid REFERENCES subscription (id) ON DELETE CASCADE,   -- set: confirms this one
  account_id      uuid REFERENCES account (id),
  created         timestamptz NOT NULL,
  expires         timestamptz NOT NULL,
  CHECK ((subscriber_id IS NULL) <> (account_id IS NULL))
);
CREATE INDEX ON mail_link (expires);

-- That the holder of an account wants no mails, or wants them in English. No row: mails in Danish.
CREATE TABLE account_mail (
  account_id uuid PRIMARY KEY REFERENCES account (id),
  muted      boolean NOT NULL,
  language   text NOT NULL CHECK (language IN ('da', 'en')),
  modified   timestamptz NOT NULL
);

-- What was told of a promise falling due: once for each occurrence, step and receiver.
CREATE TABLE reminder (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  promise_id uuid NOT NULL,
  due        date NOT NULL,                          -- the last day of the occurrence
  step       int NOT NULL,                           -- days before
  receiver   bytea NOT NULL,                         -- SHA-256 of the address
  mail_id    uuid NOT NULL,
  created    timestamptz NOT NULL,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, promise_id, due, step, receiver)
);

-- How many days before a promise falls due its owner is told. No row: 30, 14 and 3.
CREATE TABLE reminder_setting (
  body_id  uuid PRIMARY KEY,
  steps    int[] NOT NULL CHECK (cardinality(steps) <= 6),
  modified timestamptz NOT NULL
);

-- How far the rounds of each body have come: a round is done once.
CREATE TABLE reminder_round (
  body_id uuid NOT NULL,
  task    text NOT NULL,
  day     date NOT NULL,
  PRIMARY KEY (body_id, task)
);

-- Requests to subscribe, counted by digests of the address written and of the network address.
CREATE TABLE subscribe_attempt (
  id  uuid PRIMARY KEY,
  key bytea NOT NULL,
  at  timestamptz NOT NULL
);
CREATE INDEX ON subscribe_attempt (key, at);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['happening', 'subscriber', 'subscription', 'told', 'mail', 'mail_recipient', 'mail_link',
    'account_mail', 'reminder', 'reminder_setting', 'reminder_round', 'subscribe_attempt']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY worker_sees ON %I FOR SELECT USING (traad_is_worker())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['subscriber', 'subscription', 'told', 'mail', 'mail_recipient', 'mail_link', 'account_mail',
    'reminder', 'reminder_round', 'subscribe_attempt']
  LOOP
    EXECUTE format('CREATE POLICY worker_adds ON %I FOR INSERT WITH CHECK (traad_is_worker())', name);
    EXECUTE format('CREATE POLICY worker_changes ON %I FOR UPDATE USING (traad_is_worker())', name);
    EXECUTE format('CREATE POLICY worker_removes ON %I FOR DELETE USING (traad_is_worker())', name);
  END LOOP;
END
$$;

-- Who publishes writes what happened; the worker forgets it when it is old.
CREATE POLICY seen ON happening FOR SELECT USING (traad_may(body_id));
CREATE POLICY added ON happening FOR INSERT WITH CHECK (traad_may(body_id));
CREATE POLICY worker_removes ON happening FOR DELETE USING (traad_is_worker());

-- The outbox: what was sent to what kind of receiver and how it went, never to which address.
CREATE POLICY seen ON mail FOR SELECT USING (traad_may(body_id));

CREATE POLICY seen ON reminder_setting FOR SELECT USING (traad_may(body_id));
CREATE POLICY added ON reminder_setting FOR INSERT WITH CHECK (traad_may(body_id));
CREATE POLICY changed ON reminder_setting FOR UPDATE USING (traad_may(body_id));

CREATE POLICY self_sees ON account_mail FOR SELECT USING (traad_is_self(account_id));
CREATE POLICY self_adds ON account_mail FOR INSERT WITH CHECK (traad_is_self(account_id));
CREATE POLICY self_changes ON account_mail FOR UPDATE USING (traad_is_self(account_id));

-- Secretaries and members are told things by mail.
CREATE POLICY worker_sees ON account FOR SELECT USING (traad_is_worker());
CREATE POLICY worker_sees ON account_role FOR SELECT USING (traad_is_worker());

-- What falls due, who is to be told of it, and what is overdue.
CREATE POLICY worker_sees ON promise FOR SELECT USING (traad_is_worker());

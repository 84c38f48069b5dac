-- Decisions that are sent on: to those who own what an item promises, and to the committee that goes on with it.

-- Who is told, where a decision goes on to a committee: a small address book, kept by secretaries.
CREATE TABLE committee_receiver (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid NOT NULL,
  name         text NOT NULL,
  email        text NOT NULL,                        -- in lower case
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);
CREATE UNIQUE INDEX ON committee_receiver (body_id, committee_id, email) WHERE deleted IS NULL;

-- What was sent to whom. Its id is made of the item, the decision's words and the address: the same is never sent twice,
-- and a decision that reads otherwise can be sent again. Never changed.
CREATE TABLE sent_decision (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  item_id      uuid NOT NULL,
  committee_id uuid,                                 -- that goes on with it; null: the owner of a promise
  name         text NOT NULL,
  email        text NOT NULL,                        -- in lower case
  digest       text NOT NULL,                        -- sha256 of the decision's words
  account_id   uuid,                                 -- who sent it; null: the local administrator
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, item_id) REFERENCES item (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id)
);
CREATE INDEX ON sent_decision (body_id, item_id);
CREATE INDEX ON sent_decision (account_id) WHERE account_id IS NOT NULL;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['committee_receiver', 'sent_decision']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_has(''read_records'', body_id))', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_records'', body_id))', name);
  END LOOP;
END
$$;
CREATE POLICY changed ON committee_receiver FOR UPDATE USING (traad_has('keep_records', body_id));
-- Whoever sent a decision on has a name to those who read the body's records.
CREATE POLICY fellow_sender ON account FOR SELECT USING (
  EXISTS (SELECT FROM sent_decision s WHERE s.account_id = account.id));

-- The mail is made in the transaction that writes down that it was sent: by a secretary, who makes no other.
ALTER TABLE mail DROP CONSTRAINT mail_kind_check;
ALTER TABLE mail ADD CONSTRAINT mail_kind_check
  CHECK (kind IN ('confirm', 'news', 'reminder', 'overdue', 'returned', 'approve', 'decision'));
CREATE POLICY decision_added ON mail FOR INSERT WITH CHECK (
  kind = 'decision' AND receiver = 'owner' AND state = 'queued' AND traad_has('keep_records', body_id));
CREATE POLICY decision_added ON mail_recipient FOR INSERT WITH CHECK (traad_has('keep_records', body_id) AND EXISTS (
  SELECT FROM mail m WHERE m.body_id = mail_recipient.body_id AND m.id = mail_recipient.mail_id AND m.kind = 'decision'
    AND m.state = 'queued' AND m.attempts = 0));

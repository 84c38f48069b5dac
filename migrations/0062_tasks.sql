-- Tasks that follow from an item's decision: who does what by when. Never public.
CREATE TABLE task (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid NOT NULL,                        -- the meeting's whose item it is
  item_id      uuid NOT NULL,
  what         text NOT NULL,
  owner_name   text NOT NULL,
  owner_email  text NOT NULL,                        -- in lower case
  account_id   uuid REFERENCES account (id),         -- the owner's, where the address was an account's of the body when it was given
  due          date NOT NULL,                        -- the last day
  note         text NOT NULL,
  state        text NOT NULL CHECK (state IN ('open', 'done', 'cancelled')),
  settled      timestamptz,                          -- when it was done or cancelled
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, committee_id) REFERENCES committee (body_id, id),
  FOREIGN KEY (body_id, item_id) REFERENCES item (body_id, id),
  CHECK ((state = 'open') = (settled IS NULL))
);
CREATE INDEX ON task (body_id, item_id);
CREATE INDEX ON task (body_id, due) WHERE state = 'open';
CREATE INDEX ON task (account_id) WHERE account_id IS NOT NULL;

-- What was done to tasks, by whom: how each was before and after. Never changed.
CREATE TABLE task_change (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  task_id    uuid NOT NULL,
  number     int NOT NULL CHECK (number > 0),        -- 1, 2, 3 … within the task
  verb       text NOT NULL CHECK (verb IN ('given', 'changed', 'done', 'cancelled', 'undone')),
  before     jsonb,                                  -- null: it was given
  after      jsonb NOT NULL,
  account_id uuid,                                   -- null: the local administrator
  created    timestamptz NOT NULL,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, task_id, number),
  FOREIGN KEY (body_id, task_id) REFERENCES task (body_id, id)
);
CREATE INDEX ON task_change (account_id) WHERE account_id IS NOT NULL;

-- That an owner was reminded of a task: once for each day and step.
CREATE TABLE task_reminder (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  task_id  uuid NOT NULL,
  due      date NOT NULL,
  step     int NOT NULL,                             -- days before
  receiver bytea NOT NULL,                           -- SHA-256 of the address
  mail_id  uuid NOT NULL,
  created  timestamptz NOT NULL,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, task_id, due, step, receiver)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['task', 'task_change', 'task_reminder']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END
$$;

-- A task is its owner's, too: to see, and to say that it is done.
CREATE POLICY seen ON task FOR SELECT USING (
  traad_has_in('read_records', body_id, committee_id) OR account_id = (SELECT traad_actor()) OR traad_is_worker());
CREATE POLICY added ON task FOR INSERT WITH CHECK (traad_has_in('keep_records', body_id, committee_id));
CREATE POLICY changed ON task FOR UPDATE
  USING (traad_has_in('keep_records', body_id, committee_id) OR account_id = (SELECT traad_actor()))
  WITH CHECK (traad_has_in('keep_records', body_id, committee_id)
    OR account_id = (SELECT traad_actor()) AND state IN ('open', 'done'));
CREATE POLICY seen ON task_change FOR SELECT USING (
  EXISTS (SELECT FROM task t WHERE t.body_id = task_change.body_id AND t.id = task_change.task_id));
CREATE POLICY added ON task_change FOR INSERT WITH CHECK (
  account_id IS NOT DISTINCT FROM (SELECT traad_actor())
  AND EXISTS (SELECT FROM task t WHERE t.body_id = task_change.body_id AND t.id = task_change.task_id
    AND (traad_has_in('keep_records', t.body_id, t.committee_id) OR t.account_id = (SELECT traad_actor()))));
CREATE POLICY worked ON task_reminder USING (traad_is_worker()) WITH CHECK (traad_is_worker());
-- Whoever did something to a task has a name to those who see it.
CREATE POLICY fellow_tasked ON account FOR SELECT USING (
  EXISTS (SELECT FROM task_change c WHERE c.account_id = account.id));

-- The mail that tells an owner of a task is made in the transaction that gives it.
ALTER TABLE mail DROP CONSTRAINT mail_kind_check;
ALTER TABLE mail ADD CONSTRAINT mail_kind_check
  CHECK (kind IN ('confirm', 'news', 'reminder', 'overdue', 'returned', 'approve', 'decision', 'task', 'task-due'));
CREATE POLICY task_added ON mail FOR INSERT WITH CHECK (
  kind = 'task' AND receiver = 'owner' AND state = 'queued' AND EXISTS (
    SELECT FROM task t WHERE t.body_id = mail.body_id AND t.id::text = mail.about #>> '{tasks,0,id}'
      AND traad_has_in('keep_records', t.body_id, t.committee_id)));
CREATE POLICY task_added ON mail_recipient FOR INSERT WITH CHECK (EXISTS (
  SELECT FROM task t WHERE t.body_id = mail_recipient.body_id AND t.owner_email = lower(mail_recipient.email)
    AND traad_has_in('keep_records', t.body_id, t.committee_id)) AND EXISTS (
  SELECT FROM mail m WHERE m.body_id = mail_recipient.body_id AND m.id = mail_recipient.mail_id AND m.kind = 'task'
    AND m.state = 'queued' AND m.attempts = 0));

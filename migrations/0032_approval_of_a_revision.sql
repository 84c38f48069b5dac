-- An approval holds for the revision that was approved and for no other. An agenda has that revision until a newer one is
-- approved, or until a secretary takes a newer one with a reason.

-- Approved and changed since: it waits for its head of department again. The owner of the tables is held by their policies.
ALTER TABLE proposed_item NO FORCE ROW LEVEL SECURITY;
UPDATE proposed_item SET state = 'ready' WHERE state = 'approved' AND approved_revision < revision;
ALTER TABLE proposed_item FORCE ROW LEVEL SECURITY;

-- A revision that stands on an agenda though nobody has approved it, by whom and why; `deleted`: no more.
CREATE TABLE taken_revision (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  entry_id   uuid NOT NULL,                          -- the line of the agenda
  revision   int NOT NULL CHECK (revision > 0),      -- of the line's item
  reason     text NOT NULL,
  account_id uuid,
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, entry_id) REFERENCES agenda_entry (body_id, id)
);
CREATE INDEX ON taken_revision (body_id, entry_id) WHERE deleted IS NULL;
CREATE INDEX ON taken_revision (account_id) WHERE account_id IS NOT NULL;

ALTER TABLE taken_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE taken_revision FORCE ROW LEVEL SECURITY;
-- Whoever sees the line sees it: its item's author, too.
CREATE POLICY seen ON taken_revision FOR SELECT USING (
  EXISTS (SELECT FROM agenda_entry e WHERE e.body_id = taken_revision.body_id AND e.id = taken_revision.entry_id));
CREATE POLICY added ON taken_revision FOR INSERT WITH CHECK (traad_has('keep_records', body_id));
CREATE POLICY changed ON taken_revision FOR UPDATE USING (traad_has('keep_records', body_id));
CREATE POLICY fellow_taker ON account FOR SELECT USING (
  EXISTS (SELECT FROM taken_revision t WHERE t.account_id = account.id));

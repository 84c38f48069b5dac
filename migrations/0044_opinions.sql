-- Deviating opinions (kommunestyrelsesloven § 13) are part of the minutes and as public as the item they are about. Their
-- words are parts of the chain's entries; here stands what the check before publication said of each when it was given.
CREATE TABLE opinion (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  meeting_id uuid NOT NULL,
  number     int NOT NULL,                           -- its entry in the chain
  held       text[] NOT NULL,                        -- codes of what must be released before it is shown; empty: nothing
  released   timestamptz,
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, number)
);
CREATE INDEX ON opinion (body_id, meeting_id);
ALTER TABLE opinion ENABLE ROW LEVEL SECURITY;
ALTER TABLE opinion FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON opinion FOR SELECT USING (traad_has('read_records', body_id));
-- Whoever may read the minutes may know what of them is public.
CREATE POLICY own ON opinion FOR SELECT USING ((body_id, meeting_id) IN (
  SELECT m.body_id, m.meeting_id
  FROM person_account a JOIN minutes_approver p ON p.body_id = a.body_id AND p.person_id = a.person_id
    JOIN sealed_minutes m ON m.body_id = p.body_id AND m.id = p.minutes_id
  WHERE a.account_id = (SELECT traad_actor()) AND a.ended IS NULL));
-- Whoever may add the entry says what was found in it; a secretary alone releases it.
CREATE POLICY added ON opinion FOR INSERT WITH CHECK (traad_may(body_id) OR (released IS NULL AND EXISTS (
  SELECT FROM chain_entry e WHERE e.body_id = opinion.body_id AND e.number = opinion.number AND e.kind = 'deviation'
    AND e.meeting_id = opinion.meeting_id AND traad_approves(e.body_id, e.minutes_id, e.person_id))));
CREATE POLICY released ON opinion FOR UPDATE USING (traad_may(body_id));

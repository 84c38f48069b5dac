-- The key that signs the chains can be changed (docs/adr/0021-keys-that-hand-over.md): the old key signs the new one, in
-- an entry of every chain that is about no minutes. A key that was in others' hands is said to have been, from a time on.

ALTER TABLE chain_entry ALTER COLUMN meeting_id DROP NOT NULL;
ALTER TABLE chain_entry ALTER COLUMN minutes_id DROP NOT NULL;
ALTER TABLE chain_entry DROP CONSTRAINT chain_entry_kind_check;
ALTER TABLE chain_entry ADD CONSTRAINT chain_entry_kind_check CHECK (
  kind IN ('minutes-fixed', 'approval', 'deviation', 'correction', 'erasure', 'key-change', 'key-compromised'));
ALTER TABLE chain_entry ADD CONSTRAINT chain_entry_about CHECK (
  (kind IN ('key-change', 'key-compromised')) = (meeting_id IS NULL) AND (meeting_id IS NULL) = (minutes_id IS NULL));

-- The entries about keys, whole and signed, for everybody: who keeps them can follow the keys without the chain.
CREATE TABLE public_chain_key (
  body_id   uuid NOT NULL,
  number    int NOT NULL,
  entry     text NOT NULL,                           -- entrySchema in canonical form
  hash      text NOT NULL,
  signature text NOT NULL,
  key       text NOT NULL,                           -- which signed it
  at        timestamptz NOT NULL,
  PRIMARY KEY (body_id, number)
);
ALTER TABLE public_chain_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE public_chain_key FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON public_chain_key FOR SELECT USING (true);
CREATE POLICY added ON public_chain_key FOR INSERT WITH CHECK (EXISTS (
  SELECT FROM chain_entry e WHERE e.body_id = public_chain_key.body_id AND e.number = public_chain_key.number
    AND e.hash = public_chain_key.hash AND e.meeting_id IS NULL));

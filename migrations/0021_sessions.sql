-- What a list of one's sessions is known by: how one signed in, and in what.
ALTER TABLE session ADD COLUMN method text NOT NULL DEFAULT 'password'
  CHECK (method IN ('link', 'password', 'passkey', 'provider'));
ALTER TABLE session ALTER COLUMN method DROP DEFAULT;
ALTER TABLE session ADD COLUMN agent text;           -- 'Firefox, Linux'; null: unknown, or from before

-- The log is read newest first, whole or of one account.
CREATE INDEX ON access_log (account_id, at DESC) WHERE account_id IS NOT NULL;

-- Other ways in than a password: the municipality's identity provider (OpenID Connect), and passkeys (WebAuthn).

-- Who comes by the provider or a passkey alone has no password.
ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL;

-- Who somebody is to a provider: OpenID Connect Core, section 2: `iss` and `sub` together, and nothing else.
CREATE TABLE provider_identity (
  issuer     text NOT NULL,
  subject    text NOT NULL,
  account_id uuid NOT NULL REFERENCES account (id),
  created    timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX ON provider_identity (account_id);

-- A role that follows from what the provider says: it begins and ends at a sign-in, and with no other grant.
ALTER TABLE role_grant ADD COLUMN by_provider boolean NOT NULL DEFAULT false;

-- A key of an account's own: the public half of it.
CREATE TABLE passkey (
  id         text PRIMARY KEY,                       -- the credential's id, base64url
  account_id uuid NOT NULL REFERENCES account (id),
  public_key bytea NOT NULL,                         -- COSE
  counter    bigint NOT NULL,
  transports text[] NOT NULL,
  name       text NOT NULL,                          -- what its owner calls it
  created    timestamptz NOT NULL,
  used       timestamptz
);
CREATE INDEX ON passkey (account_id);

-- What a browser was asked to sign, until it has: used once.
CREATE TABLE passkey_challenge (
  digest     bytea PRIMARY KEY,                      -- SHA-256 of the challenge
  account_id uuid REFERENCES account (id),           -- for a new key; null for a sign-in
  expires    timestamptz NOT NULL
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['provider_identity', 'passkey', 'passkey_challenge']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY gate ON %I USING (traad_is_gate()) WITH CHECK (traad_is_gate())', name);
  END LOOP;
END
$$;
CREATE POLICY self_sees ON passkey FOR SELECT USING (traad_is_self(account_id));
CREATE POLICY self_removes ON passkey FOR DELETE USING (traad_is_self(account_id));

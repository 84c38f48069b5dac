-- The two groups that hold the grants. Roles belong to the whole server, so they may be there already.
-- They cannot log in; the logins of one database are members (src/store/roles.ts).
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'traad_app') THEN
    CREATE ROLE traad_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of the same server was first
END $$;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'traad_public') THEN
    CREATE ROLE traad_public NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END $$;

-- Nobody but the owner makes anything here, and nobody reads anything without a grant.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO traad_app, traad_public;

-- One who finds small jobs for people: a role of its own, for a body. Whatever roles there are already are kept.
DO $$
DECLARE
  held record;
BEGIN
  FOR held IN SELECT * FROM (VALUES ('role_grant'), ('one_time_link')) AS of (name)
  LOOP
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I, ADD CONSTRAINT %2$I %s', held.name, held.name || '_role_check',
      (SELECT replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''job-consultant''::text, ') FROM pg_constraint
        WHERE conrelid = held.name::regclass AND conname = held.name || '_role_check'));
  END LOOP;
END
$$;

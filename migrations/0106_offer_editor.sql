-- A named editor from outside (a volunteer centre) who keeps a body's offers and nothing else, as a role like the others:
-- given and ended by those who govern the body, for the whole of it. What associations are and wrote is not the editor's.

-- Other roles may have come since: what is allowed already stays.
DO $$
DECLARE
  own text;
  known text;
BEGIN
  FOREACH own IN ARRAY ARRAY['role_grant', 'one_time_link']
  LOOP
    SELECT string_agg(DISTINCT quote_literal(role[1]), ', ') INTO known
    FROM regexp_matches((SELECT pg_get_constraintdef(oid) FROM pg_constraint
      WHERE conname = own || '_role_check' AND conrelid = ('public.' || own)::regclass), '''([a-z-]+)''', 'g') AS role;
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', own, own || '_role_check');
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (role IN (%s, ''offer-editor''))', own, own || '_role_check', known);
  END LOOP;
END
$$;
ALTER TABLE role_grant ADD CONSTRAINT offer_editor_of_a_body
  CHECK (role <> 'offer-editor' OR committee_id IS NULL AND body_id <> traad_every_body());

ALTER POLICY seen ON offer_keeper USING (traad_has('read_keepers', body_id));
ALTER POLICY seen ON offer_change USING (traad_has('read_keepers', body_id));
ALTER POLICY seen ON offer_confirmation USING (traad_has('read_keepers', body_id));

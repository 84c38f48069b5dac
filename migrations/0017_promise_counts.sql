-- Whose rows the viewer may work with, worked out once for a statement and not once for each row: counting a body's promises
-- spent most of its time on that. The same as traad_may: the body of a secretary or of a body's administrator; all zeros
-- (traad_every_body()) for the local administrator and the installation's; nothing for everybody else.
CREATE FUNCTION traad_works_for() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN current_setting('traad.role', true) = 'administrator' AND coalesce(current_setting('traad.body', true), '') = ''
      THEN public.traad_every_body()
    WHEN current_setting('traad.role', true) IN ('administrator', 'secretary')
      THEN nullif(nullif(current_setting('traad.body', true), '')::uuid, public.traad_every_body())
  END
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['promise', 'promise_answer', 'promise_successor', 'promise_change']
  LOOP
    EXECUTE format('ALTER POLICY seen ON %I USING ((SELECT traad_works_for()) IN (body_id, traad_every_body()))', name);
  END LOOP;
END
$$;
ALTER POLICY worker_sees ON promise USING ((SELECT traad_is_worker()));

-- What is reckoned over all of a body's promises, without reading their records: the share that was kept.
CREATE INDEX ON public_promise (body_id, due_to) INCLUDE (id, committee_id, state, kind)
  WHERE recurrence IS NULL AND deleted IS NULL;
CREATE INDEX ON public_promise (body_id, id)
  INCLUDE (committee_id, state, kind, day, due_from, due_to, recurrence, anchor, until)
  WHERE recurrence IS NOT NULL AND deleted IS NULL;

-- What associations write of their offers, and that they say an offer still holds. The approved text stands in `offer` while
-- a change waits here; nothing an association does reaches that table but through somebody who approves, or the background work.

CREATE TABLE offer_change (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  offer_id   uuid NOT NULL,                            -- of an offer that is not there yet: the id it will have
  keeper_id  uuid NOT NULL,
  state      text NOT NULL CHECK (state IN ('waiting', 'approved', 'refused', 'withdrawn', 'replaced')),
  guidelines int NOT NULL,                             -- the version that was agreed to when it was sent
  record     jsonb NOT NULL,                           -- WrittenOffer
  reason     text CHECK ((reason IS NOT NULL) = (state = 'refused')),
  account_id uuid,                                     -- who approved or refused; null: the keeper itself, or the command line
  created    timestamptz NOT NULL,
  decided    timestamptz CHECK ((decided IS NULL) = (state = 'waiting')),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, keeper_id) REFERENCES offer_keeper (body_id, id)
);
CREATE UNIQUE INDEX offer_change_waiting ON offer_change (body_id, offer_id) WHERE state = 'waiting';
CREATE INDEX ON offer_change (body_id, keeper_id, created);
CREATE INDEX ON offer_change (body_id, offer_id, created);

-- That a keeper said that its offer still holds, or does not any more. Added to; `applied`: the background work has seen it.
CREATE TABLE offer_confirmation (
  body_id   uuid NOT NULL,
  id        uuid NOT NULL,
  offer_id  uuid NOT NULL,
  keeper_id uuid NOT NULL,
  holds     boolean NOT NULL,
  created   timestamptz NOT NULL,
  applied   timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, keeper_id) REFERENCES offer_keeper (body_id, id)
);
CREATE INDEX ON offer_confirmation (body_id, offer_id, created);
CREATE INDEX ON offer_confirmation (created) WHERE applied IS NULL;

-- True for an offer that the keeper of the transaction keeps.
CREATE FUNCTION traad_keeps_offer(own_body uuid, offer uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
  RETURN EXISTS (SELECT FROM public.offer o WHERE o.body_id = own_body AND o.id = offer
    AND public.traad_keeps(o.body_id, o.keeper_id)); END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['offer_change', 'offer_confirmation']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_has(''read_offers'', body_id))', name);
    EXECUTE format('CREATE POLICY worker_sees ON %I FOR SELECT USING (traad_is_worker())', name);
    EXECUTE format('CREATE POLICY keeper_sees ON %I FOR SELECT USING (traad_keeps(body_id, keeper_id))', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''approve_offers'', body_id))', name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''approve_offers'', body_id))', name);
  END LOOP;
END
$$;
CREATE POLICY keeper_adds ON offer_change FOR INSERT
  WITH CHECK (traad_keeps(body_id, keeper_id) AND state = 'waiting' AND account_id IS NULL);
CREATE POLICY keeper_takes_back ON offer_change FOR UPDATE
  USING (traad_keeps(body_id, keeper_id) AND state = 'waiting')
  WITH CHECK (traad_keeps(body_id, keeper_id) AND state IN ('withdrawn', 'replaced'));
CREATE POLICY keeper_adds ON offer_confirmation FOR INSERT
  WITH CHECK (traad_keeps(body_id, keeper_id) AND traad_keeps_offer(body_id, offer_id) AND applied IS NULL);

-- A keeper reads its own offers, whatever their state; the background work sees which are to be confirmed.
CREATE POLICY keeper_sees ON offer FOR SELECT USING (keeper_id IS NOT NULL AND traad_keeps(body_id, keeper_id));
CREATE POLICY worker_sees ON offer FOR SELECT USING (traad_is_worker());

CREATE POLICY of_offer_changes ON timeline FOR INSERT WITH CHECK (
  record = 'offer-change' AND (traad_has('approve_offers', body_id) OR
    role = 'keeper' AND account_id IS NULL AND traad_keeps(body_id, (details ->> 'keeper')::uuid)));

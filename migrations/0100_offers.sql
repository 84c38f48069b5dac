-- Offers to citizens (src/records/offer.ts), each revision of them, and what strangers may see.

CREATE TABLE offer (
  body_id         uuid NOT NULL,
  id              uuid NOT NULL,
  state           text NOT NULL CHECK (state IN ('draft', 'proposed', 'approved', 'hidden')),
  overview        text,                                -- where it was taken from, and what it is called there
  outside_id      text,
  keeper_id       uuid,                                -- the association or outside editor that keeps it
  valid_until     date,
  confirmed_until date,
  record          jsonb NOT NULL,                      -- offerSchema
  created         timestamptz NOT NULL,
  modified        timestamptz NOT NULL,
  deleted         timestamptz,
  PRIMARY KEY (body_id, id)
);
-- What is taken from another overview is taken once.
CREATE UNIQUE INDEX offer_of_overview ON offer (body_id, overview, outside_id)
  WHERE overview IS NOT NULL AND outside_id IS NOT NULL AND deleted IS NULL;
CREATE INDEX ON offer (body_id, state);
CREATE INDEX ON offer (body_id, keeper_id) WHERE keeper_id IS NOT NULL;
CREATE INDEX ON offer (body_id, confirmed_until) WHERE confirmed_until IS NOT NULL AND state = 'approved';
CREATE INDEX ON offer (body_id, valid_until) WHERE valid_until IS NOT NULL AND state = 'approved';

-- Each time an offer was changed: how it was then. Facts: added to and never changed.
CREATE TABLE offer_revision (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  offer_id uuid NOT NULL,
  number   int NOT NULL CHECK (number > 0),
  by       text NOT NULL,                              -- an account's id, or who else did it (src/features/offers)
  record   jsonb,                                      -- offerSchema; null: taken away
  created  timestamptz NOT NULL,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, offer_id, number),
  FOREIGN KEY (body_id, offer_id) REFERENCES offer (body_id, id)
);

-- What strangers may see of an approved offer. An address says of one that was taken back that it is gone. The last day is
-- asked when it is read: what has ended, or was not confirmed in time, is not shown.
CREATE TABLE public_offer (
  body_id     uuid NOT NULL,
  id          uuid NOT NULL,
  shown_until date,                                    -- the last day; null: until further notice
  record      jsonb,                                   -- as src/access emits it to strangers; null: taken back
  created     timestamptz NOT NULL,
  modified    timestamptz NOT NULL,
  deleted     timestamptz,
  PRIMARY KEY (body_id, id)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['offer', 'offer_revision', 'public_offer']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (%s)', name,
      CASE WHEN name LIKE 'public\_%' THEN 'true' ELSE 'traad_has(''read_offers'', body_id)' END);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_offers'', body_id))', name);
    IF name <> 'offer_revision' THEN
      EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''keep_offers'', body_id))', name);
    END IF;
  END LOOP;
END
$$;

CREATE POLICY of_offers ON timeline FOR INSERT WITH CHECK (record = 'offer' AND traad_has('keep_offers', body_id));

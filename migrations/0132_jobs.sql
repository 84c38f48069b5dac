-- Small jobs and flex jobs that companies offer (src/records/job-offer.ts), profiles of those who look for one, without
-- anything that says who they are, and what is proposed to whom (src/records/job-profile.ts). Nobody but job consultants
-- sees a profile or a match; the background work deletes what has been kept long enough.

CREATE TABLE job_offer (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid CHECK (committee_id IS NULL),
  public       boolean NOT NULL,
  record       jsonb NOT NULL,                       -- jobOfferSchema
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, body_id) REFERENCES body (body_id, id)
);

CREATE TABLE public_job_offer (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  committee_id uuid,
  record       jsonb,                                -- null: taken back
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id)
);

-- Deleted for good on the day after `expires`, or when a consultant says so: no `deleted`.
CREATE TABLE job_profile (
  body_id  uuid NOT NULL,
  id       uuid NOT NULL,
  number   int NOT NULL CHECK (number > 0),          -- what the consultant's own system has of it
  expires  date NOT NULL,
  record   jsonb NOT NULL,                           -- jobProfileSchema
  created  timestamptz NOT NULL,
  modified timestamptz NOT NULL,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, number),
  FOREIGN KEY (body_id, body_id) REFERENCES body (body_id, id)
);
CREATE INDEX ON job_profile (expires);

-- The numbers of deleted profiles are not given again: somebody's own papers may still have them.
CREATE TABLE job_profile_number (
  body_id uuid NOT NULL PRIMARY KEY,
  last    int NOT NULL
);

CREATE TABLE job_match (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  offer_id     uuid NOT NULL,
  profile_id   uuid,                                 -- null: the profile has been deleted; the match is a figure
  state        text NOT NULL CHECK (state IN ('proposed', 'accepted', 'ended')),
  was_accepted boolean NOT NULL,
  since        date NOT NULL,
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, offer_id, profile_id),
  FOREIGN KEY (body_id, offer_id) REFERENCES job_offer (body_id, id),
  FOREIGN KEY (body_id, profile_id) REFERENCES job_profile (body_id, id) ON DELETE SET NULL (profile_id),
  -- Who has begun, or has come and gone, was accepted.
  CHECK (state <> 'accepted' OR was_accepted)
);
-- One is placed in one job at a time, whatever the program does.
CREATE UNIQUE INDEX job_match_placed_once ON job_match (body_id, profile_id) WHERE state = 'accepted';

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['job_offer', 'public_job_offer', 'job_profile', 'job_profile_number', 'job_match']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['job_offer', 'public_job_offer']
  LOOP
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (%s)', name,
      CASE WHEN name LIKE 'public\_%' THEN 'true'
        ELSE 'traad_has(''keep_jobs'', body_id) OR traad_has(''read_records'', body_id)' END);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_jobs'', body_id))', name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''keep_jobs'', body_id))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['job_profile', 'job_profile_number', 'job_match']
  LOOP
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_has(''match_jobs'', body_id))', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''match_jobs'', body_id))', name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''match_jobs'', body_id))', name);
  END LOOP;
END
$$;
CREATE POLICY removed ON job_profile FOR DELETE USING (traad_has('match_jobs', body_id));
CREATE POLICY worker_sees ON job_profile FOR SELECT USING (traad_is_worker());
CREATE POLICY worker_removes ON job_profile FOR DELETE USING (traad_is_worker());

CREATE POLICY of_job_offers ON timeline FOR INSERT WITH CHECK (record = 'job-offer' AND traad_has('keep_jobs', body_id));
CREATE POLICY of_job_profiles ON timeline FOR INSERT WITH CHECK (
  record IN ('job-profile', 'job-match') AND (traad_has('match_jobs', body_id) OR traad_is_worker()));

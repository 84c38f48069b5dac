-- Figures that committees' published papers tell, proposed to a body's indicators (src/records/figure-proposal.ts). Nothing of
-- them is public: what a person confirms becomes a figure of an indicator, and that is.

-- Which published papers are to be read for figures. A row a meeting, whose published documents are read together, or a paper
-- that is of no meeting; publishing asks for it to be read, and background work does it.
CREATE TABLE figure_reading (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,                          -- of the meeting, or of the paper
  is_meeting boolean NOT NULL,
  asked      timestamptz NOT NULL,                   -- when it was last published or taken back
  read       timestamptz,                            -- the asking that was answered last
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id)
);
CREATE INDEX figure_reading_due ON figure_reading (body_id, asked DESC) WHERE read IS NULL OR read < asked;

-- When a body's proposals were last held against its indicators.
CREATE TABLE figure_matching (
  body_id  uuid NOT NULL PRIMARY KEY,
  matched  timestamptz NOT NULL
);

CREATE TABLE figure_proposal (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,
  home_id      uuid NOT NULL,                        -- the meeting or the paper it was read in
  document_id  uuid NOT NULL,
  item_id      uuid,                                 -- null: of a paper without items
  place        int NOT NULL,                         -- 1, 2, 3 … within its home
  day          date NOT NULL,                        -- the paper's
  found        jsonb NOT NULL,                       -- foundFigureSchema
  words        text NOT NULL,                        -- the sentence, as it stands in the public text
  context      text NOT NULL,                        -- its item's heading, and what is said before it in its paragraph
  missing      boolean NOT NULL,                     -- the published paper no longer has it
  state        text NOT NULL CHECK (state IN ('proposed', 'confirmed', 'dismissed')),
  indicator_id uuid,                                 -- proposed, or chosen by a person
  chosen       boolean NOT NULL,                     -- a person chose the indicator
  figure_id    uuid,                                 -- what it became
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator (body_id, id),
  FOREIGN KEY (body_id, figure_id) REFERENCES figure (body_id, id),
  CHECK ((state = 'confirmed') = (figure_id IS NOT NULL))
);
CREATE INDEX ON figure_proposal (body_id, home_id);
CREATE INDEX ON figure_proposal (body_id, state, day DESC, home_id, place) WHERE deleted IS NULL;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['figure_reading', 'figure_matching', 'figure_proposal']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_has(''read_goals'', body_id))', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_goals'', body_id))', name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''keep_goals'', body_id))', name);
  END LOOP;
END
$$;

-- The background work sees what is to be read, and whether there are indicators that it could be for.
CREATE POLICY worker_sees ON figure_reading FOR SELECT USING ((SELECT traad_is_worker()));
CREATE POLICY worker_sees ON figure_matching FOR SELECT USING ((SELECT traad_is_worker()));
CREATE POLICY worker_matches ON indicator FOR SELECT USING ((SELECT traad_is_worker()));

CREATE POLICY of_figure_proposals ON timeline FOR INSERT WITH CHECK (
  record = 'figure-proposal' AND traad_has('keep_goals', body_id));

-- What is published already is to be read too. The owner of the tables is held by their policies.
ALTER TABLE document NO FORCE ROW LEVEL SECURITY;
INSERT INTO figure_reading (body_id, id, is_meeting, asked, created, modified)
  SELECT body_id, coalesce(meeting_id, id), bool_or(meeting_id IS NOT NULL), now(), now(), now() FROM document
  WHERE published_revision IS NOT NULL AND deleted IS NULL GROUP BY body_id, coalesce(meeting_id, id);
ALTER TABLE document FORCE ROW LEVEL SECURITY;

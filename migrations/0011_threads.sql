-- What joins items into threads beyond a number and a quoted decision: the same matter dealt with by several committees
-- in parallel or sent on to another, a title that comes back under another number, a reference in the text; and what a
-- secretary has said of two items, which no import undoes.

ALTER TABLE item
  ADD COLUMN number    text,                         -- as the document has it
  ADD COLUMN title_key text,                         -- the title's longest word and its figures: what alike titles share
  ADD COLUMN route     text[] NOT NULL DEFAULT '{}', -- the committees it goes through, as written
  ADD COLUMN outcome   text,
  ADD COLUMN final     boolean;                      -- false where another committee has the last word
CREATE INDEX ON item (body_id, title_key) WHERE title_key IS NOT NULL;

-- What is stored already, from its current reading. `title_key` comes when a document is read anew.
UPDATE item i SET
  number = r.reading #>> ARRAY['items', p.place::text, 'number'],
  route = ARRAY(SELECT jsonb_array_elements_text(coalesce(r.reading #> ARRAY['items', p.place::text, 'route'], '[]'))),
  outcome = r.reading #>> ARRAY['items', p.place::text, 'decision', 'outcome'],
  final = (r.reading #>> ARRAY['items', p.place::text, 'decision', 'final'])::boolean
FROM item_revision p
  JOIN document d ON d.body_id = p.body_id AND d.current_revision = p.revision_id
  JOIN revision r ON r.body_id = p.body_id AND r.id = p.revision_id
WHERE i.body_id = p.body_id AND i.id = p.item_id AND i.is_open;

-- The case an item was of before a person joined that case with another: so that joining can be undone.
ALTER TABLE case_item ADD COLUMN came_from uuid;

-- `quoted` may now also be 'committee@2024-05-30#47' (an item of that meeting) and 'committee#47' (of one in the last year).
ALTER TABLE quotation ADD COLUMN origin text NOT NULL DEFAULT 'earlier-decision' CHECK (origin IN ('earlier-decision', 'reference'));

-- Two items that may be the same matter. `proposed`: the import saw something and joined nothing; `confirmed` and
-- `rejected` are a secretary's word. The lesser id stands first.
CREATE TABLE case_link (
  body_id    uuid NOT NULL,
  id         uuid NOT NULL,
  item_id    uuid NOT NULL,
  other_id   uuid NOT NULL,
  status     text NOT NULL CHECK (status IN ('proposed', 'confirmed', 'rejected')),
  evidence   jsonb NOT NULL,                         -- as in case_item
  account_id uuid,                                   -- who said so; null: the import, or the local administrator
  created    timestamptz NOT NULL,
  modified   timestamptz NOT NULL,
  deleted    timestamptz,
  PRIMARY KEY (body_id, id),
  UNIQUE (body_id, item_id, other_id),
  CHECK (item_id < other_id),
  FOREIGN KEY (body_id, item_id) REFERENCES item (body_id, id),
  FOREIGN KEY (body_id, other_id) REFERENCES item (body_id, id)
);
CREATE INDEX ON case_link (body_id, other_id);
CREATE INDEX ON case_link (body_id, status, modified DESC) WHERE deleted IS NULL;

ALTER TABLE case_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_link FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON case_link FOR SELECT USING (traad_may(body_id));
CREATE POLICY added ON case_link FOR INSERT WITH CHECK (traad_may(body_id));
CREATE POLICY changed ON case_link FOR UPDATE USING (traad_may(body_id)) WITH CHECK (traad_may(body_id));
CREATE POLICY removed ON case_link FOR DELETE USING (traad_may(body_id));

-- A meeting's papers, for those who take part in it: the agenda as it was sent out, with what is closed in it and the
-- files that went with it. Strangers have the open half of it in public_*; this half no stranger's table is made from.

-- An item of a published agenda in full, closed or open: what the document that strangers have leaves out.
CREATE TABLE paper_item (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,                        -- the item it was published as
  committee_id uuid NOT NULL,
  agenda_id    uuid NOT NULL,
  document_id  uuid NOT NULL,
  content      jsonb NOT NULL,                       -- agendaItemSchema
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, agenda_id) REFERENCES agenda (body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document (body_id, id)
);
CREATE INDEX ON paper_item (body_id, agenda_id);
CREATE INDEX ON paper_item (body_id, document_id);

-- A file that went with it, open or closed.
CREATE TABLE paper_file (
  body_id      uuid NOT NULL,
  id           uuid NOT NULL,                        -- the attachment
  committee_id uuid NOT NULL,
  agenda_id    uuid NOT NULL,
  document_id  uuid NOT NULL,
  item_id      uuid NOT NULL,
  position     int NOT NULL,
  title        text NOT NULL,
  is_open      boolean NOT NULL,
  file_id      uuid,                                 -- null: it was named, and no file was added
  created      timestamptz NOT NULL,
  modified     timestamptz NOT NULL,
  deleted      timestamptz,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, agenda_id) REFERENCES agenda (body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document (body_id, id),
  FOREIGN KEY (body_id, file_id) REFERENCES item_file (body_id, id)
);
CREATE INDEX ON paper_file (body_id, agenda_id);
CREATE INDEX ON paper_file (body_id, document_id);
CREATE INDEX ON paper_file (body_id, file_id);

-- Members read what was published of their committee's meetings, in full, and nothing that waits: a document as it was
-- published, its items, its files. Named to be asked after the policies of those who read everything.
CREATE POLICY with_papers ON committee FOR SELECT USING (traad_has_in('read_papers', body_id, id));
CREATE POLICY with_papers ON body FOR SELECT USING (EXISTS (
  SELECT FROM committee c WHERE c.body_id = body.body_id AND traad_has_in('read_papers', c.body_id, c.id)));
CREATE POLICY with_papers ON meeting FOR SELECT USING (
  deleted IS NULL AND traad_has_in('read_papers', body_id, committee_id));
CREATE POLICY with_papers ON document FOR SELECT USING (
  deleted IS NULL AND published_revision IS NOT NULL AND EXISTS (
    SELECT FROM meeting m WHERE m.body_id = document.body_id AND m.id = document.meeting_id AND m.deleted IS NULL
      AND traad_has_in('read_papers', m.body_id, m.committee_id)));
CREATE POLICY with_papers ON revision FOR SELECT USING (EXISTS (
  SELECT FROM document d WHERE d.body_id = revision.body_id AND d.id = revision.document_id
    AND d.published_revision = revision.id));
CREATE POLICY with_papers ON item_revision FOR SELECT USING (EXISTS (
  SELECT FROM revision v WHERE v.body_id = item_revision.body_id AND v.id = item_revision.revision_id));
CREATE POLICY with_papers ON item FOR SELECT USING (EXISTS (
  SELECT FROM item_revision r WHERE r.body_id = item.body_id AND r.item_id = item.id));

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['paper_item', 'paper_file']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (traad_has(''read_records'', body_id))', name);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT WITH CHECK (traad_has(''keep_records'', body_id))', name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE USING (traad_has(''keep_records'', body_id))', name);
    EXECUTE format('CREATE POLICY removed ON %I FOR DELETE USING (traad_has(''keep_records'', body_id))', name);
    -- What was taken back is gone for members too.
    EXECUTE format('CREATE POLICY with_papers ON %1$I FOR SELECT USING (traad_has_in(''read_papers'', body_id, committee_id)
      AND EXISTS (SELECT FROM document d WHERE d.body_id = %1$I.body_id AND d.id = %1$I.document_id
        AND d.published_revision IS NOT NULL))', name);
  END LOOP;
END
$$;
CREATE POLICY with_papers ON item_file FOR SELECT USING (EXISTS (
  SELECT FROM paper_file p WHERE p.body_id = item_file.body_id AND p.file_id = item_file.id));

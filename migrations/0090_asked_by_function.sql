-- What a member or a committee's secretary may read of a row follows from the rows above it, and theirs from the rows
-- above those. Written into each other, such policies are planned anew with every statement on any of the tables, four and
-- five deep, also for those who read everything and never come to them: an import took four times as long. Asked by a
-- function in PL/pgSQL, which is not written into the statement, each is planned once a session. Which of a table's policies
-- PostgreSQL asks first is its own affair: whoever reads all of a body's records is answered by another one and is not
-- asked here. The functions ask as whoever calls them: row-level security holds within.
CREATE FUNCTION traad_papers_of_body(own_body uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN EXISTS (
  SELECT FROM public.committee c WHERE c.body_id = own_body AND public.traad_has_in('read_papers', c.body_id, c.id)); END $$;
CREATE FUNCTION traad_papers_of_meeting(own_body uuid, own_meeting uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
  RETURN EXISTS (SELECT FROM public.meeting m WHERE m.body_id = own_body AND m.id = own_meeting AND m.deleted IS NULL
    AND public.traad_has_in('read_papers', m.body_id, m.committee_id)); END $$;
CREATE FUNCTION traad_papers_of_revision(own_body uuid, own_document uuid, own_revision uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN EXISTS (SELECT FROM public.document d
    WHERE d.body_id = own_body AND d.id = own_document AND d.published_revision = own_revision); END $$;
CREATE FUNCTION traad_papers_of_place(own_body uuid, own_revision uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
  RETURN EXISTS (SELECT FROM public.revision v WHERE v.body_id = own_body AND v.id = own_revision); END $$;
CREATE FUNCTION traad_papers_of_item(own_body uuid, own_item uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
  RETURN EXISTS (SELECT FROM public.item_revision r WHERE r.body_id = own_body AND r.item_id = own_item); END $$;
CREATE FUNCTION traad_papers_of_file(own_body uuid, own_file uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
  RETURN EXISTS (SELECT FROM public.paper_file p WHERE p.body_id = own_body AND p.file_id = own_file); END $$;
CREATE FUNCTION traad_papers_stand(own_body uuid, own_document uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
  RETURN EXISTS (SELECT FROM public.document d WHERE d.body_id = own_body AND d.id = own_document
    AND d.published_revision IS NOT NULL); END $$;

ALTER POLICY with_papers ON body USING (traad_has('read_records', body_id) IS NOT TRUE
  AND traad_papers_of_body(body_id));
ALTER POLICY with_papers ON document USING (
  traad_has('read_records', body_id) IS NOT TRUE
  AND deleted IS NULL AND published_revision IS NOT NULL
  AND traad_papers_of_meeting(body_id, meeting_id));
ALTER POLICY with_papers ON revision USING (traad_has('read_records', body_id) IS NOT TRUE
  AND traad_papers_of_revision(body_id, document_id, id));
ALTER POLICY with_papers ON item_revision USING (traad_has('read_records', body_id) IS NOT TRUE
  AND traad_papers_of_place(body_id, revision_id));
ALTER POLICY with_papers ON item USING (traad_has('read_records', body_id) IS NOT TRUE
  AND traad_papers_of_item(body_id, id));
ALTER POLICY with_papers ON item_file USING (traad_papers_of_file(body_id, id));
ALTER POLICY with_papers ON paper_item USING (
  traad_has('read_records', body_id) IS NOT TRUE
  AND traad_has_in('read_papers', body_id, committee_id)
  AND traad_papers_stand(body_id, document_id));
ALTER POLICY with_papers ON paper_file USING (
  traad_has('read_records', body_id) IS NOT TRUE
  AND traad_has_in('read_papers', body_id, committee_id)
  AND traad_papers_stand(body_id, document_id));

CREATE FUNCTION traad_committee_in_body(own_body uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN EXISTS (
  SELECT FROM public.committee c WHERE c.body_id = own_body AND public.traad_reads_committee(c.id)); END $$;
ALTER POLICY within_committee ON body USING (traad_has('read_records', body_id) IS NOT TRUE
  AND traad_committee_in_body(body_id));

CREATE FUNCTION traad_committee_of_both(own_body uuid, one uuid, other uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
  BEGIN RETURN 2 = (SELECT count(*) FROM public.item i
    JOIN public.meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
    WHERE i.body_id = own_body AND i.id IN (one, other) AND public.traad_reads_committee(m.committee_id)); END $$;
ALTER POLICY within_committee ON case_link USING (traad_has('read_records', body_id) IS NOT TRUE
  AND traad_committee_of_both(body_id, item_id, other_id));

DO $$
DECLARE
  held record;
BEGIN
  FOR held IN SELECT * FROM (VALUES
    ('meeting', 'public.meeting m', 'm.id'),
    ('document', 'public.document d JOIN public.meeting m ON m.body_id = d.body_id AND m.id = d.meeting_id', 'd.id'),
    ('revision', 'public.revision r JOIN public.document d ON d.body_id = r.body_id AND d.id = r.document_id
      JOIN public.meeting m ON m.body_id = d.body_id AND m.id = d.meeting_id', 'r.id'),
    ('item', 'public.item i JOIN public.meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id', 'i.id'),
    ('promise', 'public.promise m', 'm.id'),
    ('person', 'public.appearance a JOIN public.meeting m ON m.body_id = a.body_id AND m.id = a.meeting_id', 'a.person_id'),
    -- By the entries of its minutes: these are seen by their approvers, who would be asked of in a circle.
    ('minutes', 'public.chain_entry e JOIN public.meeting m ON m.body_id = e.body_id AND m.id = e.meeting_id', 'e.minutes_id')
  ) AS of (kind, rows, key)
  LOOP
    EXECUTE format('CREATE FUNCTION traad_committee_of_%s(own_body uuid, own_key uuid) RETURNS boolean LANGUAGE plpgsql STABLE
      AS $f$ BEGIN RETURN EXISTS (SELECT FROM %s WHERE m.body_id = own_body AND %s = own_key
        AND public.traad_reads_committee(m.committee_id)); END $f$', held.kind, held.rows, held.key);
  END LOOP;
  FOR held IN SELECT * FROM (VALUES
    ('document', 'meeting', 'meeting_id'),
    ('revision', 'document', 'document_id'),
    ('notice', 'document', 'document_id'),
    ('item', 'meeting', 'meeting_id'),
    ('item_revision', 'revision', 'revision_id'),
    ('sent_decision', 'item', 'item_id'),
    ('promise_revision', 'promise', 'promise_id'),
    ('promise_answer', 'promise', 'promise_id'),
    ('promise_change', 'promise', 'promise_id'),
    ('sealed_part', 'meeting', 'meeting_id'),
    ('appearance', 'meeting', 'meeting_id'),
    ('person', 'person', 'id'),
    ('chain_entry', 'meeting', 'meeting_id'),
    ('minutes_approver', 'minutes', 'minutes_id')
  ) AS of (own, kind, key)
  LOOP
    EXECUTE format('ALTER POLICY within_committee ON %I USING (traad_has(''read_records'', body_id) IS NOT TRUE
      AND traad_committee_of_%s(body_id, %s))',
      held.own, held.kind, held.key);
  END LOOP;
END
$$;

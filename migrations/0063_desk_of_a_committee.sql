-- A secretary of one committee has the desk of that committee. What a body's readers see of all of it, those who have the
-- right for a committee see of what belongs to it, and of nothing else: each policy asks for the committee itself, never
-- only whether the row above can be seen, which others see for other reasons. Named to be asked after the policies of
-- those who read everything. Nothing can be changed by them.
CREATE FUNCTION traad_reads_committee(committee uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT committee = ANY (public.traad_scopes('read_records')) $$;

CREATE POLICY within_committee ON body FOR SELECT USING (EXISTS (
  SELECT FROM committee c WHERE c.body_id = body.body_id AND traad_reads_committee(c.id)));
CREATE POLICY within_committee ON agenda_rules FOR SELECT USING (traad_reads_committee(id));

DO $$
DECLARE
  name text;
  held record;
BEGIN
  -- Rows that name their committee.
  FOREACH name IN ARRAY ARRAY['meeting', 'promise', 'planned_meeting', 'agenda', 'wheel_entry', 'committee_receiver',
    'demanded_item', 'sealed_minutes']
  LOOP
    EXECUTE format('CREATE POLICY within_committee ON %I FOR SELECT USING (traad_reads_committee(committee_id))', name);
  END LOOP;
  -- Rows of a meeting, an item, a document, a promise, or fixed minutes.
  FOR held IN SELECT * FROM (VALUES
    ('document', 'meeting m', 'm.id = document.meeting_id', 'm'),
    ('revision', 'document d JOIN meeting m ON m.body_id = d.body_id AND m.id = d.meeting_id', 'd.id = revision.document_id', 'm'),
    ('notice', 'document d JOIN meeting m ON m.body_id = d.body_id AND m.id = d.meeting_id', 'd.id = notice.document_id', 'm'),
    ('item', 'meeting m', 'm.id = item.meeting_id', 'm'),
    ('item_revision', 'revision r JOIN document d ON d.body_id = r.body_id AND d.id = r.document_id
      JOIN meeting m ON m.body_id = d.body_id AND m.id = d.meeting_id', 'r.id = item_revision.revision_id', 'm'),
    ('sent_decision', 'item i JOIN meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id', 'i.id = sent_decision.item_id', 'm'),
    ('promise_revision', 'promise m', 'm.id = promise_revision.promise_id', 'm'),
    ('promise_answer', 'promise m', 'm.id = promise_answer.promise_id', 'm'),
    ('promise_change', 'promise m', 'm.id = promise_change.promise_id', 'm'),
    ('sealed_part', 'meeting m', 'm.id = sealed_part.meeting_id', 'm'),
    ('appearance', 'meeting m', 'm.id = appearance.meeting_id', 'm'),
    ('person', 'appearance a JOIN meeting m ON m.body_id = a.body_id AND m.id = a.meeting_id', 'a.person_id = person.id', 'm'),
    ('chain_entry', 'meeting m', 'm.id = chain_entry.meeting_id', 'm'),
    -- By the entries of its minutes: these are seen by their approvers, who would be asked of in a circle.
    ('minutes_approver', 'chain_entry e JOIN meeting m ON m.body_id = e.body_id AND m.id = e.meeting_id',
      'e.minutes_id = minutes_approver.minutes_id', 'm')
  ) AS of (own, rows, joined, committee)
  LOOP
    EXECUTE format('CREATE POLICY within_committee ON %1$I FOR SELECT USING (EXISTS (SELECT FROM %2$s
      WHERE %4$s.body_id = %1$I.body_id AND %3$s AND traad_reads_committee(%4$s.committee_id)))',
      held.own, held.rows, held.joined, held.committee);
  END LOOP;
END
$$;

-- Of two items that may be one matter, both.
CREATE POLICY within_committee ON case_link FOR SELECT USING (2 = (
  SELECT count(*) FROM item i JOIN meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
  WHERE i.body_id = case_link.body_id AND i.id IN (case_link.item_id, case_link.other_id)
    AND traad_reads_committee(m.committee_id)));

-- The mail that tells of a task is their own to make (0062), and its receiver with it.
DROP POLICY task_added ON mail_recipient;
CREATE POLICY task_added ON mail_recipient FOR INSERT WITH CHECK (EXISTS (
  SELECT FROM task t WHERE t.body_id = mail_recipient.body_id AND t.owner_email = lower(mail_recipient.email)
    AND traad_has_in('keep_records', t.body_id, t.committee_id)) AND EXISTS (
  SELECT FROM mail m WHERE m.body_id = mail_recipient.body_id AND m.id = mail_recipient.mail_id AND m.kind = 'task'
    AND m.state = 'queued' AND m.attempts = 0));
CREATE POLICY task_seen ON mail FOR SELECT USING (kind = 'task' AND EXISTS (
  SELECT FROM task t WHERE t.body_id = mail.body_id AND t.id::text = mail.about #>> '{tasks,0,id}'
    AND traad_reads_committee(t.committee_id)));

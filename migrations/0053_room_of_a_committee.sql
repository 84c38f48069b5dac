-- A secretary of one committee opens its meetings, too: what a meeting is held by is kept by whoever keeps the committee's
-- records.

DROP POLICY added ON room;
DROP POLICY changed ON room;
DROP POLICY removed ON room;
CREATE POLICY added ON room FOR INSERT WITH CHECK (traad_has_in('keep_records', body_id, committee_id));
CREATE POLICY changed ON room FOR UPDATE USING (traad_has_in('keep_records', body_id, committee_id))
  WITH CHECK (traad_has_in('keep_records', body_id, committee_id));
CREATE POLICY removed ON room FOR DELETE USING (traad_has_in('keep_records', body_id, committee_id));

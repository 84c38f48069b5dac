-- Which case a person joined a case to. The items of a joined case remember it (case_item.came_from, which stays the first
-- one through several joins); this remembers it for the case itself, so that whoever follows it is told of what it
-- has become, and so that each of several joins can be undone by itself.
ALTER TABLE case_thread ADD COLUMN joined_to uuid;
ALTER TABLE case_thread ADD FOREIGN KEY (body_id, joined_to) REFERENCES case_thread (body_id, id);
CREATE INDEX ON case_thread (body_id, joined_to) WHERE joined_to IS NOT NULL;

UPDATE case_thread t SET joined_to = c.case_id
FROM case_item c WHERE c.body_id = t.body_id AND c.came_from = t.id AND t.deleted IS NOT NULL;

-- The background work asks what a case that is followed is now.
CREATE POLICY worker_sees ON case_thread FOR SELECT USING (traad_is_worker());

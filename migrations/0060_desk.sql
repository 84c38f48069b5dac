-- The desk counts the documents whose reading was unsure of something. Readings are large: what is asked of each of them
-- on every visit is kept beside them, and counted without opening one.
CREATE INDEX revision_unsure ON revision (body_id, id)
  WHERE jsonb_path_exists(reading, '$.notices[*] ? (@.severity <> "info")');

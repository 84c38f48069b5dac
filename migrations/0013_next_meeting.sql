-- A promise for the next meeting is due on that meeting's day, once the meeting is known: planned, or with a document.
ALTER TABLE promise ADD COLUMN anchor_day date;
CREATE INDEX ON promise (body_id, committee_id, day) WHERE anchor = 'next-meeting';

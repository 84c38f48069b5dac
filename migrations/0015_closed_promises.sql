-- A promise that stands in a closed item: for the secretaries' desk and nothing else. It is never public, whatever
-- becomes of its item, and is never taken to be one that stands in the open: who opens the item reads its promises anew.
ALTER TABLE promise ADD COLUMN closed boolean NOT NULL DEFAULT false;

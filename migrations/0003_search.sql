-- The search index over what strangers may read: one row an open or closed item (of a closed one its neutral title only)
-- and one a published document, written in the publishing transaction. It is derived and can be made again from
-- public_item and public_document, so it has no history of its own.
--
-- `words` holds everything a question can ask for, so that one GIN index answers words and facets together:
--   handling              the word, by its stem and folded to a-z, with its places in title, decision, text
--   /dagpeng              a part of a compound (sygedagpengeudviklingen)
--   ^handling +handling   the word stands in the title; in the title or the decision
--   #00.15.a00.1.18.      a number with parts, from each of its parts on
--   =y2024 =oapproved …   a facet's value
-- `strong` holds what ranks: words of the title (A), of the decision (B), frequent ones (C), parts in title or decision (D).
CREATE TABLE public_search (
  body_id      uuid NOT NULL,
  item_id      uuid NOT NULL,           -- public_item.id, or public_document.id where kind is 'document'
  meeting_id   uuid,
  committee_id uuid,
  case_id      uuid,
  kind         text NOT NULL CHECK (kind IN ('minutes', 'agenda', 'document')),
  year         smallint,
  outcome      text,
  day          date NOT NULL,           -- 0001-01-01 where no day is stated: last among the newest
  strong       tsvector NOT NULL,
  words        tsvector NOT NULL,
  PRIMARY KEY (body_id, item_id)
);

-- Out of the row and as it is: a scan over rows stays narrow, and looking into one costs no unpacking.
ALTER TABLE public_search ALTER COLUMN words SET STORAGE EXTERNAL;
ALTER TABLE public_search ALTER COLUMN strong SET STORAGE MAIN;
-- The planner's estimates choose the way to search; they must know the common words well.
ALTER TABLE public_search ALTER COLUMN words SET STATISTICS 300;
ALTER TABLE public_search SET (toast_tuple_target = 512, autovacuum_analyze_scale_factor = 0.05);

-- A short pending list: what was just imported is found at once, without reading megabytes of waiting entries.
CREATE INDEX public_search_words ON public_search USING gin (words) WITH (gin_pending_list_limit = 1024);
CREATE INDEX public_search_newest ON public_search (day DESC, item_id DESC);
CREATE INDEX public_search_meeting ON public_search (body_id, meeting_id);

-- The front page asks over all bodies: what is expected soonest, and what was answered last.
CREATE INDEX ON public_promise (pending_due, body_id, id) WHERE settled IS NULL;
CREATE INDEX ON public_promise_answer (day DESC, body_id, id);

-- Feeds tell what was made or answered last.
CREATE INDEX ON public_promise (body_id, modified DESC, id);

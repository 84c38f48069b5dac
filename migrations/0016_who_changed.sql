-- Whoever did something to a promise is seen by those who follow up the promises of its body: a colleague there has a name.
-- An account is otherwise seen by itself and by those who govern it, and stays nobody to those who do not work for the
-- body: they do not see the change either.
CREATE INDEX ON promise_change (account_id) WHERE account_id IS NOT NULL;
CREATE POLICY colleague ON account FOR SELECT USING (
  EXISTS (SELECT FROM promise_change h WHERE h.account_id = account.id AND traad_may(h.body_id)));

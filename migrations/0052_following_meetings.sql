-- Whoever takes part in a committee's meetings follows them on a device of their own. What of an item one may not see is
-- taken away in one place (src/features/meetings/room/seen-by.ts), which has to know whose account it is: by the person it
-- stands for (0040), or by a seat.
CREATE POLICY own ON seat FOR SELECT USING (account_id = (SELECT traad_actor()));
CREATE INDEX ON seat (account_id) WHERE account_id IS NOT NULL;

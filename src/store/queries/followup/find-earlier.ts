import type { Transaction } from "../../transaction.ts";
import { add, addRows } from "../rows-of-json.ts";

/** Two promises of one case and kind, made in different meetings, with their words. */
export interface EarlierAndLater {
  readonly earlierId: string;
  readonly earlier: string;
  readonly laterId: string;
  readonly later: string;
}

const words = (row: string) => `coalesce(${row}.found ->> 'quote', '') || ' ' || ${row}.what`;

const statement = {
  name: "followup-earlier-and-later",
  text: `
    SELECT e.id AS "earlierId", ${words("e")} AS earlier, l.id AS "laterId", ${words("l")} AS later
    FROM promise own
      JOIN case_item c ON c.body_id = $1 AND c.item_id = own.item_id AND c.deleted IS NULL
      JOIN case_item o ON o.body_id = $1 AND o.case_id = c.case_id AND o.item_id <> c.item_id AND o.deleted IS NULL
      JOIN promise other ON other.body_id = $1 AND other.item_id = o.item_id AND other.kind = own.kind
        AND other.meeting_id <> own.meeting_id AND other.day <> own.day
      CROSS JOIN LATERAL (SELECT p.* FROM promise p
        WHERE p.body_id = $1 AND p.id = CASE WHEN own.day < other.day THEN own.id ELSE other.id END OFFSET 0) e
      CROSS JOIN LATERAL (SELECT p.* FROM promise p
        WHERE p.body_id = $1 AND p.id = CASE WHEN own.day < other.day THEN other.id ELSE own.id END OFFSET 0) l
    WHERE own.body_id = $1 AND own.id = ANY ($2::uuid[]) AND e.deleted IS NULL AND l.deleted IS NULL
      AND e.state IN ('proposed', 'open', 'postponed') AND l.state <> 'dismissed'
    ORDER BY e.id, l.id LIMIT 500`,
};

/** The promises of the same case and kind in other meetings, the earlier of each two before the later. */
export async function earlierAndLater(
  tx: Transaction,
  bodyId: string,
  promiseIds: readonly string[],
): Promise<EarlierAndLater[]> {
  return tx.rows<EarlierAndLater>(statement, [bodyId, promiseIds]);
}

const propose = addRows(
  "followup-propose-successors",
  "promise_successor",
  { id: "uuid", promise_id: "uuid", successor_id: "uuid", status: "text" },
  "(body_id, id) DO NOTHING",
);

/** Proposes that promises came back as others; what a person has said of it stays. */
export async function proposeSuccessors(
  tx: Transaction,
  bodyId: string,
  at: string,
  rows: readonly { id: string; promise_id: string; successor_id: string; status: "proposed" }[],
): Promise<void> {
  await add(tx, propose, bodyId, at, rows);
}

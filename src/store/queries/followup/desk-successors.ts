import type { Transaction } from "../../transaction.ts";

/** A promise that may have come back as another, beside that other. */
export interface DeskSuccessor {
  readonly id: string;
  readonly earlier: DeskSuccessorSide;
  readonly later: DeskSuccessorSide;
}

export interface DeskSuccessorSide {
  readonly id: string;
  readonly what: string;
  readonly quote: string | null;
  readonly day: string | null;
  readonly dueTo: string | null;
  readonly committee: string | null;
}

/** What waits for a person's word: to stand after SELECT; `$1` is the body. */
export const proposedSuccessorFrom = `
  FROM promise_successor s
  JOIN promise p ON p.body_id = s.body_id AND p.id = s.promise_id AND p.deleted IS NULL
    AND p.state IN ('proposed', 'open', 'postponed')
  JOIN promise n ON n.body_id = s.body_id AND n.id = s.successor_id AND n.deleted IS NULL AND n.state <> 'dismissed'
  WHERE s.body_id = $1::uuid AND s.status = 'proposed' AND s.deleted IS NULL`;

const side = (row: string, committee: string) => `
  json_build_object('id', ${row}.id, 'what', ${row}.what, 'quote', ${row}.found ->> 'quote', 'day', ${row}.day,
    'dueTo', ${row}.due_to, 'committee', ${committee}.name)`;

const statement = {
  name: "desk-successors",
  text: `
    SELECT x.id, ${side("p", "c")} AS earlier, ${side("n", "d")} AS later
    FROM (SELECT s.id, s.body_id, s.promise_id, s.successor_id ${proposedSuccessorFrom}
      ORDER BY n.day DESC NULLS LAST, s.id LIMIT $2::int OFFSET $3::int) x
    JOIN promise p ON p.body_id = x.body_id AND p.id = x.promise_id
    JOIN promise n ON n.body_id = x.body_id AND n.id = x.successor_id
    LEFT JOIN committee c ON c.body_id = p.body_id AND c.id = p.committee_id
    LEFT JOIN committee d ON d.body_id = n.body_id AND d.id = n.committee_id
    ORDER BY n.day DESC NULLS LAST, x.id`,
};

/** A page of the promises that may have come back as another, what came back last first. */
export async function deskSuccessors(
  tx: Transaction,
  bodyId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<DeskSuccessor[]> {
  return tx.rows<DeskSuccessor>(statement, [bodyId, limit, offset]);
}

import type { Transaction } from "../../transaction.ts";

/** A committee that may be the body's council. `council`: its rules for agendas say so. */
export interface CouncilChoice {
  readonly id: string;
  readonly name: string;
  readonly council: boolean;
}

const statement = {
  name: "demands-councils",
  text: `SELECT c.id, c.name, coalesce(r.council, false) AS council
    FROM committee c LEFT JOIN agenda_rules r ON r.body_id = c.body_id AND r.id = c.id
    WHERE c.body_id = $1 AND c.deleted IS NULL
    ORDER BY coalesce(r.council, false) DESC,
      (SELECT max(m.day) FROM meeting m WHERE m.body_id = c.body_id AND m.committee_id = c.id) DESC NULLS LAST, c.id`,
};

/** A body's committees: those first that are said to be its council, then those that met last. */
export async function councilChoices(tx: Transaction, bodyId: string): Promise<CouncilChoice[]> {
  return tx.rows<CouncilChoice>(statement, [bodyId]);
}

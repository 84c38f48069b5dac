import type { Transaction } from "../../transaction.ts";

/** A committee as an item names it. */
export interface NamedCommittee {
  readonly id: string;
  readonly name: string;
}

const statement = {
  name: "items-committees",
  text: `SELECT id, name COLLATE "da-x-icu" AS name FROM committee WHERE body_id = $1 AND deleted IS NULL
    UNION SELECT id, name FROM public_committee WHERE body_id = $1 AND deleted IS NULL ORDER BY name, id`,
};

/** A body's committees in Danish order: those that everybody knows, and those whose meetings the viewer prepares. */
export async function committeesToPrepare(tx: Transaction, bodyId: string): Promise<NamedCommittee[]> {
  return tx.rows<NamedCommittee>(statement, [bodyId]);
}

const bodies = {
  name: "items-bodies",
  text: `SELECT body_id AS id, name COLLATE "da-x-icu" AS name FROM body WHERE deleted IS NULL
    UNION SELECT id, name COLLATE "da-x-icu" FROM public_body WHERE deleted IS NULL ORDER BY name, id LIMIT 1000`,
};

/** The bodies the viewer knows, by name. */
export async function knownBodies(tx: Transaction): Promise<{ readonly id: string; readonly name: string }[]> {
  return tx.rows<{ id: string; name: string }>(bodies);
}

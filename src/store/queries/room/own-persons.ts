import type { Transaction } from "../../transaction.ts";

/** Whom an account is in a body: the ids it may have on a meeting's list of people, and its own name. */
export interface OwnPersons {
  readonly ids: readonly string[];
  readonly name: string | null;
}

const statement = {
  name: "room-own-persons",
  text: `SELECT
      ARRAY(SELECT person_id FROM person_account WHERE body_id = $1 AND account_id = $2 AND ended IS NULL
        UNION SELECT id FROM seat WHERE body_id = $1 AND account_id = $2 AND deleted IS NULL) AS ids,
      (SELECT name FROM account WHERE id = $2) AS name`,
};

/** The persons and seats an account stands for in a body. */
export async function ownPersons(tx: Transaction, bodyId: string, accountId: string): Promise<OwnPersons> {
  const [found] = await tx.rows<OwnPersons>(statement, [bodyId, accountId]);
  return found ?? { ids: [], name: null };
}

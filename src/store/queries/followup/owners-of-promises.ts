import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "promise-owners",
  text: `SELECT owner_email AS email, min(owner_name) AS name, count(*)::int AS promises FROM promise
    WHERE body_id = $1::uuid AND owner_email IS NOT NULL AND deleted IS NULL
    GROUP BY owner_email ORDER BY min(owner_name) COLLATE "da-x-icu", owner_email LIMIT 500`,
};

/** Those who own promises of a body, by name; for staff only. */
export async function ownersOfPromises(
  tx: Transaction,
  bodyId: string,
): Promise<{ email: string; name: string | null; promises: number }[]> {
  return tx.rows(statement, [bodyId]);
}

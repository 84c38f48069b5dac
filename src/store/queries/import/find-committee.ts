import type { Transaction } from "../../transaction.ts";

export interface FoundCommittee {
  readonly id: string;
  readonly slug: string;
  readonly abbreviation: string | null;
}

const find = {
  name: "import-find-committee",
  text: `
    SELECT c.id, c.slug, c.abbreviation
    FROM committee_name n JOIN committee c ON c.body_id = n.body_id AND c.id = n.committee_id
    WHERE n.body_id = $1 AND n.match_name = $2`,
};

/** A body's committee by any way its name has been written; null where it is new. */
export async function findCommittee(tx: Transaction, bodyId: string, key: string): Promise<FoundCommittee | null> {
  const [found] = await tx.rows<FoundCommittee>(find, [bodyId, key]);
  return found ?? null;
}

const all = {
  name: "import-committees",
  text: `SELECT c.slug, n.match_name AS key FROM committee c
    JOIN committee_name n ON n.body_id = c.body_id AND n.committee_id = c.id WHERE c.body_id = $1`,
};

/** Slugs and compared names of a body's committees. */
export async function committeesOf(tx: Transaction, bodyId: string): Promise<{ slug: string; key: string }[]> {
  return tx.rows(all, [bodyId]);
}

const abbreviate = {
  name: "import-abbreviate-committee",
  text: "UPDATE committee SET abbreviation = $3, modified = $4 WHERE body_id = $1 AND id = $2",
};

/** Keeps the abbreviation a route was seen to use for the committee. */
export async function abbreviateCommittee(
  tx: Transaction,
  bodyId: string,
  id: string,
  abbreviation: string,
  at: string,
): Promise<void> {
  await tx.rows(abbreviate, [bodyId, id, abbreviation, at]);
}

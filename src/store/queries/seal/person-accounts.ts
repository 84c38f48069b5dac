import type { Transaction } from "../../transaction.ts";

const own = {
  name: "seal-person-of-account",
  text: `SELECT a.person_id AS "personId" FROM person_account a WHERE a.body_id = $1 AND a.account_id = $2 AND a.ended IS NULL`,
};

/** The person an account stands for in a body; null where a secretary has not said so. */
export async function personOfAccount(tx: Transaction, bodyId: string, accountId: string): Promise<string | null> {
  const [row] = await tx.rows<{ personId: string }>(own, [bodyId, accountId]);
  return row?.personId ?? null;
}

const ofPersons = {
  name: "seal-accounts-of-persons",
  text: `SELECT person_id AS "personId", account_id AS "accountId" FROM person_account
    WHERE body_id = $1 AND person_id = ANY ($2::uuid[]) AND ended IS NULL`,
};

/** Which accounts stand for these persons. */
export async function accountsOfPersons(
  tx: Transaction,
  bodyId: string,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.rows<{ personId: string; accountId: string }>(ofPersons, [bodyId, personIds]);
  return new Map(rows.map((row) => [row.personId, row.accountId]));
}

const end = {
  name: "seal-end-person-account",
  text: `UPDATE person_account SET ended = $4, modified = $4
    WHERE body_id = $1 AND (person_id = $2 OR account_id = $3::uuid) AND ended IS NULL`,
};

/** Ends what a person or an account stands for in a body. */
export async function endPersonAccount(
  tx: Transaction,
  bodyId: string,
  personId: string,
  accountId: string | null,
  at: string,
): Promise<void> {
  await tx.rows(end, [bodyId, personId, accountId, at]);
}

const add = {
  name: "seal-add-person-account",
  text: `INSERT INTO person_account (body_id, id, person_id, account_id, created, modified) VALUES ($1, $2, $3, $4, $5, $5)`,
};

/** Says that an account is a person's. */
export async function addPersonAccount(
  tx: Transaction,
  bodyId: string,
  id: string,
  personId: string,
  accountId: string,
  at: string,
): Promise<void> {
  await tx.rows(add, [bodyId, id, personId, accountId, at]);
}

const names = {
  name: "seal-names-of-persons",
  text: `SELECT id, name FROM person WHERE body_id = $1 AND id = ANY ($2::uuid[])`,
};

/** Persons' names, by their ids. */
export async function namesOfPersons(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; name: string }>(names, [bodyId, ids]);
  return new Map(rows.map((row) => [row.id, row.name]));
}

const addFree = {
  name: "seal-add-free-person-account",
  text: `INSERT INTO person_account (body_id, id, person_id, account_id, created, modified) VALUES ($1, $2, $3, $4, $5, $5)
    ON CONFLICT DO NOTHING`,
};

/** Says that an account is a person's, where neither is said to be another's. */
export async function addFreePersonAccount(
  tx: Transaction,
  bodyId: string,
  id: string,
  personId: string,
  accountId: string,
  at: string,
): Promise<void> {
  await tx.rows(addFree, [bodyId, id, personId, accountId, at]);
}

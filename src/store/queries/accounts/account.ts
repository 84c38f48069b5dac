import type { Transaction } from "../../transaction.ts";

/** An account as the sign-in needs it. */
export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Null: no password; signs in otherwise. */
  readonly passwordHash: string | null;
}

const columns = `id, email, name, password_hash AS "passwordHash"`;

const byEmail = {
  name: "account-by-email",
  text: `SELECT ${columns} FROM account WHERE match_email = $1 AND deleted IS NULL`,
};

/** The open account of an e-mail address, or null. Letters' case does not count. */
export async function accountByEmail(tx: Transaction, email: string): Promise<AccountRow | null> {
  return (await tx.rows<AccountRow>(byEmail, [matchEmail(email)]))[0] ?? null;
}

const byId = {
  name: "account-by-id",
  text: `SELECT ${columns} FROM account WHERE id = $1::uuid AND deleted IS NULL`,
};

/** The open account with this id, as far as the viewer may see it. */
export async function accountById(tx: Transaction, id: string): Promise<AccountRow | null> {
  return (await tx.rows<AccountRow>(byId, [id]))[0] ?? null;
}

const add = {
  name: "account-add",
  text: `INSERT INTO account (id, email, match_email, name, password_hash, created, modified)
    VALUES ($1::uuid, $2, $3, $4, $5, $6, $6) ON CONFLICT (match_email) DO NOTHING RETURNING id`,
};

/** Adds an account; false where the e-mail address has one already. */
export async function addAccount(tx: Transaction, account: AccountRow, now: Date): Promise<boolean> {
  const { id, email, name, passwordHash } = account;
  const rows = await tx.rows(add, [id, email, matchEmail(email), name, passwordHash, now.toISOString()]);
  return rows.length === 1;
}

const change = {
  name: "account-change-password",
  text: `UPDATE account SET password_hash = $2, modified = $3 WHERE id = $1::uuid`,
};

/** Gives an account a new password's hash. */
export async function changePasswordHash(tx: Transaction, id: string, passwordHash: string, now: Date): Promise<void> {
  await tx.rows(change, [id, passwordHash, now.toISOString()]);
}

function matchEmail(email: string): string {
  return email.trim().toLowerCase();
}

import type { Role } from "../../../access/viewer.ts";
import type { Transaction } from "../../transaction.ts";

export interface AccountRole {
  readonly bodyId: string;
  readonly role: Exclude<Role, "public">;
}

const ofAccount = {
  name: "account-roles-of-account",
  text: `SELECT body_id AS "bodyId", role FROM account_role WHERE account_id = $1::uuid ORDER BY body_id`,
};

/** What an account may do, one role a body. */
export async function rolesOfAccount(tx: Transaction, accountId: string): Promise<AccountRole[]> {
  return tx.rows<AccountRole>(ofAccount, [accountId]);
}

const give = {
  name: "account-roles-give",
  text: `INSERT INTO account_role (body_id, account_id, role, created) VALUES ($1::uuid, $2::uuid, $3, $4)
    ON CONFLICT (body_id, account_id) DO UPDATE SET role = EXCLUDED.role`,
};

/** Gives an account its role in a body, in place of the one it may have there. */
export async function giveRole(tx: Transaction, accountId: string, role: AccountRole, now: Date): Promise<void> {
  await tx.rows(give, [role.bodyId, accountId, role.role, now.toISOString()]);
}

const take = {
  name: "account-roles-take",
  text: `DELETE FROM account_role WHERE body_id = $1::uuid AND account_id = $2::uuid RETURNING role`,
};

/** Takes an account's role in a body away; false where it had none that the viewer may take. */
export async function takeRole(tx: Transaction, bodyId: string, accountId: string): Promise<boolean> {
  return (await tx.rows(take, [bodyId, accountId])).length === 1;
}

const administrators = {
  name: "account-roles-administrators",
  text: `SELECT count(*)::int AS n FROM account_role r JOIN account a ON a.id = r.account_id AND a.deleted IS NULL
    WHERE r.role = 'administrator' AND r.body_id = $1::uuid`,
};

/** How many can govern a body, or the whole installation by its stand-in id. */
export async function countAdministrators(tx: Transaction, bodyId: string): Promise<number> {
  return (await tx.rows<{ n: number }>(administrators, [bodyId]))[0]?.n ?? 0;
}

/** One account's role in one body, as the page of accounts lists it. */
export interface ListedAccount extends AccountRole {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
}

const listed = {
  name: "account-roles-listed",
  text: `SELECT r.body_id AS "bodyId", r.role, a.id AS "accountId", a.name, a.email
    FROM account_role r JOIN account a ON a.id = r.account_id AND a.deleted IS NULL
    ORDER BY a.name COLLATE "da-x-icu", a.id, r.body_id`,
};

/** Every account the viewer governs, a row for each of its roles. */
export async function listAccounts(tx: Transaction): Promise<ListedAccount[]> {
  return tx.rows<ListedAccount>(listed);
}

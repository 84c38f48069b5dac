import type { Held } from "../../../access/viewer.ts";
import type { Transaction } from "../../transaction.ts";

/** Leads to what it lets its holder have; for a new password that is nothing more. */
export interface OneTimeLink extends Held {
  readonly purpose: "first-administrator" | "invitation" | "new-password";
  /** Whose password it renews; null for the others. */
  readonly accountId: string | null;
  /** Null: the start of the program. */
  readonly madeBy: string | null;
  readonly expires: string;
}

const add = {
  name: "one-time-links-add",
  text: `INSERT INTO one_time_link (digest, purpose, body_id, role, account_id, made_by, created, expires, committee_id)
    VALUES ($1, $2, $3::uuid, $4, $5::uuid, $6::uuid, $7, $8, $9::uuid)`,
};

export async function addLink(tx: Transaction, digest: Uint8Array, link: OneTimeLink, now: Date): Promise<void> {
  const { purpose, bodyId, committeeId, role, accountId, madeBy, expires } = link;
  await tx.rows(add, [digest, purpose, bodyId, role, accountId, madeBy, now.toISOString(), expires, committeeId]);
}

const find = {
  name: "one-time-links-find",
  text: `SELECT purpose, body_id AS "bodyId", committee_id AS "committeeId", role, account_id AS "accountId", made_by AS "madeBy", expires
    FROM one_time_link WHERE digest = $1 AND used IS NULL AND expires > $2 FOR UPDATE`,
};

/** The link of a digest that has neither been used nor run out, locked until the transaction ends; or null. */
export async function lockLink(tx: Transaction, digest: Uint8Array, now: Date): Promise<OneTimeLink | null> {
  return (await tx.rows<OneTimeLink>(find, [digest, now.toISOString()]))[0] ?? null;
}

const use = { name: "one-time-links-use", text: `UPDATE one_time_link SET used = $2 WHERE digest = $1` };

export async function useLink(tx: Transaction, digest: Uint8Array, now: Date): Promise<void> {
  await tx.rows(use, [digest, now.toISOString()]);
}

const drop = {
  name: "one-time-links-drop",
  text: `DELETE FROM one_time_link WHERE used IS NULL AND (expires <= $2 OR purpose = $1)`,
};

/** Removes unused links of a purpose, and every one that has run out. */
export async function dropLinks(tx: Transaction, purpose: OneTimeLink["purpose"], now: Date): Promise<void> {
  await tx.rows(drop, [purpose, now.toISOString()]);
}

import type { Transaction } from "../../transaction.ts";

/** A case worker as the desk shows one. */
export interface EffortWorker {
  readonly accountId: string;
  readonly name: string;
  readonly team: string | null;
  readonly code: string | null;
}

const all = {
  name: "effort-workers",
  text: `SELECT w.account_id AS "accountId", coalesce(a.name, '') AS name, w.team, w.code
    FROM effort_worker w LEFT JOIN account a ON a.id = w.account_id
    WHERE w.body_id = $1 ORDER BY w.team NULLS LAST, a.name, w.account_id`,
};

/** A body's case workers, as far as the viewer may see them: analysts all, a case worker the own. */
export function effortWorkers(tx: Transaction, bodyId: string): Promise<EffortWorker[]> {
  return tx.rows<EffortWorker>(all, [bodyId]);
}

const keep = {
  name: "keep-effort-worker",
  text: `INSERT INTO effort_worker (body_id, account_id, team, code, created, modified) VALUES ($1, $2, $3, $4, $5, $5)
    ON CONFLICT (body_id, account_id) DO UPDATE SET team = excluded.team, code = excluded.code, modified = excluded.modified`,
};

/** Says which team and which code an account has. */
export async function keepEffortWorker(
  tx: Transaction,
  bodyId: string,
  at: string,
  { accountId, team, code }: Omit<EffortWorker, "name">,
): Promise<void> {
  await tx.rows(keep, [bodyId, accountId, team, code, at]);
}

const remove = {
  name: "remove-effort-worker",
  text: "DELETE FROM effort_worker WHERE body_id = $1 AND account_id = $2 RETURNING 1",
};

/** Takes an account's team and code away; false where it had none. */
export async function removeEffortWorker(tx: Transaction, bodyId: string, accountId: string): Promise<boolean> {
  return (await tx.rows(remove, [bodyId, accountId])).length > 0;
}

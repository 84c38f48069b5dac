import type { SignUp } from "../../../records/offer-keeper.ts";
import type { Transaction } from "../../transaction.ts";

/** What a stranger wrote: wants to come in, or with `signUp` to keep offers. */
export interface KeeperRequest {
  readonly id: string;
  readonly email: string;
  readonly language: "da" | "en";
  readonly signUp: SignUp | null;
}

const add = {
  name: "keeper-request-add",
  text: "INSERT INTO keeper_request (body_id, id, email, language, sign_up, created) VALUES ($1, $2, $3, $4, $5::jsonb, $6)",
};

export async function addKeeperRequest(
  tx: Transaction,
  bodyId: string,
  request: KeeperRequest,
  at: string,
): Promise<void> {
  const { id, email, language, signUp } = request;
  await tx.rows(add, [bodyId, id, email, language, signUp === null ? null : JSON.stringify(signUp), at]);
}

const take = {
  name: "keeper-request-take",
  text: `DELETE FROM keeper_request WHERE body_id = $1 AND id = $2 RETURNING id, email, language, sign_up AS "signUp"`,
};

/** Takes what was written: it is gone with the transaction that answers it. Null where it was answered. */
export async function takeKeeperRequest(tx: Transaction, bodyId: string, id: string): Promise<KeeperRequest | null> {
  return (await tx.rows<KeeperRequest>(take, [bodyId, id]))[0] ?? null;
}

const waiting = { name: "keeper-requests", text: `SELECT body_id AS "bodyId", id FROM keeper_request LIMIT 1000` };

/** Those that nobody has answered: their job may be lost with the queue. */
export function waitingKeeperRequests(tx: Transaction): Promise<{ readonly bodyId: string; readonly id: string }[]> {
  return tx.rows(waiting);
}

import { everyBody } from "../../../access/viewer.ts";
import type { Transaction } from "../../transaction.ts";
import { accountByEmail } from "./account.ts";
import { heldBy } from "./role-grants.ts";

/** The account with this address, where it has a role in the body; else null. Ask as the gate, which alone looks up addresses. */
export async function accountOfBody(tx: Transaction, bodyId: string, email: string, now: Date): Promise<string | null> {
  const account = await accountByEmail(tx, email);
  if (account === null) return null;
  const held = await heldBy(tx, account.id, now);
  return held.some((role) => role.bodyId === bodyId || role.bodyId === everyBody) ? account.id : null;
}

import { newSecret } from "../../access/secret.ts";
import { everyBody, gatekeeper } from "../../access/viewer.ts";
import { addLink, dropLinks } from "../../store/queries/accounts/one-time-links.ts";
import { administratorsOf } from "../../store/queries/accounts/role-grants.ts";
import type { Store } from "../../store/transaction.ts";

/** How long the link that the start prints can be used. */
const validity = 24 * 3_600_000;

/**
 * The token of a link by which the first administrator makes an account, or null where there is one already.
 * Each call makes a new link and ends the one before, so that only the newest start's can be used.
 */
export async function firstAdministratorToken(store: Store, now: Date): Promise<string | null> {
  return store.as(gatekeeper, async (tx) => {
    await dropLinks(tx, "first-administrator", now);
    if ((await administratorsOf(tx, everyBody, now)).length > 0) return null;
    const secret = newSecret();
    const link = {
      purpose: "first-administrator",
      bodyId: everyBody,
      committeeId: null,
      role: "administrator",
      accountId: null,
      madeBy: null,
      expires: new Date(now.getTime() + validity).toISOString(),
    } as const;
    await addLink(tx, secret.digest, link, now);
    return secret.token;
  });
}

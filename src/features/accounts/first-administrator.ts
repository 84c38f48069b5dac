import { everyBody } from "../../access/may.ts";
import { newSecret } from "../../access/secret.ts";
import { gatekeeper } from "../../access/viewer.ts";
import { countAdministrators } from "../../store/queries/accounts/account-roles.ts";
import { addLink, dropLinks } from "../../store/queries/accounts/one-time-links.ts";
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
    if ((await countAdministrators(tx, everyBody)) > 0) return null;
    const secret = newSecret();
    const link = {
      purpose: "first-administrator",
      bodyId: everyBody,
      role: "administrator",
      accountId: null,
      madeBy: null,
      expires: new Date(now.getTime() + validity).toISOString(),
    } as const;
    await addLink(tx, secret.digest, link, now);
    return secret.token;
  });
}

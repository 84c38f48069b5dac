import { digestOf, newSecret } from "../../../access/secret.ts";
import { gatekeeper, type Keeper } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import {
  addKeeperSession,
  endKeeperSession,
  findKeeperSession,
  forgetKeeperSecrets,
  lockKeeperLink,
  touchKeeperSession,
  useKeeperLink,
} from "../../../store/queries/keepers/keeper-links.ts";
import type { Store } from "../../../store/transaction.ts";

const minute = 60_000;
/** A keeper's session (ms): short, for it begins anew with a mail. `touch`: how stale `seen` may be. */
const length = { longest: 180 * minute, idle: 60 * minute, touch: 5 * minute } as const;

/** Whom a link is about to let in, and where. */
export interface ToLetIn {
  readonly name: string;
  readonly body: string;
}

/** Whom a link lets in; looking changes nothing, since mail scanners look too. The problem that it is spent. */
export async function readKeeperLink(store: Store, token: string, now: Date): Promise<ToLetIn | Problem> {
  const link = await store.as(gatekeeper, (tx) => lockKeeperLink(tx, digestOf(token), now));
  return link === null ? problem("problem.keeper-link-spent") : { name: link.name, body: link.body };
}

/** Lets a keeper in by the press on its link, which is used up. The problem that it is spent. */
export async function comeIn(
  store: Store,
  token: string,
  now: Date,
): Promise<{ readonly token: string; readonly expires: Date } | Problem> {
  return store.as(gatekeeper, async (tx) => {
    const digest = digestOf(token);
    const link = await lockKeeperLink(tx, digest, now);
    if (link === null) return problem("problem.keeper-link-spent");
    await useKeeperLink(tx, digest, link, now);
    await forgetKeeperSecrets(tx, now);
    const secret = newSecret();
    const expires = new Date(now.getTime() + length.longest);
    await addKeeperSession(tx, secret.digest, link, now, expires);
    return { token: secret.token, expires };
  });
}

/** Who has come in, with its name. */
export interface KeeperIn {
  readonly keeper: Keeper;
  readonly name: string;
}

/** The keeper that holds the token; null where the session is unknown, over or left for too long, or access has ended. */
export async function keeperBy(store: Store, token: string, now: Date): Promise<KeeperIn | null> {
  const digest = digestOf(token);
  return store.as(gatekeeper, async (tx) => {
    const found = await findKeeperSession(tx, digest, now, new Date(now.getTime() - length.idle));
    if (found === null) return null;
    if (now.getTime() - Date.parse(found.seen) > length.touch) await touchKeeperSession(tx, digest, now);
    const { bodyId, keeperId, name } = found;
    return { keeper: { program: "keeper", bodyId, keeperId }, name };
  });
}

/** Ends a keeper's session. */
export async function goOut(store: Store, token: string): Promise<void> {
  await store.as(gatekeeper, (tx) => endKeeperSession(tx, digestOf(token)));
}

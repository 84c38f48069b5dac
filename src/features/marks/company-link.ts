import { digestOf, newSecret } from "../../access/secret.ts";
import { worker } from "../../access/viewer.ts";
import { markLinkDays } from "../../records/mark.ts";
import { applicationOfLink, type StoredApplication } from "../../store/queries/marks/applications.ts";
import { addMarkLink } from "../../store/queries/marks/telling.ts";
import type { Store, Transaction } from "../../store/transaction.ts";

/** Makes the secret of a company's own link; what is kept is its digest. As the worker. */
export async function newCompanyLink(
  tx: Transaction,
  bodyId: string,
  applicationId: string,
  now: Date,
): Promise<string> {
  const { token, digest } = newSecret();
  const expires = new Date(now.getTime() + markLinkDays * 86_400_000);
  await addMarkLink(tx, { bodyId, applicationId, digest }, now, expires);
  return token;
}

/** The application that a company's own link leads to; null where there is none, or the link has run out. */
export async function byCompanyLink(store: Store, token: string, now: Date): Promise<StoredApplication | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  return store.as(worker, (tx) => applicationOfLink(tx, digestOf(token), now));
}

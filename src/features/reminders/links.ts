import { digestOf, newSecret } from "../../access/secret.ts";
import { markLinkDays } from "../../records/mark.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { addKeeperLink, type KeeperRef } from "../../store/queries/keepers/keeper-links.ts";
import { addMarkLink } from "../../store/queries/marks/telling.ts";
import { addMailLink, findMailLink, type MailLink } from "../../store/queries/reminders/mail-links.ts";
import type { Transaction } from "../../store/transaction.ts";

const dayLength = 86_400_000;

/** A link that confirms holds for seven days, one that manages for as long as somebody may keep a mail: 400 days. */
const holds = { confirm: 7 * dayLength, manage: 400 * dayLength };

/** Makes the secret of a link in a mail; what is kept is its digest. */
export async function makeLink(
  tx: Transaction,
  link: Partial<MailLink>,
  purpose: keyof typeof holds,
  now: Date,
): Promise<string> {
  const { token, digest } = newSecret();
  const whole = { subscriberId: null, subscriptionId: null, accountId: null, ...link };
  await addMailLink(tx, digest, whole, now, new Date(now.getTime() + holds[purpose]));
  return token;
}

/** Makes the secret of a company's own link to its application; what is kept is its digest. */
export async function makeCompanyLink(
  tx: Transaction,
  bodyId: string,
  applicationId: string,
  now: Date,
): Promise<string> {
  const { token, digest } = newSecret();
  const expires = new Date(now.getTime() + markLinkDays * dayLength);
  await addMarkLink(tx, { bodyId, applicationId, digest }, now, expires);
  return token;
}

/** A link that was asked for holds for an hour, one that nobody asked for until somebody reads the mail: 45 days. */
const keeperHolds = { "come-in": dayLength / 24, remind: 45 * dayLength };

/** Makes the secret of a link that lets an association in, once. */
export async function makeKeeperLink(
  tx: Transaction,
  ref: KeeperRef,
  purpose: keyof typeof keeperHolds,
  now: Date,
): Promise<string> {
  const { token, digest } = newSecret();
  await addKeeperLink(tx, digest, ref, now, new Date(now.getTime() + keeperHolds[purpose]));
  return token;
}

/** What a link is for, or the problem that it is unknown or too old. */
export async function readLink(tx: Transaction, token: string, now: Date): Promise<MailLink | Problem> {
  return (await findMailLink(tx, digestOf(token), now)) ?? problem("problem.mail-link-spent");
}

import type { Held } from "../../../access/viewer.ts";
import { firstAdministratorToken } from "../../../features/accounts/first-administrator.ts";
import { invite } from "../../../features/accounts/invite.ts";
import { redeemLink } from "../../../features/accounts/redeem-link.ts";
import { type SignedIn, signedInBy } from "../../../features/accounts/session.ts";
import { isProblem } from "../../../records/problem.ts";
import type { Store } from "../../../store/transaction.ts";
import { newVisitor, type TestVisitor } from "../test-browserless.ts";

export const testPassword = "tolv grønne æbler";

/** The first administrator of a store that has none. */
export async function firstAdministrator(store: Store, now: Date, name = "Vigga Vindspejl"): Promise<SignedIn> {
  const token = await firstAdministratorToken(store, now);
  if (token === null) throw new Error("There is an administrator already.");
  const email = `${name.replaceAll(" ", ".").toLowerCase()}@example.dk`;
  const session = await redeemLink(store, token, { name, email, password: testPassword }, now);
  const who = isProblem(session) ? null : await signedInBy(store, session.token, now);
  if (who === null) throw new Error("The administrator has no session.");
  return who;
}

/** A visitor who is invited to a role in a body and has signed in by the page. */
export async function visitorWithRole(
  url: string,
  store: Store,
  administrator: SignedIn,
  held: Omit<Held, "committeeId"> & Partial<Held> & { readonly email: string },
  now: Date,
): Promise<TestVisitor> {
  const token = await invite(store, administrator, { committeeId: null, ...held }, now);
  if (isProblem(token)) throw new Error(token.key);
  const visitor = newVisitor(url);
  const fields = { navn: "Åse Åmand", email: held.email, kodeord: testPassword, "kodeord-igen": testPassword };
  await visitor.post(`/konto/invitation/${token}`, fields);
  return visitor;
}

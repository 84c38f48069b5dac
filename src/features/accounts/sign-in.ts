import { gatekeeper } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import { accountByEmail } from "../../store/queries/accounts/account.ts";
import { addFailure, countFailures, forgetFailures } from "../../store/queries/accounts/failed-sign-ins.ts";
import type { Store } from "../../store/transaction.ts";
import { isPassword } from "./password.ts";
import { letIn, type OpenedSession } from "./session.ts";
import { heldBack, lockOut, throttle, throttleKeys } from "./throttle.ts";

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** The network address the request came from. */
  readonly address: string;
  /** What one signs in with: *Firefox, Linux*. */
  readonly agent?: string | null;
}

/**
 * Signs in with e-mail and password. A wrong address and a wrong password are the same problem and take the same time.
 * After too many failures for the e-mail or from the network address nothing is tried for a while; after far too many
 * for the e-mail, whether or not it has an account, it is locked out.
 */
export async function signIn(store: Store, credentials: Credentials, now: Date): Promise<OpenedSession | Problem> {
  const { email, password, address, agent = null } = credentials;
  const keys = throttleKeys(email, address);
  const before = (span: number) => new Date(now.getTime() - span);
  const found = await store.as(gatekeeper, async (tx) => {
    const account = await accountByEmail(tx, email);
    const [ofEmail = 0, ofAddress = 0] = await countFailures(tx, keys, before(throttle.window));
    const [emailInAll = 0] = await countFailures(tx, [keys[0]], before(lockOut.window));
    const held = heldBack({ email: ofEmail, address: ofAddress, emailInAll });
    if (held !== null) {
      const entry = { event: "sign-in-throttled", accountId: account?.id ?? null, bodyId: null } as const;
      await logAccess(tx, { ...entry, details: { why: held } }, now);
    }
    return { account, held, last: emailInAll === lockOut.perEmail - 1 };
  });
  const { account, held, last } = found;
  if (held === "locked-out") return problem("problem.locked-out", { hours: lockOut.window / 3_600_000 });
  if (held === "throttled") return problem("problem.sign-in-throttled", { minutes: throttle.window / 60_000 });
  // Outside a transaction: hashing takes time, and a connection must not wait for it.
  const right = await isPassword(account?.passwordHash ?? null, password);
  return store.as(gatekeeper, async (tx) => {
    if (!right || account === null) {
      await addFailure(tx, keys, now);
      const entry = { accountId: account?.id ?? null, bodyId: null };
      await logAccess(tx, { event: "sign-in-refused", ...entry }, now);
      if (last) await logAccess(tx, { event: "locked-out", ...entry }, now);
      return problem("problem.sign-in");
    }
    await forgetFailures(tx, before(lockOut.window), [keys[0]]);
    return letIn(tx, account.id, { method: "password", agent }, now);
  });
}

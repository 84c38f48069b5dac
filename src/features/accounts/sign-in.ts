import { gatekeeper } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import { accountByEmail } from "../../store/queries/accounts/account.ts";
import { addFailure, countFailures, forgetFailures } from "../../store/queries/accounts/failed-sign-ins.ts";
import { forgetSessions } from "../../store/queries/accounts/sessions.ts";
import type { Store } from "../../store/transaction.ts";
import { isPassword } from "./password.ts";
import { beginSession, type OpenedSession } from "./session.ts";
import { isThrottled, throttle, throttleKeys } from "./throttle.ts";

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** The network address the request came from. */
  readonly address: string;
}

/**
 * Signs in with e-mail and password. A wrong address and a wrong password are the same problem and take the same time.
 * After too many failures for the e-mail or from the network address nothing is tried for a while.
 */
export async function signIn(store: Store, credentials: Credentials, now: Date): Promise<OpenedSession | Problem> {
  const keys = throttleKeys(credentials.email, credentials.address);
  const since = new Date(now.getTime() - throttle.window);
  const found = await store.as(gatekeeper, async (tx) => {
    const [email = 0, address = 0] = await countFailures(tx, keys, since);
    if (isThrottled({ email, address })) {
      await logAccess(tx, { event: "sign-in-throttled", accountId: null, bodyId: null }, now);
      return "throttled";
    }
    return accountByEmail(tx, credentials.email);
  });
  if (found === "throttled") return problem("problem.sign-in-throttled", { minutes: throttle.window / 60_000 });
  // Outside a transaction: hashing takes time, and a connection must not wait for it.
  const right = await isPassword(found?.passwordHash ?? null, credentials.password);
  return store.as(gatekeeper, async (tx) => {
    if (!right || found === null) {
      await addFailure(tx, keys, now);
      await logAccess(tx, { event: "sign-in-refused", accountId: found?.id ?? null, bodyId: null }, now);
      return problem("problem.sign-in");
    }
    await forgetFailures(tx, since, [keys[0]]);
    await forgetSessions(tx, now);
    await logAccess(tx, { event: "signed-in", accountId: found.id, bodyId: null }, now);
    return beginSession(tx, found.id, now);
  });
}

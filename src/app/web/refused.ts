import { gatekeeper } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import type { Visit } from "./visit.ts";

/** Writes down that somebody who has signed in was refused. Of strangers there is nothing to write down. */
export async function logRefusal({ signedIn, path, site }: Visit): Promise<void> {
  if (signedIn === null) return;
  const { accountId } = signedIn.viewer;
  const entry = { event: "forbidden", accountId, bodyId: null, details: { path: path.slice(0, 200) } } as const;
  await site.store.as(gatekeeper, (tx) => logAccess(tx, entry, site.now()));
}

/** Refuses by saying that there is no such thing, so that nobody learns whether there is; and writes it down. */
export async function hidden(visit: Visit): Promise<Problem> {
  await logRefusal(visit);
  return problem("problem.not-found");
}

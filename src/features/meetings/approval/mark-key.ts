import { mayChangeSealKey } from "../../../access/approval.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { fingerprint } from "../../../seal/head.ts";
import { keysOfChain } from "../../../seal/keys.ts";
import { chainOf } from "../../../store/queries/seal/chain.ts";
import type { Acting } from "./act.ts";
import { onEveryChain } from "./on-every-chain.ts";

/** A key by its fingerprint, and from when on others had it. */
export interface KeyMark {
  readonly print: string;
  readonly since: Date;
}

/**
 * Says in every chain that a key signed that it was in others' hands from a time on; verification tells what that puts
 * in doubt. Gives how many chains. Problems: not allowed, it signs still, no chain was signed with it.
 */
export async function markKey(acting: Acting, { print, since }: KeyMark): Promise<number | Problem> {
  if (!mayChangeSealKey(acting.viewer)) return problem("problem.forbidden");
  if (fingerprint(acting.signer.key) === print) return problem("problem.seal-key-signs");
  const marked = await onEveryChain(acting, async (tx, { entry }) => {
    const key = keysOfChain(await chainOf(tx, entry.body)).find((one) => fingerprint(one.key) === print)?.key;
    return key === undefined ? null : { kind: "key-compromised", key, since: since.toISOString() };
  });
  return !isProblem(marked) && marked === 0 ? problem("problem.seal-key-never") : marked;
}

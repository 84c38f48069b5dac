import { mayChangeSealKey } from "../../../access/approval.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { Acting } from "./act.ts";
import { onEveryChain } from "./on-every-chain.ts";

/**
 * Has every chain handed over to another key, by an entry that the key until now signs. `settle` puts the new key in the
 * old one's place; it runs last, while nobody else can sign, and what was added holds only where it succeeds. Gives how
 * many chains. Problems: not allowed, a chain that is signed with another key already.
 */
export async function changeKey(acting: Acting, next: string, settle: () => Promise<void>): Promise<number | Problem> {
  if (!mayChangeSealKey(acting.viewer)) return problem("problem.forbidden");
  return onEveryChain(acting, async () => ({ kind: "key-change", next }), settle);
}

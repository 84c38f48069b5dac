import { isProblem, type Problem } from "../../../records/problem.ts";
import type { NewEntry } from "../../../seal/entry.ts";
import { type ChainRow, lastEntries, lockKey } from "../../../store/queries/seal/chain.ts";
import { appendEntry, takeChain } from "../../../store/seal/append-entry.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { Acting } from "./act.ts";

/**
 * Adds an entry about keys to every chain for which `entryFor` has one, while nobody else signs, then runs `settle`; all
 * of it in one transaction, whole or not at all. Gives how many chains.
 */
export function onEveryChain(
  { store, viewer, signer, now }: Acting,
  entryFor: (tx: Transaction, last: ChainRow) => Promise<NewEntry | null>,
  settle: () => Promise<void> = async () => undefined,
): Promise<number | Problem> {
  const work = store.as(viewer, async (tx) => {
    await lockKey(tx);
    let chains = 0;
    for (const row of await lastEntries(tx)) {
      const added = await entryFor(tx, row);
      if (added === null) continue;
      const appending = { tx, signer, bodyId: row.entry.body, now };
      const last = await takeChain(appending);
      if (isProblem(last)) throw new Undone(last);
      await appendEntry(appending, last, added);
      chains++;
    }
    await settle();
    return chains;
  });
  return work.catch((error: unknown) => {
    if (error instanceof Undone) return error.because;
    throw error;
  });
}

/** Takes the transaction back because of a problem. */
class Undone extends Error {
  readonly because: Problem;
  constructor(because: Problem) {
    super(`Nothing was added to any chain: ${because.key}`);
    this.because = because;
  }
}

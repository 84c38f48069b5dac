import { type Problem, problem } from "../../records/problem.ts";
import { type Entry, entryHash, isMinutesEntry, type NewEntry, nextEntry } from "../../seal/entry.ts";
import { headOf, isSigned, type Signer } from "../../seal/head.ts";
import { keyAfter } from "../../seal/keys.ts";
import type { Receipt } from "../../seal/sealed.ts";
import { addEntry, type ChainRow, lockChain } from "../queries/seal/chain.ts";
import { addParts, type NewPart } from "../queries/seal/parts.ts";
import type { Transaction } from "../transaction.ts";

/** What a chain is added to with. */
export interface Appending {
  readonly tx: Transaction;
  readonly signer: Signer;
  readonly bodyId: string;
  readonly now: Date;
}

/**
 * Takes the body's chain for the rest of the transaction. A problem where what follows is signed with another key than ours.
 * Throws where the last entry's signature does not fit: nothing is signed on top of a chain that was written anew.
 */
export async function takeChain({ tx, signer, bodyId }: Appending): Promise<Entry | null | Problem> {
  const last = await lockChain(tx, bodyId);
  if (last === null) return null;
  if (keyAfter(last) !== signer.key) return problem("problem.seal-key");
  if (entryHash(last.entry) !== last.hash || !isSigned(headOf(last.entry, last.hash), last)) {
    throw new Error(`The chain of the body ${bodyId} was changed outside the program: run traad verify on its export.`);
  }
  return last.entry;
}

/** Adds an entry after `last`, as `takeChain` gave it, with the words it is about; signed. Gives the receipt for it. */
export async function appendEntry(
  { tx, signer, bodyId, now }: Appending,
  last: Entry | null,
  added: NewEntry,
  parts: readonly NewPart[] = [],
): Promise<Receipt> {
  const entry = nextEntry(bodyId, last, added, now);
  const hash = entryHash(entry);
  const signed = signer.sign(headOf(entry, hash));
  if (isMinutesEntry(entry)) await addParts(tx, bodyId, entry.meeting, parts, entry.at);
  await addEntry(tx, { entry, hash, ...signed });
  return receiptOf({ entry, hash, ...signed });
}

/** What is given to whoever an entry is about. */
export function receiptOf({ entry, hash, signature, key }: ChainRow): Receipt {
  return { format: "traad-receipt/1", entry, head: headOf(entry, hash), signature, key };
}

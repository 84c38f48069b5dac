import { doubtsOf, type SealDoubt } from "./doubt.ts";
import { finding, type SealFinding } from "./finding.ts";
import { fingerprint } from "./head.ts";
import { type ChainKey, keysOfChain } from "./keys.ts";
import type { Receipt, Sealed } from "./sealed.ts";
import { checkChain } from "./verify-chain.ts";
import { checkMinutes, type MinutesStanding, standingOf } from "./verify-minutes.ts";
import { checkReceipt } from "./verify-receipt.ts";

/** What verification says. */
export interface Verified {
  /** Everything wrong; empty where all that can be proven holds. */
  readonly findings: readonly SealFinding[];
  /** How each fixed text stands, in the order in which they were fixed. */
  readonly minutes: readonly MinutesStanding[];
  readonly entries: number;
  /** How many entries the receipts prove: nothing was cut off or rewritten up to there. 0 without a receipt. */
  readonly provenLength: number;
  /** The keys that the chain is signed with, in the order in which they handed over to one another. */
  readonly keys: readonly ChainKey[];
  /** What is in doubt because a key was in others' hands; empty where something is wrong already. */
  readonly doubts: readonly SealDoubt[];
}

/**
 * Proves minutes, approvals and chain by nothing but an export and receipts: no database, no network, no clock. Finds
 * a changed letter, a removed or re-ordered row, and with a receipt also a cut tail and a chain that was written anew.
 * `rightKey`: the fingerprint that the chain's key should have, as the body has published it: of any of its keys, since
 * each handed over to the next.
 */
export function verifySealed(sealed: Sealed, receipts: readonly Receipt[], rightKey: string | null = null): Verified {
  const keys = keysOfChain(sealed.entries);
  const findings = [
    ...checkChain(sealed),
    ...checkMinutes(sealed),
    ...(rightKey === null || keys.some(({ key }) => fingerprint(key) === rightKey) ? [] : [finding("key-other")]),
    ...receipts.flatMap((receipt, at) => checkReceipt(sealed, receipt, at + 1)),
  ];
  const proven = findings.length > 0 ? [] : receipts.map(({ head }) => head.length);
  const doubts = findings.length > 0 ? [] : doubtsOf(sealed.entries, receipts, rightKey);
  return {
    findings,
    minutes: standingOf(sealed, new Set(doubts.flatMap((doubt) => doubt.entries))),
    entries: sealed.entries.length,
    provenLength: Math.max(0, ...proven),
    keys,
    doubts,
  };
}

import { fingerprint } from "./head.ts";
import { type ChainKey, keysOfChain } from "./keys.ts";
import type { Receipt, SealedEntry } from "./sealed.ts";

/** What cannot be relied on because a key was in others' hands. Nothing of it is proven wrong. */
export interface SealDoubt {
  readonly kind: /** Signed when others had the key: they may have written it. */
    | "signed-since"
    /** Signed before that, and could have been written anew until another key took over; no receipt from before shows otherwise. */
    | "rewritable"
    /** The key handed over to the next when others had it: they may have named the next. */
    | "handed-over";
  readonly key: string;
  readonly since: string;
  /** The numbers of the entries, in order. */
  readonly entries: readonly number[];
}

/**
 * What is in doubt of a chain by what it says of its own keys. A key that had handed over before others had it puts
 * nothing in doubt: what followed is signed with another, and holds the hash of all before. `receipts`: good ones, of
 * which those given before that time show that nothing was written anew up to them. `rightKey`: the fingerprint of the
 * key that the body has published.
 */
export function doubtsOf(
  entries: readonly SealedEntry[],
  receipts: readonly Receipt[],
  rightKey: string | null,
): SealDoubt[] {
  const keys = keysOfChain(entries);
  return keys.flatMap((one, place) => {
    const since = one.compromised;
    if (since === null || (one.until !== null && one.until.at < since)) return [];
    const own = entries.filter(({ key }) => key === one.key).map(({ entry }) => entry);
    const proven = Math.max(0, ...receipts.filter(({ entry }) => entry.at < since).map(({ head }) => head.length));
    const doubt = (kind: SealDoubt["kind"], numbers: readonly number[]): SealDoubt[] =>
      numbers.length === 0 ? [] : [{ kind, key: one.key, since, entries: numbers }];
    const written = own.filter(({ at, kind }) => at >= since && kind !== "key-change");
    const before = own.filter(({ at, number }) => at < since && number > proven);
    const handed = isPublished(keys.slice(place + 1), rightKey) ? [] : own.filter(({ kind }) => kind === "key-change");
    return [
      ...doubt("signed-since", written.map(numberOf)),
      ...doubt("rewritable", before.map(numberOf)),
      ...doubt("handed-over", handed.map(numberOf)),
    ];
  });
}

/** The right key is one of these, and was not in others' hands itself. */
function isPublished(later: readonly ChainKey[], rightKey: string | null): boolean {
  return later.some(({ key, compromised }) => compromised === null && fingerprint(key) === rightKey);
}

function numberOf({ number }: { readonly number: number }): number {
  return number;
}

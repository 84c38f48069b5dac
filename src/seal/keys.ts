import type { KeyEntry } from "./entry.ts";
import { isKeyEntry } from "./entry.ts";
import { finding, type SealFinding } from "./finding.ts";
import type { SealedEntry } from "./sealed.ts";

/** A key and what it signs of a chain. */
export interface ChainKey {
  readonly key: string;
  /** The first entry it signs, and when it was handed over to; of the first key, the chain's first entry. */
  readonly from: { readonly entry: number; readonly at: string };
  /** The last entry it signs, which hands over to the next; null: it signs still. */
  readonly until: { readonly entry: number; readonly at: string } | null;
  /** From when on others had it, as a later key says (UTC); null: not that is known. */
  readonly compromised: string | null;
}

/** The keys of a chain in the order in which they handed over to one another, from its first entry and those about keys. */
export function keysOf(first: { readonly key: string; readonly at: string }, entries: readonly KeyEntry[]): ChainKey[] {
  const keys: ChainKey[] = [{ key: first.key, from: { entry: 1, at: first.at }, until: null, compromised: null }];
  for (const entry of entries) {
    const last = keys.length - 1;
    const { number, at } = entry;
    if (entry.kind === "key-change") {
      const ended = keys[last];
      if (ended !== undefined) keys[last] = { ...ended, until: { entry: number, at } };
      keys.push({ key: entry.next, from: { entry: number + 1, at }, until: null, compromised: null });
    } else {
      const place = keys.findIndex(({ key }) => key === entry.key);
      const marked = keys[place];
      // Said twice, the earlier time counts: nothing said before is made surer.
      const since = [marked?.compromised ?? entry.since, entry.since].toSorted()[0] ?? entry.since;
      if (marked !== undefined) keys[place] = { ...marked, compromised: since };
    }
  }
  return keys;
}

/** The key that signs what follows an entry. */
export function keyAfter({ entry, key }: Pick<SealedEntry, "entry" | "key">): string {
  return entry.kind === "key-change" ? entry.next : key;
}

/** A whole chain's keys; none where it has no entry. */
export function keysOfChain(entries: readonly Pick<SealedEntry, "entry" | "key">[]): ChainKey[] {
  const [first] = entries;
  if (first === undefined) return [];
  return keysOf({ key: first.key, at: first.entry.at }, entries.map(({ entry }) => entry).filter(isKeyEntry));
}

/** Whether each entry is signed with the key it should be, and says of keys only what can be so. */
export function checkKeys(entries: readonly SealedEntry[]): SealFinding[] {
  const known: string[] = [];
  let expected = entries[0]?.key ?? "";
  for (const { entry, key } of entries) {
    const at = { entry: entry.number };
    // What follows is signed with that key, too: said once.
    if (key !== expected) return [finding("key-unknown", at)];
    if (!known.includes(key)) known.push(key);
    if (entry.kind === "key-change") {
      if (known.includes(entry.next)) return [finding("entry-stray", at)];
      expected = entry.next;
    }
    // A key says nothing against itself, and nothing of a key that never signed here.
    if (entry.kind === "key-compromised" && (entry.key === key || !known.includes(entry.key))) {
      return [finding("entry-stray", at)];
    }
  }
  return [];
}

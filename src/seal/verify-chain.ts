import { digestOf, partDigest, type ShownPart } from "./digest.ts";
import { entryHash, noEntry, wordsOf } from "./entry.ts";
import { finding, type SealFinding } from "./finding.ts";
import { headOf, isSigned } from "./head.ts";
import { checkKeys } from "./keys.ts";
import type { Sealed, SealedEntry } from "./sealed.ts";

/** The chain by itself: every entry whole, signed, in its place and linked to the one before, with the words it is about. */
export function checkChain({ body, entries }: Sealed): SealFinding[] {
  const erased = erasedDigests(entries);
  return [
    ...checkKeys(entries),
    ...entries.flatMap((each, place) => [
      ...checkPlace(entries, place),
      ...checkEntry(each, body.id),
      ...checkParts(each.parts, wordsOf(each.entry), erased).map((found) => ({
        ...found,
        entry: each.entry.number,
      })),
    ]),
  ];
}

/** The digests that entries of the chain say are erased. */
export function erasedDigests(entries: readonly SealedEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ entry }) => (entry.kind === "erasure" ? entry.erased : [])));
}

function checkEntry({ entry, hash, signature, key }: SealedEntry, body: string): SealFinding[] {
  const { number } = entry;
  const own = entryHash(entry);
  if (own !== hash) return [finding("entry-changed", { entry: number })];
  return [
    ...(entry.body === body ? [] : [finding("entry-stray", { entry: number })]),
    ...(isSigned(headOf(entry, hash), { signature, key }) ? [] : [finding("signature-wrong", { entry: number })]),
  ];
}

function checkPlace(entries: readonly SealedEntry[], place: number): SealFinding[] {
  const here = entries[place]?.entry;
  if (here === undefined) return [];
  const before = entries[place - 1]?.entry;
  const expected = (before?.number ?? 0) + 1;
  const at = { entry: here.number };
  if (here.number > expected) return [finding("entry-removed", at)];
  if (here.number < expected) return [finding("entry-moved", at)];
  const previous = before === undefined ? noEntry : entryHash(before);
  return [
    ...(here.previous === previous ? [] : [finding("entry-unlinked", at)]),
    ...(before !== undefined && before.at > here.at ? [finding("entry-time", at)] : []),
  ];
}

/** Parts beside those that should be there, in their order: each whole, withheld, or gone as an entry says. */
export function checkParts(
  parts: readonly ShownPart[],
  wanted: readonly { readonly name: string; readonly digest: string }[],
  erased: ReadonlySet<string>,
): SealFinding[] {
  const found: SealFinding[] = [];
  for (const part of parts) {
    const gone = erased.has(part.digest);
    if (part.state === "whole" && partDigest(part) !== part.digest) {
      found.push(finding("part-changed", { part: part.name }));
    }
    if (part.state === "erased" && !gone) found.push(finding("part-gone", { part: part.name }));
    if (part.state !== "erased" && gone) found.push(finding("part-kept", { part: part.name }));
  }
  const [there, should] = [parts.map(nameOf), wanted.map(nameOf)];
  wanted.forEach((each, place) => {
    if (!there.includes(should[place] ?? "")) found.push(finding("part-missing", { part: each.name }));
  });
  // Whatever is there too much, twice, or in another place.
  const known = parts.filter((_, place) => should.includes(there[place] ?? ""));
  parts.forEach((each, place) => {
    const inPlace =
      known.length === wanted.length ? there[place] === should[place] : there.indexOf(nameOf(each)) === place;
    if (!inPlace || !known.includes(each)) found.push(finding("part-unknown", { part: each.name }));
  });
  return found;
}

function nameOf({ name, digest }: { readonly name: string; readonly digest: string }): string {
  return digestOf([name, digest]);
}

import { diff3Merge } from "node-diff3";

/** A text joined from two that were written from the same one. `clash`: the two changed the same place. */
export interface JoinedText {
  readonly text: string;
  readonly clash: boolean;
}

interface Region {
  readonly ok?: readonly string[];
  readonly conflict?: { readonly a: readonly string[]; readonly b: readonly string[] };
}

/**
 * Joins two texts that were both written from `base`, paragraph by paragraph. Where both changed the same place both
 * stand in the text, theirs first, and `clash` is true: nothing that somebody wrote is lost.
 */
export function joinTexts(base: string, theirs: string, mine: string): JoinedText {
  if (mine === theirs || mine === base) return { text: theirs, clash: false };
  if (theirs === base) return { text: mine, clash: false };
  const [other, old, own] = [parted(theirs), parted(base), parted(mine)];
  if (!isComparable(other, old) || !isComparable(own, old)) return { text: theirs + gap + mine, clash: true };
  const regions = diff3Merge(other, old, own, { excludeFalseConflicts: true }) as Region[];
  const clash = regions.some((region) => region.conflict !== undefined);
  const parts = regions.flatMap(({ ok, conflict }) => ok ?? [...(conflict?.a ?? []), gap, ...(conflict?.b ?? []), gap]);
  return { text: paragraphs(parts.join("")).join("\n\n"), clash };
}

const gap = "\n\n";

/** Paragraphs with what parts them between: two neighbours that were changed by two authors do not collide. */
function parted(text: string): string[] {
  return paragraphs(text).flatMap((part, at) => (at === 0 ? [part] : [gap, part]));
}

/** True where two lists can be compared in a fraction of a second: it takes up to as many steps as one has times the other. */
export function isComparable(a: readonly string[], b: readonly string[]): boolean {
  return a.length * b.length <= 4_000_000;
}

/** A text's paragraphs: what empty lines part. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n+/)
    .map((part) => part.replace(/\s+$/, ""))
    .filter((part) => part !== "");
}

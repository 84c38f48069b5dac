import { diffComm } from "node-diff3";
import { compareWords, type Stretch } from "../../../features/meetings/items/compare-items.ts";
import { isComparable } from "../../../features/meetings/items/merge-texts.ts";
import { type Block, textBlocks } from "../../../output/text-blocks.ts";

/** Words of one place in two texts: what both have, and what only one of them has. */
export type Compared = readonly Stretch[];

/**
 * What differs between two texts, in the layout they are read in: block by block, points and rows of lists and tables by
 * themselves, and within what has a counterpart word by word. Nothing of either text is left out.
 */
export function compareBlocks(older: string, newer: string): Block<Compared>[] {
  return pairUp(textBlocks(older), textBlocks(newer), wordsOf, (a, b) => a.kind === b.kind).flatMap(comparedBlock);
}

/** Something of the older text beside what stands for it in the newer; null: there is none. */
type Pair<T> = readonly [T | null, T | null];

function comparedBlock([a, b]: Pair<Block>): Block<Compared>[] {
  const one = b ?? a;
  if (one === null) return [];
  switch (one.kind) {
    case "list": {
      const pairs = pairUp(a?.kind === "list" ? a.items : [], b?.kind === "list" ? b.items : [], (text) => text);
      return [{ kind: "list", items: pairs.map(comparedText) }];
    }
    case "table": {
      const [was, is] = [a?.kind === "table" ? a.rows : [], b?.kind === "table" ? b.rows : []];
      const alike = (x: readonly string[], y: readonly string[]) => x.length === y.length;
      return [{ kind: "table", rows: pairUp(was, is, (row) => row.join("\n"), alike).map(comparedRow) }];
    }
    case "heading":
      return [{ kind: "heading", text: comparedText([textOf(a), textOf(b)]) }];
    default:
      return [{ kind: "paragraph", lines: [comparedText([textOf(a), textOf(b)])] }];
  }
}

function comparedRow([a, b]: Pair<readonly string[]>): Compared[] {
  return (b ?? a ?? []).map((_, at) =>
    comparedText([a === null ? null : (a[at] ?? ""), b === null ? null : (b[at] ?? "")]),
  );
}

function comparedText([a, b]: Pair<string>): Compared {
  if (a === b) return a === null ? [] : [{ kind: "same", text: a }];
  return compareWords(a ?? "", b ?? "");
}

const textOf = (block: Block | null): string | null => (block === null ? null : wordsOf(block));

function wordsOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return block.text;
    case "list":
      return block.items.join("\n");
    case "table":
      return block.rows.map((row) => row.join("\n")).join("\n");
    default:
      return block.lines.join("\n");
  }
}

/** Pairs what two lists have in common, and of what differs between them what is `alike` and shares enough words. */
function pairUp<T>(
  older: readonly T[],
  newer: readonly T[],
  words: (one: T) => string,
  alike: (a: T, b: T) => boolean = () => true,
): Pair<T>[] {
  const keys = (list: readonly T[]) => list.map((one) => JSON.stringify(one));
  const [a, b] = [keys(older), keys(newer)];
  const regions = isComparable(a, b) ? (diffComm(a, b) as readonly Region[]) : [{ buffer1: a, buffer2: b }];
  const pairs: Pair<T>[] = [];
  let [from, to] = [0, 0];
  for (const region of regions) {
    const [gone, come] = "common" in region ? [region.common, region.common] : [region.buffer1, region.buffer2];
    const [was, is] = [older.slice(from, from + gone.length), newer.slice(to, to + come.length)];
    pairs.push(
      ...("common" in region ? was.map((one, at) => [one, is[at] ?? null] as const) : matched(was, is, words, alike)),
    );
    from += gone.length;
    to += come.length;
  }
  return pairs;
}

type Region =
  | { readonly common: readonly string[] }
  | { readonly buffer1: readonly string[]; readonly buffer2: readonly string[] };

/** More than these are not looked through one by one: the older are gone, the newer new. */
const mostMatched = 400;

function matched<T>(
  was: readonly T[],
  is: readonly T[],
  words: (one: T) => string,
  alike: (a: T, b: T) => boolean,
): Pair<T>[] {
  if (was.length * is.length > mostMatched)
    return [...was.map((one) => [one, null] as const), ...is.map((one) => [null, one] as const)];
  const bags = is.map((one) => bagOf(words(one)));
  const pairs: Pair<T>[] = [];
  let next = 0;
  for (const old of was) {
    const bag = bagOf(words(old));
    const at = is.findIndex((one, place) => place >= next && alike(old, one) && isNear(bag, bags[place] ?? new Set()));
    if (at < 0) {
      pairs.push([old, null]);
      continue;
    }
    pairs.push(...is.slice(next, at).map((one) => [null, one] as const), [old, is[at] ?? null]);
    next = at + 1;
  }
  return [...pairs, ...is.slice(next).map((one) => [null, one] as const)];
}

const bagOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** A third of the words in common: the same thing, rewritten. */
function isNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = [...a].filter((word) => b.has(word)).length;
  return common * 3 >= Math.max(a.size, b.size);
}

import { promiseWords, wordLikeness } from "../references/promise-words.ts";

/** A promise as it is compared across revisions and documents. `itemId` null in a paper; `closed`: of a closed item. */
export interface PromiseFeatures {
  readonly itemId: string | null;
  readonly closed: boolean;
  readonly kind: string;
  readonly quote: string;
}

export interface KnownPromise extends PromiseFeatures {
  readonly id: string;
}

/** How alike the quotes must be: of the same kind in the same item; of another kind; in another item. */
const bar = { sameKind: 0.5, otherKind: 0.75, otherItem: 0.9 } as const;

/** Beyond this the rest of a monstrous document is not compared; its promises are new. */
const mostComparisons = 250_000;

interface Prepared {
  readonly plain: string;
  readonly words: ReadonlySet<string>;
  readonly features: PromiseFeatures;
}

/**
 * Which promises of a document read anew are promises already known, so that these keep their identity, and what people
 * said of them, through corrections and the way from agenda to minutes. Gives for each found one, in order, the id of
 * the known one, or null for a new one. The likeliest pairs are made first; each known one is found once.
 */
export function matchPromises(known: readonly KnownPromise[], found: readonly PromiseFeatures[]): (string | null)[] {
  const result: (string | null)[] = found.map(() => null);
  if (known.length * found.length > mostComparisons) return result;
  const before = known.map(prepare);
  const pairs = found.flatMap((one, place) => {
    const now = prepare(one);
    return before.flatMap((other, index) => {
      const weight = weigh(other, now);
      return weight === 0 ? [] : [{ place, index, weight }];
    });
  });
  // Equal weights: two promises of one sentence keep their order.
  pairs.sort((a, b) => b.weight - a.weight || a.place - b.place || a.index - b.index);
  const taken = new Set<number>();
  for (const { place, index } of pairs) {
    if (result[place] !== null || taken.has(index)) continue;
    result[place] = known[index]?.id ?? null;
    taken.add(index);
  }
  return result;
}

/**
 * 0 where they are not the same promise; else the more, the surer. What was open and is closed now may be the same, in the
 * same item; what was closed never is one that is open: what was said of it behind closed doors stays there.
 */
function weigh(one: Prepared, other: Prepared): number {
  const sameItem = one.features.itemId === other.features.itemId;
  if (one.features.closed ? !other.features.closed : other.features.closed && !sameItem) return 0;
  const sameKind = one.features.kind === other.features.kind;
  const likeness = one.plain === other.plain ? 1 : wordLikeness(one.words, other.words);
  const needed = !sameItem ? bar.otherItem : sameKind ? bar.sameKind : bar.otherKind;
  if (likeness < needed || (!sameItem && !sameKind)) return 0;
  return likeness + (one.plain === other.plain ? 1 : 0) + (sameKind ? 0.5 : 0) + (sameItem ? 0.25 : 0);
}

function prepare(features: PromiseFeatures): Prepared {
  const plain = features.quote.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  return { plain, words: promiseWords(features.quote), features };
}

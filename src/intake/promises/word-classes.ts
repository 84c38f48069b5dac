const most = 20_000;

/** Up to 31 tests of single words, a bit each; each word is held against all of them once. */
class Bank {
  private readonly tests: ((word: string) => boolean)[] = [];
  private readonly known = new Map<string, number>();

  add(test: (word: string) => boolean): number {
    if (this.tests.length >= 31) throw new Error("There are no bits left for another class of words.");
    this.tests.push(test);
    this.known.clear();
    return 1 << (this.tests.length - 1);
  }

  of(word: string): number {
    const before = this.known.get(word);
    if (before !== undefined) return before;
    if (this.known.size >= most) this.known.clear();
    let bits = 0;
    for (const [at, test] of this.tests.entries()) if (test(word)) bits |= 1 << at;
    this.known.set(word, bits);
    return bits;
  }
}

const classes = new Bank();
const hints = new Bank();

/**
 * Makes a class of words (verbs of telling, names of committees) and gives its bit. Minutes say the same words again
 * and again: each is held against all classes once, and afterwards a bit tells. At most 31 classes.
 */
export const wordClass = (test: (word: string) => boolean): number => classes.add(test);

/** The classes of a word in small letters, as bits. */
export const classesOf = (word: string): number => classes.of(word);

/**
 * Makes a hint and gives its bit: a turn of phrase need only be looked for in a sentence that has one of its words, and
 * most sentences have none. `words`: alternatives, as they stand in a pattern. At most 31 hints.
 */
export function wordHint(words: string): number {
  const pattern = new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, "u");
  return hints.add((word) => pattern.test(word));
}

/** The hints that a word in small letters gives, as bits. */
export const hintsOf = (word: string): number => hints.of(word);

/** The test of a pattern on single words, each word tested once. Forgets all when 20,000 words are kept. */
export function remembered(pattern: RegExp): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = pattern.test(word);
    known.set(word, found);
    return found;
  };
}

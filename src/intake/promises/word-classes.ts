const most = 20_000;
const tests: ((word: string) => boolean)[] = [];
const classes = new Map<string, number>();

/**
 * Makes a class of words (verbs of telling, names of committees) and gives its bit. Minutes say the same words again
 * and again: each is held against all classes once, and afterwards a bit tells. At most 31 classes.
 */
export function wordClass(test: (word: string) => boolean): number {
  if (tests.length >= 31) throw new Error("There are no bits left for another class of words.");
  tests.push(test);
  classes.clear();
  return 1 << (tests.length - 1);
}

/** The classes of a word in small letters, as bits. */
export function classesOf(word: string): number {
  const known = classes.get(word);
  if (known !== undefined) return known;
  if (classes.size >= most) classes.clear();
  let bits = 0;
  tests.forEach((test, at) => {
    if (test(word)) bits |= 1 << at;
  });
  classes.set(word, bits);
  return bits;
}

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

const most = 20_000;

/**
 * The test of a pattern on single words, each word tested once: minutes say the same words again and again, and a
 * pattern of many alternatives costs more than a look-up. Forgets all when 20,000 words are kept.
 */
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

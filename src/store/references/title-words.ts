// Words that say what is done with a matter, or bind others: they make no two titles alike.
const empty = new Set(
  `af ad at den der det de en et er for fra hos i ifm ift ind med mod mv mm og om op over på pr samt som te til under ud
  ved vedr vedrørende videre efter eller igen nye ny nyt
  behandling behandlingen beslutning drøftelse endelig endeligt fornyet forslag fortsat første anden godkendelse
  henvendelse høring indstilling orientering oplæg punkt punktet redegørelse sag sagen status temadrøftelse udkast
  udtalelse vedtagelse`.split(/\s+/),
);

// Longest first; only so that "planen" and "plan" compare as one word, not to find a true stem.
const endings = ["ernes", "enes", "erne", "ene", "ens", "ets", "ers", "en", "et", "er", "es", "ne", "e", "s", "r", "t"];

/** What a title is about: its words without inflection, and its figures (years, quarters) apart. */
export interface TitleWords {
  readonly words: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

/** Takes a title apart for comparing. "1. behandling" and "2. behandling" are stages of one matter, not figures. */
export function titleWords(title: string): TitleWords {
  const words = new Set<string>();
  const figures = new Set<string>();
  const text = title
    .normalize("NFC")
    .toLowerCase()
    .replace(/\b\d{1,2}\. ?(?:og \d{1,2}\. ?)?behandling/g, " ");
  for (const token of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (/^\p{N}+$/u.test(token)) figures.add(token);
    else if (token.length > 1 && !empty.has(token)) words.add(withoutEnding(token));
  }
  return { words, figures };
}

function withoutEnding(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= 4);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/**
 * How alike two titles are, 0 to 1. Where both have two words or more: the part of the shorter that the longer holds;
 * else the part of all words that both hold. 0 where their figures contradict each other (*2024* and *2025*).
 */
export function titleLikeness(one: TitleWords, other: TitleWords): number {
  if (contradict(one.figures, other.figures)) return 0;
  const shared = [...one.words].filter((word) => other.words.has(word)).length;
  if (shared === 0) return 0;
  const fewest = Math.min(one.words.size, other.words.size);
  return shared / (fewest >= 2 ? fewest : one.words.size + other.words.size - shared);
}

function contradict(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  return [...few].some((figure) => !many.has(figure));
}

/** A word this long says by itself what a matter is about: Danish puts its nouns together. */
const tellingLength = 8;

/**
 * What alike titles share and an index can hold: the title's longest word and its figures. Null where no word is long
 * enough to say what the matter is.
 */
export function titleKey(title: string): string | null {
  const { words, figures } = titleWords(title);
  const [longest] = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (longest === undefined || longest.length < tellingLength || longest.length > 80) return null;
  return [longest, ...[...figures].sort()].join(" ").slice(0, 120);
}

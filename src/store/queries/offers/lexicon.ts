import { foldLetters, smallLetters } from "../../../danish/letters.ts";
import { isStopWord } from "../../../danish/stop-words.ts";
import { wordsIn } from "../../../danish/words.ts";
import type { Term, TermSet } from "../../../records/vocabulary/term.ts";
import { partStemsOf, stemOf } from "../search/lexemes.ts";

/** A term that is spoken of in a text: which, from which word on, and how many words it takes. */
export interface Spoken {
  readonly set: TermSet;
  readonly id: string;
  readonly at: number;
  readonly words: number;
  /** What the vocabulary calls it there: the expression that was recognised. */
  readonly by: string;
}

interface Expression {
  readonly set: TermSet;
  readonly id: string;
  readonly stems: readonly string[];
  readonly by: string;
}

/** The expressions of a vocabulary by the stem of their first word, the longest first, and its single words. */
export interface Lexicon {
  readonly byFirst: ReadonlyMap<string, readonly Expression[]>;
  /** Single words as they are written, in small letters, with their stems: what a misspelt word may be. */
  readonly words: ReadonlyMap<string, string>;
}

/** A text in words: as written in small letters, and their stems. */
export interface SpokenWords {
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

/** The words of a text with their stems. */
export function spokenWords(text: string): SpokenWords {
  const words = wordsIn(text).map(({ text: word }) => smallLetters(word));
  return { words, stems: words.map(stemOf) };
}

/** Makes a lexicon of terms. What no longer comes first stays: two terms may be called the same. */
export function makeLexicon(terms: Readonly<Record<TermSet, readonly Term[]>>): Lexicon {
  const byFirst = new Map<string, Expression[]>();
  const words = new Map<string, string>();
  for (const [set, list] of Object.entries(terms) as [TermSet, readonly Term[]][]) {
    for (const term of list) {
      const seen = new Set<string>();
      for (const by of [term.da, term.en, ...term.words.split(",")].map((each) => each.trim())) {
        const spoken = spokenWords(by);
        const key = spoken.stems.join(" ");
        const [first] = spoken.stems;
        if (first === undefined || seen.has(key)) continue;
        seen.add(key);
        byFirst.set(first, [...(byFirst.get(first) ?? []), { set, id: term.id, stems: spoken.stems, by }]);
        if (spoken.words.length === 1) words.set(spoken.words[0] ?? "", first);
      }
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return { byFirst, words };
}

/** Between two words of an expression may stand so many that say nothing: *går* stadig *ikke* rigtig *i skole*. */
const mostBetween = 2;
const hedges = new Set(
  "rigtig helt meget mere længere altid stadig slet bare også lidt for så nu været kommet kom ville vil endnu igen lige hele"
    .split(" ")
    .map((word) => foldLetters(stemOf(word))),
);

/** How many words an expression takes from a word on; 0: it does not stand there. */
function taken(stems: readonly string[], at: number, expression: readonly string[]): number {
  let place = at;
  for (const [index, wanted] of expression.entries()) {
    let skipped = 0;
    while (index > 0 && stems[place] !== wanted && skipped < mostBetween && mayStandBetween(stems[place])) {
      place += 1;
      skipped += 1;
    }
    if (stems[place] !== wanted) return 0;
    place += 1;
  }
  return place - at;
}

const mayStandBetween = (stem: string | undefined) =>
  stem !== undefined && stem !== "ikke" && (isStopWord(stem) || hedges.has(stem));

/**
 * The terms that a text speaks of, in its order. A longer expression hides shorter ones of the same set inside it:
 * *min far drikker* is not *drikker*. A compound that is no word of the vocabulary is asked for its parts.
 */
export function termsSpoken(lexicon: Lexicon, { words, stems }: SpokenWords): Spoken[] {
  const found: Spoken[] = [];
  const hidden = new Map<TermSet, number>(); // up to which word a longer expression of the set reaches
  for (let at = 0; at < stems.length; at++) {
    const known = expressionsAt(lexicon, stems, at, at);
    const all = known.length > 0 ? known : partsAt(lexicon, words[at] ?? "", at);
    for (const one of all) {
      if (at < (hidden.get(one.set) ?? 0)) continue;
      const longest = Math.max(...all.filter(({ set }) => set === one.set).map((each) => each.words));
      if (one.words === longest) found.push(one);
    }
    for (const { set, words: length } of all) {
      if (length > 1) hidden.set(set, Math.max(hidden.get(set) ?? 0, at + length));
    }
  }
  return found;
}

function expressionsAt(lexicon: Lexicon, stems: readonly string[], from: number, at: number): Spoken[] {
  return (lexicon.byFirst.get(stems[from] ?? "") ?? []).flatMap(({ set, id, stems: expression, by }) => {
    const words = taken(stems, from, expression);
    return words === 0 ? [] : [{ set, id, at, words, by }];
  });
}

function partsAt(lexicon: Lexicon, word: string, at: number): Spoken[] {
  return partStemsOf(word).flatMap((part) => expressionsAt(lexicon, [part], 0, at));
}

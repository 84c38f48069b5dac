import { foldLetters, smallLetters } from "../../../danish/letters.ts";
import { type Place, placeOfName, placeOfPostcode } from "../../../danish/places/places.ts";
import { isStopWord } from "../../../danish/stop-words.ts";
import { wordList } from "../../../danish/word-list.ts";
import { wordsIn } from "../../../danish/words.ts";
import { groups as groupTerms } from "../../../records/vocabulary/groups.ts";
import type { TermSet } from "../../../records/vocabulary/term.ts";
import { type Lexicon, type Spoken, spokenWords, termsSpoken } from "../../../store/queries/offers/lexicon.ts";
import { partStemsOf, stemOf } from "../../../store/queries/search/lexemes.ts";
import { type Ages, agesIn } from "./ages.ts";
import { nearTerm } from "./near-term.ts";

/** What a question to the overview of offers is understood to ask. Term lists hold ids, in the question's order. */
export interface Understood {
  readonly terms: Readonly<Record<TermSet, readonly string[]>>;
  readonly ages: Ages | null;
  /** A place that is named in the question. */
  readonly place: Place | null;
  /** The stems of the words that no term took, which say something. */
  readonly words: readonly string[];
  /** Words that were taken for others: as typed, and as understood. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
}

// Words of every question, which say nothing of what is looked for.
const ofQuestions = new Set(
  (
    "hjælp hjælpe hjælper brug tilbud søger søge finde findes finder få får fået findes nogen noget nogle gerne ved vide hvad hvor " +
    "hvordan hvem kan kunne skal skulle måske rigtig meget lidt helt bare også stadig synes tror føler føle går gå været være " +
    "godt god gode dårligt dårlig svært har haft havde lige nu tid længere mere flere andre ingen intet aldrig altid igen snart " +
    "år årig aar måned måneder gammel gamle ung klasse min mit mine vores hans hendes jeg vi du os sig selv en et to tre " +
    "kommune kommunen vil ville virkelig problem problemer problematik støtte i på til med om for som der det den de er og " +
    "find help need want where can get my son year years old with the and has have from for someone who not her his does near live lives bor"
  )
    .split(" ")
    .flatMap((word) => [foldLetters(word), stemOf(word)]),
);
const mostWords = 60;
const mostCharacters = 500;
const placeLeads = new Set("i ved nær omkring fra in near around".split(" "));

/**
 * Reads a question as people speak. Pure: what it gives follows from the text and the lexicon alone. Beyond 500
 * characters nothing is read.
 */
export function understand(lexicon: Lexicon, question: string): Understood {
  const text = question.slice(0, mostCharacters);
  const ages = agesIn(smallLetters(text));
  const written = spokenWords(text);
  const { place, taken } = placeIn(text, written.words);
  const { words, corrected } = withSpelling(lexicon, written.words.slice(0, mostWords), taken);
  const stems = words.map(stemOf);
  const spoken = termsSpoken(lexicon, { words, stems });
  const used = new Set(taken);
  for (const { set, at, words: length } of spoken) {
    // What a group is called says who, and often what: *enke*, *veteran*; kinds are words of offers, too.
    if (set === "challenge" || set === "situation" || length > 1)
      for (let each = at; each < at + length; each++) used.add(each);
  }
  const left = stems.filter((stem, at) => !used.has(at) && saysSomething(stem, words[at] ?? ""));
  return { terms: termsOf(spoken, ages), ages, place, words: [...new Set(left)].slice(0, 12), corrected };
}

const saysSomething = (stem: string, word: string) =>
  !isStopWord(stem) &&
  !ofQuestions.has(stem) &&
  !ofQuestions.has(foldLetters(word)) &&
  stem.length > 1 &&
  !/^\d+$/.test(stem);

/** Those of whom an age speaks. */
function groupsOfAges({ from, to }: Ages): string[] {
  return groupTerms.filter(({ ages }) => ages !== undefined && ages[0] <= from && to <= ages[1]).map(({ id }) => id);
}

function termsOf(spoken: readonly Spoken[], ages: Ages | null): Understood["terms"] {
  const ofSet = (set: TermSet) => [...new Set(spoken.filter((each) => each.set === set).map(({ id }) => id))];
  const groups = ofSet("group");
  return {
    challenge: ofSet("challenge"),
    group: [...new Set([...groups, ...(ages === null ? [] : groupsOfAges(ages))])],
    situation: ofSet("situation"),
    kind: ofSet("kind"),
  };
}

/** The words with those corrected that no one knows and that are near one of the vocabulary; two joined that are one. */
function withSpelling(lexicon: Lexicon, words: readonly string[], taken: ReadonlySet<number>) {
  const corrected: { from: string; to: string }[] = [];
  const known = wordList();
  const out = words.map((word, at) => {
    if (taken.has(at) || lexicon.words.has(word) || lexicon.byFirst.has(stemOf(word)) || known.has(word)) return word;
    if (known.has(stemOf(word)) || partStemsOf(word).length > 0 || /\d/.test(word)) return word;
    const to = nearTerm(lexicon, word);
    if (to === null) return word;
    corrected.push({ from: word, to });
    return to;
  });
  // *skole fravær* is *skolefravær*: the second word is taken for both.
  for (let at = 1; at < out.length; at++) {
    const joined = `${out[at - 1]}${out[at]}`;
    if (joined.length > 6 && lexicon.words.has(joined)) out[at] = joined;
  }
  return { words: out, corrected };
}

/** A post code, or a place's name after *i*, *ved*, *nær* or with a capital letter inside the question. */
function placeIn(text: string, words: readonly string[]): { place: Place | null; taken: ReadonlySet<number> } {
  const written = wordsIn(text);
  for (let at = 0; at < words.length; at++) {
    const code = placeOfPostcode(words[at] ?? "");
    if (code !== null) return { place: code, taken: new Set([at]) };
    const led = placeLeads.has(words[at - 1] ?? "");
    const capital = at > 0 && /^\p{Lu}/u.test(written[at]?.text ?? "");
    if (!led && !capital) continue;
    for (const length of [3, 2, 1]) {
      const name = words.slice(at, at + length).join(" ");
      const place = name.length > 2 ? placeOfName(name) : null;
      if (place !== null && (capital || length > 1 || name.length > 3)) {
        return { place, taken: new Set(Array.from({ length }, (_, each) => at + each)) };
      }
    }
  }
  return { place: null, taken: new Set() };
}

import { foldLetters, smallLetters, unfoldLetters } from "../../danish/letters.ts";
import { stemWord } from "../../danish/stems.ts";
import { isStopWord } from "../../danish/stop-words.ts";
import { numberParts, wordsIn } from "../../danish/words.ts";
import type { Wanted } from "../../store/queries/search/meaning.ts";

/** A question as it was understood. `written` of a term is what stood in the field. */
export interface ParsedQuery {
  readonly wanted: readonly Term[];
  readonly unwanted: readonly Term[];
}
export interface Term {
  readonly written: string;
  readonly wanted: Wanted;
}

const longestText = 400;
const mostTerms = 12;
const openingQuotes = new Set(['"', "“", "”", "„", "«", "»"]);
const minus = new Set(["-", "−", "–"]);

/**
 * Reads what was written in the search field: words, `"phrases in order"`, `-word` and `-"phrase"` (or `IKKE word`
 * in capitals) for what must not be there, and numbers whole or in part. Any text at all has a meaning;
 * beyond 400 characters or 12 terms the rest is left out.
 */
export function parseQuery(text: string): ParsedQuery {
  const wanted: Term[] = [];
  const unwanted: Term[] = [];
  let negated = false;
  for (const piece of pieces(text.slice(0, longestText))) {
    if (wanted.length + unwanted.length >= mostTerms) break;
    if (!piece.quoted && (piece.text === "IKKE" || piece.text === "NOT")) {
      negated = true;
      continue;
    }
    const meaning = piece.quoted ? phraseOf(piece.text) : meaningOf(piece.text);
    if (meaning === null) continue;
    (piece.negated || negated ? unwanted : wanted).push({ written: piece.text, wanted: meaning });
    negated = false;
  }
  return { wanted: withoutStopWords(wanted), unwanted };
}

interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly negated: boolean;
}

function* pieces(text: string): Generator<Piece> {
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const negated = minus.has(text.charAt(at)) && at + 1 < text.length && !/\s/.test(text.charAt(at + 1));
    if (negated) at += 1;
    const quoted = openingQuotes.has(text.charAt(at));
    if (quoted) at += 1;
    const from = at;
    while (at < text.length && !(quoted ? openingQuotes.has(text.charAt(at)) : endsPiece(text.charAt(at)))) at += 1;
    yield { text: text.slice(from, at), quoted, negated };
    if (quoted) at += 1;
  }
}

function endsPiece(letter: string): boolean {
  return /\s/.test(letter) || openingQuotes.has(letter);
}

function meaningOf(text: string): Wanted | null {
  const words = [...wordsIn(text)].map((word) => word.text);
  if (words.length === 0) return null;
  const digits = text.replace(/\D/g, "").length;
  // A year stands in every case number; a longer number alone is a case's or an amount.
  if (digits >= (words.length > 1 ? 3 : 5)) {
    const parts = numberParts(smallLetters(text)).map(foldLetters);
    // From four digits on, a number with parts stands in the index as one wherever it stands.
    const also = words.length === 1 || digits < 4 ? words.map(stemsOf) : [];
    return { kind: "number", parts, words: also };
  }
  // Capitals are an abbreviation: STU is not looked for within other words.
  const whole = words.length > 1 || /^\p{Lu}{2,5}$/u.test(text);
  return whole ? phraseOf(text) : { kind: "word", stems: stemsOf(words[0] ?? "") };
}

function phraseOf(text: string): Wanted | null {
  const words = [...wordsIn(text)].map((word) => stemsOf(word.text));
  return words.length === 0 ? null : { kind: "phrase", words };
}

/** The stems a word may have, since `boern` may be *børn*. */
function stemsOf(word: string): string[] {
  return [...new Set(unfoldLetters(smallLetters(word)).map((spelling) => foldLetters(stemWord(spelling))))];
}

// What questions are asked with, beside the stop words of any text.
const asking = new Set(
  "gør gøre hvordan hvorfor hvornår hvem hvilke hvilken hvilket findes uden".split(" ").flatMap(stemsOf),
);

/** Words like *og* and *hvordan* count only where there is nothing else to look for. */
function withoutStopWords(terms: readonly Term[]): Term[] {
  const says = (stem: string) => !isStopWord(stem) && !asking.has(stem);
  const telling = terms.filter(({ wanted }) => wanted.kind !== "word" || wanted.stems.some(says));
  return telling.length > 0 ? telling : [...terms];
}

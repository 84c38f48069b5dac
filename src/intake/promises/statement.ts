import { givenNames } from "../../danish/given-names.ts";
import { foreignOnes, ownOnes, unitsIn } from "./actors.ts";
import { cuesOf } from "./cues.ts";
import type { TextPassage } from "./passages.ts";
import type { Sentence } from "./sentences.ts";
import { classesOf, hintsOf } from "./word-classes.ts";

/** A word of a sentence in small letters. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** A sign that ends a clause stands behind it. */
  readonly stop: "" | "," | ";";
  /** Where the name begins that it is the end of: *Teknik og Miljø*. */
  readonly named?: number;
  /** The classes it belongs to. */
  readonly classes: number;
}

/** A sentence as the constructs see it. */
export interface Statement {
  readonly sentence: Sentence;
  readonly passage: TextPassage;
  readonly words: readonly Word[];
  /** The intro of a list and the sentence, as one text in small letters. */
  readonly lower: string;
  /** All classes that a word of it belongs to. */
  readonly classes: number;
  /** All hints that a word of it gives. */
  readonly hints: number;
  /** All cues that a word of it gives. */
  readonly cues: number;
  /** Where in its passage it stands. */
  readonly place: "only" | "first" | "middle" | "last";
  /** All cues of the sentence in front; null where there is none. */
  readonly before: number | null;
}

/** What stands around a sentence. */
export type Around = Pick<Statement, "place" | "before">;

const wordPattern = /[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu;

/** Takes a sentence apart into words. */
export function statementOf(sentence: Sentence, passage: TextPassage, around: Around): Statement {
  const lower = sentence.text.toLowerCase();
  const words: Word[] = [];
  let all = 0;
  let hints = 0;
  let cues = 0;
  const units = unitsIn(sentence.text);
  const isWrittenLarge = (at: number): boolean => sentence.text.charCodeAt(at) !== lower.charCodeAt(at);
  const callsByName = passage.role === "decision" || passage.outcome === null;
  for (const match of lower.matchAll(wordPattern)) {
    const to = match.index + match[0].length;
    const next = lower[to] ?? "";
    const unit = units.find(([, end]) => end === to);
    const classes =
      classesOf(match[0]) |
      (unit || (callsByName && isWrittenLarge(match.index) && isCalledByName(sentence.text, match.index, to))
        ? ownOnes
        : 0);
    all |= classes;
    hints |= hintsOf(match[0]);
    cues |= cuesOf(match[0]);
    words.push({
      text: match[0],
      from: match.index,
      to,
      stop: next === "," ? "," : next !== "" && ";:()–".includes(next) ? ";" : "",
      classes,
      ...(unit && { named: unit[0] }),
    });
  }
  return { sentence, passage, words, lower, classes: all, hints, cues, ...around };
}

/** *Det giver Kalle videre*, *Inger Istap skriver udkast*: in small councils people are called by their names. */
function isCalledByName(text: string, from: number, to: number): boolean {
  const word = text.slice(from, to);
  if (!givenNames.has(word)) return false;
  return !/^(?: \p{Lu}[\p{L}.-]*){0,2} \(/u.test(text.slice(to, to + 60));
}

const modals = new Set(["vil", "skal", "skulle", "ville", "bør", "burde", "kan", "kunne", "må"]);
export const isModal = (word: string): boolean => modals.has(word);

/** Words in front of an infinitive that make it no act of its own. */
const adverb =
  /^(?:ikke|også|dog|fortsat|løbende|herefter|derfor|således|derudover|desuden|samtidig|endvidere|efterfølgende|fremover|fremadrettet|så|der|nu|snarest|hurtigst|årligt|halvårligt|endelig|igen)$/;

export const isAdverb = (word: string): boolean => adverb.test(word);

/**
 * The subject of the finite verb at a place: the noun in front of it or, where the sentence begins with something
 * else, right behind it. `own`: the municipality's; `foreign`: others'; null where neither is seen.
 */
export function subjectAt(
  { words, sentence }: Statement,
  at: number,
): { kind: "own" | "foreign"; text: string; from: number; to: number } | null {
  // Right in front of the verb: *udvalget indbyder foreningen*.
  for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
    const word = words[back] as Word;
    if (word.stop !== "" || (!isAdverb(word.text) && back < at - 1 && word.classes === 0)) break;
    if ((word.classes & (ownOnes | foreignOnes)) === 0 || isInPhrase(words, back)) continue;
    return name(words, back, (word.classes & ownOnes) !== 0 ? "own" : "foreign", sentence.text);
  }
  // Behind it, where the clause begins with a time or a condition.
  for (let next = at + 1; next < words.length && next <= at + 4; next++) {
    const word = words[next] as Word;
    if (word.classes !== 0 && isInPhrase(words, next) && words[next - 1]?.text !== "af") continue;
    if ((word.classes & ownOnes) !== 0) return name(words, next, "own", sentence.text);
    if ((word.classes & foreignOnes) !== 0) return name(words, next, "foreign", sentence.text);
    if (isModal(word.text) || word.stop !== "") break;
  }
  for (let back = at - 1; back >= 0 && back >= at - 12; back--) {
    const word = words[back] as Word;
    if (word.stop === ";") break;
    if (word.stop === "," && back < at - 1 && at - back > 6) break;
    const inPhrase = word.classes !== 0 && isInPhrase(words, back);
    if (!inPhrase && (word.classes & foreignOnes) !== 0) return name(words, back, "foreign", sentence.text);
    if (!inPhrase && (word.classes & ownOnes) !== 0) return name(words, back, "own", sentence.text);
    if (/^(?:at|som|der|hvor|når|hvis)$/.test(word.text) && back < at - 1) {
      if (word.text === "der" && words[back + 1] && isModal(words[back + 1]?.text ?? "")) return null;
      break;
    }
  }
  return null;
}

/** Behind a preposition a noun is no subject: *temadage for medarbejderne*, *aftalen med leverandøren*. */
function isInPhrase(words: readonly Word[], at: number): boolean {
  const preposition = /^(?:for|til|af|med|om|fra|i|på|ved|hos|mellem|under|over|mod|efter|uden|blandt)$/;
  const before = words[at - 1];
  if (before?.stop !== "") return false;
  if (preposition.test(before.text)) return true;
  return (
    /^(?:den|det|de|alle|berørte|lokale|enkelte|øvrige|unge|ledige)$/.test(before.text) &&
    words[at - 2]?.stop === "" &&
    preposition.test(words[at - 2]?.text ?? "")
  );
}

/** The name with what belongs to it: *Aabenby Kommune*, *Center for Veje*, *Udvalget for Skole og Kultur*. */
function name(words: readonly Word[], at: number, kind: "own" | "foreign", written: string) {
  const word = words[at] as Word;
  let { to } = word;
  let from = word.named ?? word.from;
  const before = words[at - 1];
  if (word.text === "kommune" && before && /^\p{Lu}/u.test(written[before.from] ?? "")) from = before.from;
  if (/^(?:udvalget|center|centeret|centret|direktøren|chefen|fagcenter|forvaltningen|lederen)$/.test(word.text)) {
    const rest = /^ (?:for |af )?(?:\p{Lu}[\p{L}-]*(?:, (?=\p{Lu})| og (?=\p{Lu})| (?=\p{Lu}))?)+/u.exec(
      written.slice(to, to + 120),
    );
    if (rest && (rest[0].startsWith(" for ") || word.text.endsWith("center"))) to += rest[0].length;
  }
  return { kind, text: word.text, from, to };
}

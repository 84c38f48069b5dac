import { foldLetters } from "./letters.ts";

// Inflection only. The Snowball stemmer for Danish also cuts -ig, -hed and -else, which makes one word of
// *leder*, *ledelse*, *ledig* and *ledighed* and two of *budget* and *budgettet*; in minutes that costs more than it gives.

const endings = [
  "erendes",
  "ernes",
  "erens",
  "erede",
  "erne",
  "eren",
  "erer",
  "enes",
  "eres",
  "edes",
  "heds",
  "ede",
  "ene",
  "ere",
  "ens",
  "ers",
  "ets",
  "ret",
  "en",
  "er",
  "et",
  "es",
  "ed",
  "e",
] as const;
const byLast = new Map<string, string[]>();
for (const ending of endings) {
  const last = ending.slice(-1);
  byLast.set(last, [...(byLast.get(last) ?? []), ending]);
}

const vowel = /[aeiouyæøåäöéüáíóú]/;
const beforeGenitive = /[abcdfghjklmnoprtvyzåøæe]s$/;
const shortGenitive = /^[^s][bdfghklmnrtv]s$/; // års
const doubled = /([bdfgklmnprstv])\1$/;

// Plurals with another vowel: what remains of them is led back to the singular's stem.
const vowelChange: Readonly<Record<string, string>> = {
  børn: "barn",
  mænd: "mand",
  bøg: "bog",
  fød: "fod",
  hænd: "hånd",
  tænd: "tand",
  næt: "nat",
  stæd: "stad",
  bønd: "bond",
  tæ: "tå",
  øjn: "øj",
};
// These would meet another word's stem (*møde*), so they are known whole.
const irregular: Readonly<Record<string, string>> = {
  mødre: "mor",
  mødrene: "mor",
  fædre: "far",
  fædrene: "far",
  døtre: "dat",
  døtrene: "dat",
  kræfter: "kraf",
  kræfterne: "kraf",
};
const changed = /(børn|mænd|hænd|tænd)$/;

/**
 * The stem of a Danish word: *handling, handlinger, handlingernes* share one. Takes small letters
 * (`smallLetters`); a word of another language or a number comes out little changed. Stems are for comparing, not for reading.
 */
export function stemWord(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word;
  const known = irregular[word];
  if (known !== undefined) return known;
  // Twice: *budgettet* becomes *budget*, which loses its own -et as the bare word does.
  const stem = cutOnce(cutOnce(word));
  return restoreVowel(contract(stem));
}

function cutOnce(word: string): string {
  let stem = cutEnding(cutGenitive(word));
  if (stem.length > 4 && /(?:gd|dt|gt|kt)$/.test(stem)) stem = stem.slice(0, -1);
  return single(cutGenitive(stem));
}

function cutGenitive(word: string): string {
  const long = word.length > 3 ? beforeGenitive : shortGenitive;
  return long.test(word) && hasVowel(word.slice(0, -1)) ? word.slice(0, -1) : word;
}

function cutEnding(word: string): string {
  for (const ending of byLast.get(word.slice(-1)) ?? []) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (rest.length >= 2 && hasVowel(rest) && fits(rest, ending)) return rest;
  }
  return word;
}

/** *-ede*, *-ed* and *-ret* are endings after a consonant only: *skade*, *fred* and *året* are not so built. */
function fits(rest: string, ending: string): boolean {
  const last = rest.slice(-1);
  if (ending === "ret") return last === "t"; // centret: *center* loses its -er too
  if (ending === "ed" || ending === "heds") return false; // *enhed*, *sted*: part of the word
  if (ending === "ede" || ending === "edes")
    return rest.length >= 3 && !vowel.test(last) && !/^.?[^aeiouyæøå]*$/.test(rest);
  return true;
}

function single(word: string): string {
  return word.length > 3 && doubled.test(word) ? word.slice(0, -1) : word;
}

/** One stem for *regel, regler*, *middel, midler* and for *center, centre, centret*. */
function contract(word: string): string {
  const e = word.length > 4 ? /([^aeiouyæøå])\1?el$/.exec(word) : null;
  if (e) return `${word.slice(0, e.index)}${e[1]}l`;
  if (word.length > 3 && /[bdfkmpt]r$/.test(word)) return word.slice(0, -1);
  return word;
}

function restoreVowel(stem: string): string {
  const whole = vowelChange[stem];
  if (whole !== undefined) return whole;
  return stem.length > 5 ? stem.replace(changed, (end) => vowelChange[end] ?? end) : stem;
}

function hasVowel(text: string): boolean {
  return vowel.test(text);
}

const changedTo = new Set([...Object.values(vowelChange), ...Object.values(irregular)].map(foldLetters));

/** True for a folded stem that some form of the word does not begin with: *barn* of *børn*. */
export function changesVowel(stem: string): boolean {
  if (changedTo.has(stem)) return true;
  return /(?:barn|mand|haand|tand)$/.test(stem);
}

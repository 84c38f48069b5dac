import { compounding, wordList } from "./word-list.ts";

const shortest = 7;
const longest = 64;
const mostParts = 10;

// The list holds hundreds of words of three letters that hardly anyone uses; only these stand in compounds here.
const shortParts = new Set(
  (
    "job bil bus hus mål lov dag tid vej bog sag råd sal net tal gas løn mad vin syg øre øje ung fag jul mor far søn sol " +
    "bad fri lys mur nat nød pas syn tog træ hav fod hud kød æg rum sko sne tøj by køb tag hal kår dør bro kro led sti"
  ).split(" "),
);
// Prefixes and endings that are words too: *for-mand*, *ud-vikling*, *ven-skab*, *beslut-ning* are not compounds.
const noFirst = new Set(
  (
    "for ind over under efter med mod fra til ved gen mis sam van før bag hen ned ende inde ude her der hvor alle fore " +
    "gennem mellem imod igen selv frem bort tilbage uden hele andre anden hver"
  ).split(" "),
);
const noLast = new Set(
  "else ende inge ning eren hed lig ige som dom skab bar isk ist ion ment ere ens ene art ung fri sel dele ring løshed".split(
    " ",
  ),
);
// First parts of the administration's words that the list has as no such part, or not at all.
const alsoFirst = new Set("fleks kommunal regional social ældre unge familie hjemme".split(" "));
// Longest first: what may follow the last part's base form.
const endings = [
  "erne",
  "ernes",
  "ens",
  "ers",
  "ets",
  "ene",
  "enes",
  "nes",
  "rne",
  "en",
  "er",
  "et",
  "ne",
  "es",
  "n",
  "r",
  "s",
  "t",
  "e",
];

/**
 * The parts of a Danish compound, from both ends and at every level, as they stand in it:
 * *sygedagpengeudviklingen* gives *sygedagpenge, udviklingen, syge, dagpenge, …*. Takes a word in small letters
 * (`smallLetters`); gives nothing for a word that is no compound. At most ten parts.
 */
export function compoundParts(word: string): string[] {
  const parts = new Set<string>();
  if (word.length >= shortest && word.length <= longest) collect(word, parts, new Map());
  return [...parts].slice(0, mostParts);
}

/** The ways to part a compound in two, as its parts stand in it: *sygedagpenge* and *udviklingen*. None for other words. */
export function compoundSplits(word: string): readonly (readonly [first: string, last: string])[] {
  return word.length >= shortest && word.length <= longest ? splits(word, new Map()) : [];
}

function collect(word: string, parts: Set<string>, seen: Map<string, [string, string][]>): void {
  for (const [first, last] of splits(word, seen)) {
    for (const part of [first, last]) {
      if (parts.has(part) || parts.size >= mostParts) continue;
      parts.add(part);
      if (part.length >= shortest) collect(part, parts, seen);
    }
  }
}

/** Every way to part a word in two that both are words, or compounds in turn; the evenest first. */
function splits(word: string, seen: Map<string, [string, string][]>): [string, string][] {
  const known = seen.get(word);
  if (known !== undefined) return known;
  const found: [string, string][] = [];
  seen.set(word, found); // a word within itself is no part of it
  for (let at = 2; at <= word.length - 3; at++) {
    const first = firstPart(word.slice(0, at));
    if (first === null) continue;
    const last = word.slice(at);
    if (isLastPart(last) || (last.length >= shortest && splits(last, seen).length > 0)) found.push([first, last]);
  }
  return found;
}

/** The base form of an earlier part with its link, or null: `børne` gives `børn`. */
function firstPart(text: string): string | null {
  const words = wordList();
  if (allowed(text, noFirst) && (alsoFirst.has(text) || has(words.get(text), compounding.plain))) return text;
  const base = text.slice(0, -1);
  if (!allowed(base, noFirst)) return null;
  const bits = words.get(base);
  if (text.endsWith("s")) {
    if (has(bits, compounding.s)) return base;
    if (has(words.get(`${base}e`), compounding.eToS)) return base;
  }
  return text.endsWith("e") && has(bits, compounding.e) ? base : null;
}

function isLastPart(text: string): boolean {
  const words = wordList();
  const fits = (base: string) => allowed(base, noLast) && has(words.get(base), compounding.last);
  if (noLast.has(text)) return false;
  if (fits(text)) return true;
  for (const ending of endings) {
    if (!text.endsWith(ending)) continue;
    const base = text.slice(0, -ending.length);
    if (base.length < 3) continue;
    if (fits(base) || (base.endsWith("i") && fits(`${base}um`))) return true; // ministeriet
    if (ending.startsWith("e") && contracted(base).some(fits)) return true;
    // butikken: a doubled consonant before the ending
    if (base.length > 4 && base.at(-1) === base.at(-2) && fits(base.slice(0, -1))) return true;
  }
  return false;
}

/** What *regl-er*, *midl-er* and *centr-e* may come from: *regel*, *middel*, *center* lose an e and half a double consonant. */
function contracted(base: string): string[] {
  const head = base.slice(0, -1);
  const before = head.slice(-1);
  if (!/[lr]$/.test(base) || !/[^aeiouyæøå]$/.test(head)) return [];
  return [`${head}e${base.slice(-1)}`, `${head}${before}e${base.slice(-1)}`];
}

function allowed(part: string, excluded: ReadonlySet<string>): boolean {
  return part.length > 3 ? !excluded.has(part) : shortParts.has(part) && !excluded.has(part);
}

function has(bits: number | undefined, bit: number): boolean {
  return bits !== undefined && (bits & bit) !== 0;
}

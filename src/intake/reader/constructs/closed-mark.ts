/** What a mark says of access. `partly` counts as closed: what is open of it is not known. */
export interface AccessMark {
  readonly access: "open" | "closed" | "partly";
  /** Offsets of the mark with its brackets and the signs that set it off from the title. */
  readonly from: number;
  readonly to: number;
  /** The title begins in small letters behind the bare word: it may be the title's own (*Lukket afdeling*). */
  readonly unsure: boolean;
}

const word =
  "(?<word>delvist? (?:åbent?|lukket)|ikke[- ](?:offentligt?|åbent?)|lukkede|lukket|fortrolige|fortroligt?|closed|åbent?|åbne|offentligt?|open)";
const noun = "(?:[ -](?<noun>dagsordens?punkt|punkt|sag|møde|del|behandling|item))?";

/**
 * The grammar of marks: a bracket, the word, what it speaks of, the bracket again, and what sets it off. Municipalities
 * write `[Lukket] X`, `(Lukket punkt) X`, `LUKKET PUNKT  X`, `Fortrolig sag: X`, `Lukket | X`; the same behind titles.
 */
const front = new RegExp(
  `^[*_]{0,3}(?<open>[([{]?) ?${word}${noun} ?(?<close>[)\\]}]?)[*_]{0,3}(?<sep> *[:|] *| +[-–—/] *|[-–—] +|[-–—](?=[A-ZÆØÅ])|\\. +|[ \\u00a0]{2,}|\\t+| |$)`,
  "iu",
);
const back = new RegExp(
  `(?<sep>[ \\u00a0]*[-–—,:;.|/][ \\u00a0]*|[ \\u00a0\\t]+|(?=[([]))(?<open>[([{]?) ?${word}${noun} ?(?<close>[)\\]}]?)[.:]?$`,
  "iu",
);
/** Small words that make the mark's words part of a sentence: *orientering om lukket punkt*, *salg af åben grund*. */
const leansOn =
  /(?:^|[ (])(?:om|et|en|på|af|i|for|til|fra|ved|med|det|den|de|nyt|ny|og|eller|er|var|holder|holdes|som|tidligere|forrige)$/iu;

const accessOf = (said: string): AccessMark["access"] =>
  /^delvis/i.test(said) ? "partly" : /^(?:åb|offentlig|open)/i.test(said) ? "open" : "closed";
const isCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** The mark at the beginning of a title. `bare`: one space is enough behind it, since the mark stands in a column. */
export function markBefore(title: string, bare: boolean): AccessMark | null {
  const first = title.charCodeAt(0) | 32;
  // *l*ukket, *f*ortrolig, *i*kke, *c*losed, *å*ben, *o*ffentlig, *d*elvis, brackets and stars.
  if (!(first === 108 || first === 102 || first === 105 || first === 99 || first === 0xe5 || first === 111))
    if (!(first === 100 || first === 40 || first === 91 || first === 123 || first === 42 || first === 127)) return null;
  const match = front.exec(title);
  const said = match?.groups?.word;
  if (!match || said === undefined) return null;
  const { open = "", close = "", sep = "", noun: of } = match.groups ?? {};
  if ((open === "") !== (close === "")) return null;
  const to = match[0].length;
  const access = accessOf(said);
  const found = { access, from: 0, to, unsure: false };
  if (open !== "" || sep === "" || sep.trim() !== "" || sep.length > 1 || sep === "\t") return found;
  const rest = title.slice(to);
  const small = /^[a-zæøå]/.test(rest);
  if (!small && (bare || of !== undefined || (isCapitals(said) && !isCapitals(rest)))) return found;
  // "Lukket punkt om køb" and "3. Lukket køb": where it cannot be told, it is closed, and keeps all its words.
  if (small && access === "closed" && (of !== undefined || (bare && /^lukket$/i.test(said))))
    return { ...found, to: 0, unsure: true };
  return null;
}

/** Most titles end in no mark. */
const mayMark = (words: string): boolean => /lukke|fortrolig|closed|åben|åbne|offentlig|open/i.test(words);

/** The mark at the end of a title. */
export function markBehind(title: string): AccessMark | null {
  if (title.length > 400) return null;
  const from = Math.max(0, title.length - 48);
  const end = title.slice(from);
  if (!mayMark(end) || !/[\p{L})\]}][.:]?$/u.test(title.slice(-2))) return null;
  const match = back.exec(end);
  const said = match?.groups?.word;
  if (!match || said === undefined || from + match.index === 0) return null;
  const { open = "", close = "", sep = "", noun: of } = match.groups ?? {};
  if ((open === "") !== (close === "")) return null;
  const access = accessOf(said);
  const found = { access, from: from + match.index, to: title.length, unsure: false };
  const before = title.slice(0, found.from);
  const setOff =
    open !== "" || (sep.trim() !== "" && (sep.trim() !== "/" || sep.length > 1)) || /[ \u00a0]{2}|\t/.test(sep);
  if (setOff) return access === "open" && open === "" && /^[a-zæøå]/.test(said) ? null : found;
  if (leansOn.test(before)) return null;
  if (isCapitals(said) && !isCapitals(before)) return found;
  if (of === undefined || access === "open") return null;
  return /^[A-ZÆØÅ]/.test(said) ? found : { ...found, from: title.length, unsure: true };
}

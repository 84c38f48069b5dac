/** A word of a text as it is written; `from` and `to` are UTF-16 offsets, half open. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A number with parts (`15.00.15-A00-1-18`, `24/18490`, `S2020-43759`) and its parts in small letters. */
export interface PartedNumber {
  readonly parts: readonly string[];
  readonly from: number;
  readonly to: number;
}

const longestWord = 64;
const longestNumber = 80;
const other = 0;
const letter = 1;
const mark = 2;

// What each of the first letters of Unicode is, so that Danish text is read without regular expressions.
const kinds = Uint8Array.from({ length: 0x250 }, (_, code) => kindOf(String.fromCharCode(code)));

/**
 * The words of a text: runs of letters and digits. A hyphen, a slash and an apostrophe part words
 * (`FGU-elever` is two), so that both are found. A run longer than 64 is cut there.
 */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  let from = -1;
  for (let at = 0; at <= text.length; ) {
    const [kind, width] = at < text.length ? kindAt(text, at) : [other, 1];
    const goesOn = kind === letter || (kind === mark && from >= 0);
    if (from >= 0 && (!goesOn || at + width - from > longestWord)) {
      words.push({ text: text.slice(from, at), from, to: at });
      from = -1;
    }
    if (from < 0 && kind === letter) from = at;
    at += width;
  }
  return words;
}

/** The numbers with parts of a text: at least four digits between them, in two parts or more. */
export function partedNumbersIn(text: string): PartedNumber[] {
  const numbers: PartedNumber[] = [];
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let from = at;
    while (from > done && at - from < longestNumber && standsInNumber(text, from - 1)) from -= 1;
    let to = at + 1;
    while (to < text.length && to - from < longestNumber && standsInNumber(text, to)) to += 1;
    done = to;
    at = to;
    while (from < to && isSeparator(text.charCodeAt(from))) from += 1;
    while (to > from && isSeparator(text.charCodeAt(to - 1))) to -= 1;
    const written = text.slice(from, to);
    if (!/[./-]/.test(written) || /[./-]{2}/.test(written) || written.replace(/\D/g, "").length < 4) continue;
    numbers.push({ parts: numberParts(written), from, to });
  }
  return numbers;
}

const digitBeforeLetter = /(?<=\d)(?=\p{L})/u;

/** Parts of a number in small letters: at `.`, `/`, `-`, spaces, and between digit and letter (`00P15` is two). */
export function numberParts(number: string): string[] {
  return number
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((part) => part.split(digitBeforeLetter))
    .filter((part) => part !== "");
}

function kindAt(text: string, at: number): readonly [kind: number, width: number] {
  const code = text.charCodeAt(at);
  if (code < kinds.length) return simple[kinds[code] ?? other] ?? [other, 1];
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return [kindOf(character), character.length];
}

const simple = [
  [other, 1],
  [letter, 1],
  [mark, 1],
] as const;

function kindOf(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return letter;
  return /\p{M}/u.test(character) ? mark : other;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSeparator(code: number): boolean {
  return code === 45 || code === 46 || code === 47; // - . /
}

function standsInNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isSeparator(code) || (code < kinds.length && kinds[code] === letter);
}

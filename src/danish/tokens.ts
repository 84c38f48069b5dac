/**
 * What a run of digits and the marks inside it looks like. What looks like none of them (case numbers, account and
 * telephone numbers, versions) is a `code`, in which nobody looks for a date or a figure.
 */
export type Shape =
  | "whole"
  | "thousands"
  | "decimal"
  | "range"
  | "slash"
  | "day-month-year"
  | "year-month-day"
  | "days"
  | "ordinals"
  | "years"
  | "in-year"
  | "clock"
  | "code";

/** A word, a number or a mark of a text. */
export interface Token {
  readonly kind: "word" | "number" | "mark";
  /** As it stands; a word in small letters, with the hyphen of a wrapped line taken out. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Set for numbers only. */
  readonly shape: Shape | null;
  /** What stands before it: nothing, blanks, a line break, or what no expression reaches across (a blank line, a tab). */
  readonly gap: "none" | "space" | "line" | "far";
  /** A word that begins with a capital letter. */
  readonly capital: boolean;
}

const longestRun = 64;

const shapes: readonly (readonly [Shape, RegExp])[] = [
  ["whole", /^\d{1,9}$/],
  ["year-month-day", /^(?:19|20)\d\d-[01]\d-[0-3]\d$/],
  ["day-month-year", /^[0-3]?\d([-./])[01]?\d(?:\1|-)(?:(?:19|20)\d\d|\d\d)$/],
  ["years", /^(?:19|20)\d\d[-–/](?:(?:19|20)\d\d|\d\d)$/],
  ["thousands", /^\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,4})?$/],
  ["decimal", /^\d{1,9},\d{1,6}$/],
  ["range", /^\d{1,5}(?:,\d{1,3})?[-–]\d{1,5}(?:,\d{1,3})?$/],
  ["range", /^\d{1,3}(?:\.\d{3}){1,3}[-–]\d{1,3}(?:\.\d{3}){1,3}$/],
  ["in-year", /^\d{1,2}\/(?:19|20)\d\d$/],
  ["slash", /^\d{1,2}\/\d{1,2}$/],
  ["clock", /^\d{1,2}[.:]\d\d(?:[-–]\d{1,2}[.:]\d\d)?$/],
  ["ordinals", /^\d{1,2}\.[-–/]\d{1,2}$/],
  [
    "days",
    /^[0-3]?\d[./][01]?\d(?:[./-](?:(?:19|20)\d\d|\d\d))?[-–][0-3]?\d[./][01]?\d(?:[./-](?:(?:19|20)\d\d|\d\d))?$/,
  ],
  ["clock", /^\d{1,2}\.\d$/],
];

function shapeOf(run: string): Shape {
  if (run.length > 24) return "code";
  for (const [shape, pattern] of shapes) if (pattern.test(run)) return shape;
  return "code";
}

const blank = 0;
const letter = 1;
const digit = 2;
const joint = 3;
const other = 4;

// What each of the first letters of Unicode is, so that Danish text is read without regular expressions.
const kinds = Uint8Array.from({ length: 0x250 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): number {
  if (/\s/.test(character)) return blank;
  if (/[0-9]/.test(character)) return digit;
  if (/\p{L}|\u00ad/u.test(character)) return letter;
  return /[-./:,]/.test(character) ? joint : other;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x250) return kinds[code] as number;
  // Past the end there is no code, and what is compared with it is false.
  if (!(code >= 0x2000)) return other;
  if (code === 0x2013) return joint;
  if (code > 0xd7ff) return other;
  return kindOf(text[at] ?? "");
}

/**
 * A text as words, numbers and marks, in order; blanks are left out. `known` says which words count as one when a
 * line's end parts them (`kvar-␤tal`). Takes time in proportion to the text.
 */
export function tokensOf(text: string, known: (word: string) => boolean): Token[] {
  const tokens: Token[] = [];
  let gap: Token["gap"] = "far";
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === blank) {
      const from = at;
      while (at < text.length && kindAt(text, at) === blank) at += 1;
      gap = gapOf(text, from, at);
      continue;
    }
    const before = tokens.length;
    at = kind === letter || kind === digit ? readRun(text, at, gap, tokens, known) : readMark(text, at, gap, tokens);
    if (tokens.length > before) gap = "none";
  }
  return tokens;
}

function gapOf(text: string, from: number, to: number): Token["gap"] {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 0x2028) lines += 1;
    else if (code === 9 || code === 12 || code === 11) return "far";
  }
  return lines > 1 || to - from > 60 ? "far" : lines === 1 ? "line" : "space";
}

function readMark(text: string, at: number, gap: Token["gap"], tokens: Token[]): number {
  const to = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  tokens.push({ kind: "mark", text: text.slice(at, to), from: at, to, shape: null, gap, capital: false });
  return to;
}

/** A run of letters and digits with single marks inside it: told apart into words and numbers, or kept whole. */
function readRun(text: string, start: number, gap: Token["gap"], tokens: Token[], known: (word: string) => boolean) {
  let to = start;
  // Most runs are a word with a blank or a mark after it.
  while (kindAt(text, to) === letter) to += 1;
  const after = kindAt(text, to);
  if (to > start && (after === blank || after === other)) {
    pushWord(text, start, to, gap, tokens, smallWord(text, start, to));
    return to;
  }
  let digits = false;
  let letters = false;
  let joints = false;
  to = start;
  for (; to < text.length; to++) {
    const kind = kindAt(text, to);
    if (kind === letter) letters = true;
    else if (kind === digit) digits = true;
    else if (kind === joint && goesOn(text, to)) joints = true;
    else break;
  }
  // A sign of a half stands at a whole number (2½); it is a mark of its own.
  if (!digits) return readWords(text, start, to, gap, tokens, known);
  if (!letters) {
    const shape = to - start > longestRun ? "code" : shapeOf(text.slice(start, to));
    if (shape !== "code" || !joints) return readNumber(text, start, to, gap, tokens, shape);
  }
  return to - start > longestRun
    ? readNumber(text, start, to, gap, tokens, "code")
    : readMixed(text, start, to, gap, tokens, known);
}

function goesOn(text: string, at: number): boolean {
  const next = at + 1 < text.length ? kindAt(text, at + 1) : other;
  // Frist:1. maj, (1,maj): a colon and a comma join digits only.
  if (/[:,]/.test(text[at] ?? "")) return next === digit && kindAt(text, at - 1) === digit;
  if (next === digit) return true;
  // A sentence that begins without a blank (2024.Forvaltningen) begins a run of its own.
  if (next === letter) return text[at] === "-" || text[at] === "/" || text[at + 1] === text[at + 1]?.toLowerCase();
  // 7.-8. maj: one more mark between two numbers.
  return (
    next === joint &&
    text[at] === "." &&
    /[-–/]/.test(text[at + 1] ?? "") &&
    at + 2 < text.length &&
    kindAt(text, at + 2) === digit &&
    kindAt(text, at - 1) === digit
  );
}

function readNumber(text: string, from: number, to: number, gap: Token["gap"], tokens: Token[], shape: Shape): number {
  tokens.push({ kind: "number", text: text.slice(from, to), from, to, shape, gap, capital: false });
  return to;
}

function pushWord(text: string, from: number, to: number, gap: Token["gap"], tokens: Token[], word: string): void {
  const capital = text.charCodeAt(from) !== word.charCodeAt(0);
  tokens.push({ kind: "word", text: word, from, to, shape: null, gap, capital });
}

function smallWord(text: string, from: number, to: number): string {
  const word = text.slice(from, Math.min(to, from + longestRun)).toLowerCase();
  return word.includes("\u00ad") ? word.replaceAll("\u00ad", "") : word;
}

function readWords(
  text: string,
  start: number,
  end: number,
  gap: Token["gap"],
  tokens: Token[],
  known: (word: string) => boolean,
): number {
  let from = start;
  let before = gap;
  while (from < end) {
    let to = from;
    while (to < end && kindAt(text, to) === letter) to += 1;
    if (to > from) {
      const word = smallWord(text, from, to);
      const wrapped = to === end ? wrapEnd(text, to, word, known) : null;
      if (wrapped) {
        pushWord(text, from, wrapped.to, before, tokens, wrapped.word);
        return wrapped.to;
      }
      pushWord(text, from, to, before, tokens, word);
    } else {
      to = readMark(text, from, before, tokens);
    }
    before = "none";
    from = to;
  }
  return end;
}

/** Where the second half of a word ends that a line's end parts, and the whole word; null where it is none. */
function wrapEnd(text: string, at: number, first: string, known: (word: string) => boolean) {
  if (text[at] !== "-" && text[at - 1] !== "\u00ad") return null;
  let from = text[at] === "-" ? at + 1 : at;
  while (from < text.length && from - at < 20 && /[ \r]/.test(text[from] ?? "")) from += 1;
  if (text[from] !== "\n") return null;
  from += 1;
  while (from < text.length && from - at < 40 && text[from] === " ") from += 1;
  let to = from;
  while (to < text.length && to - from < longestRun && kindAt(text, to) === letter) to += 1;
  if (to === from) return null;
  const second = text.slice(from, to);
  if (second !== second.toLowerCase()) return null;
  const word = first + second;
  return known(word) ? { word, to } : null;
}

const wordInNumber = /^(?:\d[\d.,–½-]*?|q)$/i;

/** Letters and digits together: `30.maj`, `3-årig`, `Q3`, `12-måneders` are told apart; `A00` and `KTR2026` are not. */
function readMixed(
  text: string,
  start: number,
  end: number,
  gap: Token["gap"],
  tokens: Token[],
  known: (word: string) => boolean,
): number {
  const pieces = piecesOf(text, start, end);
  const readable = pieces.every(({ from, to, kind }, index) => {
    const piece = text.slice(from, to);
    if (kind === joint) return true;
    if (kind === digit) return shapeOf(piece) !== "code";
    const before = pieces[index - 1]?.kind;
    return known(piece.toLowerCase()) && (before !== digit || wordInNumber.test(piece) || piece.length > 1);
  });
  if (!readable) return readNumber(text, start, end, gap, tokens, "code");
  let before = gap;
  for (const { from, to, kind } of pieces) {
    if (kind === digit) readNumber(text, from, to, before, tokens, shapeOf(text.slice(from, to)));
    else if (kind === letter) pushWord(text, from, to, before, tokens, smallWord(text, from, to));
    else readMark(text, from, before, tokens);
    before = "none";
  }
  return end;
}

function piecesOf(text: string, start: number, end: number) {
  const pieces: { from: number; to: number; kind: number }[] = [];
  for (let from = start; from < end; ) {
    const kind = kindAt(text, from);
    let to = from + 1;
    if (kind === letter) while (to < end && kindAt(text, to) === letter) to += 1;
    // A number keeps the marks between its own digits (2,5-årig, 15-17-årige, 1.-2.kvartal).
    if (kind === digit) {
      while (to < end) {
        if (kindAt(text, to) === digit) to += 1;
        else if (kindAt(text, to) === joint && to + 1 < end && kindAt(text, to + 1) === digit) to += 2;
        else if (kindAt(text, to) === joint && goesOn(text, to) && kindAt(text, to + 1) === joint) to += 3;
        else break;
      }
    }
    pieces.push({ from, to, kind });
    from = to;
  }
  return pieces;
}

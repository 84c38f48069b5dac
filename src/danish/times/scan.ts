import { type Days, dayFromIso, partsOf } from "../calendar.ts";
import { type Token, tokensOf } from "../tokens.ts";
import { isTimeWord, type Lex, lexOf } from "./lexicon.ts";
import type { TimeContext } from "./time-expression.ts";

/** A text ready to be read for time: its tokens, what each word says of time, and what is known of the meeting. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lex: readonly (Lex | undefined)[];
  /** The meeting's day. */
  readonly today: number;
  /** The committee's known meeting days, ascending. */
  readonly meetings: readonly number[];
  /** For every token the index of the next `hver`, `hvert` or `årligt` from it on. */
  readonly nextEvery: Int32Array;
}

/**
 * Whether an expression may begin at a token: most small words (`i`, `på`, `den`) do so only with another word of time
 * or a number right after them, and never far from one that means something by itself.
 */
export function mayBegin(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined) return false;
  if (token.kind === "number") return numberMayBegin(scan, at, token);
  const lex = scan.lex[at];
  if (lex === undefined) return false;
  if (lex.part === undefined) return true;
  const next = scan.tokens[at + 1];
  if (lex.inner !== undefined) {
    // For to år siden, med udgangen af.
    return (
      lex.inner === "before-number" &&
      (next?.kind === "number" || scan.lex[at + 1]?.number !== undefined || next?.text === "udgangen")
    );
  }
  if (next === undefined || next.gap === "far") return lex.alone === true;
  if (scan.lex[at + 1] !== undefined || next.kind === "number" || lex.alone === true) return true;
  // Ca. 2 år, d. 3. maj, to-årig; på udvalgets møde.
  if (next.kind === "mark") return next.gap === "none" && (next.text === "." || next.text === "-");
  return next.text.endsWith("s") && scan.lex[at + 2] !== undefined;
}

/** A figure is no time; a number is a year, or has a unit, a month or a mark that leads to one after it. */
function numberMayBegin(scan: Scan, at: number, { shape, text }: Token): boolean {
  if (shape === "code" || shape === "thousands") return false;
  if (shape !== "whole" && shape !== "decimal") return true;
  if (text.length === 4) return true;
  const next = scan.tokens[at + 1];
  if (next === undefined || next.gap === "far") return false;
  if (next.kind === "word") return scan.lex[at + 1] !== undefined;
  if (next.kind === "number") return false;
  return scan.lex[at + 2] !== undefined || scan.tokens[at + 2]?.kind !== "word";
}

/** A time that is named, before what stands around it says more: a day, a month, a quarter, a meeting … */
export interface Point {
  /** The index of the token after it. */
  readonly end: number;
  readonly unit: "day" | "week" | "month" | "quarter" | "halfyear" | "season" | "year" | "holiday" | "term" | "meeting";
  /** The days it covers in that year (of its first day); for a point with a year of its own, that year's. */
  readonly inYear: (year: number) => Days;
  /** The year it names; left out where it names none. */
  readonly year?: number;
  /** The other days it may mean as well. */
  readonly alternatives?: readonly Days[];
  /** Too little to be a time by itself (`maj`, `15/12`): something before it must say that it is. */
  readonly weak?: true;
  readonly anchor?: "next-meeting" | "previous-meeting" | "coming-meeting" | "meeting";
  /** Which of the meetings in it: 1 for `det første møde i september`. */
  readonly nth?: number;
  /** No day can be said: a meeting that is not yet planned. */
  readonly unknown?: true;
  /** The last day before it and the first after it, where they are not those beside its days. */
  readonly edges?: (year: number) => { readonly before: number; readonly after: number };
  /** It lies on one side of what is named: `det første møde efter sommerferien`. */
  readonly side?: "after" | "before";
  /** Fixed by the meeting's date (`næste år`), so that a year after it is not its own. */
  readonly relative?: true;
}

/** Makes a text ready. A date that is none throws: the caller gives it. */
export function scanOf(text: string, context: TimeContext): Scan {
  const today = dayFromIso(context.date);
  if (today === null) throw new Error(`The meeting's date ${JSON.stringify(context.date)} is no ISO date.`);
  const meetings = (context.meetings ?? []).map(dayFromIso).filter((day) => day !== null);
  const tokens = tokensOf(text, isTimeWord);
  const lex = tokens.map((token) => (token.kind === "word" ? lexOf(token.text) : undefined));
  const nextEvery = new Int32Array(tokens.length + 1).fill(tokens.length);
  for (let at = tokens.length - 1; at >= 0; at--) {
    const word = lex[at] === undefined ? "" : tokens[at]?.text;
    nextEvery[at] = word === "hver" || word === "hvert" || word === "årligt" ? at : (nextEvery[at + 1] ?? 0);
  }
  return { text, tokens, lex, today, meetings: [...new Set(meetings)].sort((a, b) => a - b), nextEvery };
}

/** The word at an index, "" where none stands or where nothing reaches across what stands before it. */
export function wordAt(scan: Scan, at: number): string {
  const token = scan.tokens[at];
  return token?.kind === "word" && token.gap !== "far" ? token.text : "";
}

/** What the word at an index says of time; nothing where nothing reaches across what stands before it. */
export function lexAt(scan: Scan, at: number): Lex {
  const token = scan.tokens[at];
  return token === undefined || token.gap === "far" ? none : (scan.lex[at] ?? none);
}

const none: Lex = {};

/** The first word of an expression, whatever stands before it. */
export const firstWord = (scan: Scan, at: number): string =>
  scan.tokens[at]?.kind === "word" ? (scan.tokens[at]?.text ?? "") : "";

/** True where the mark stands there, close to the word before it or after a blank. */
export function isMark(scan: Scan, at: number, marks: string): boolean {
  const token = scan.tokens[at];
  return token?.kind === "mark" && token.gap !== "far" && marks.includes(token.text);
}

/** The index after a full stop that stands close to the token before it; the same index where none does. */
export function afterStop(scan: Scan, at: number): number {
  return scan.tokens[at]?.gap === "none" && isMark(scan, at, ".") ? at + 1 : at;
}

/** The number token of that shape at an index, or "". The first token of an expression may stand after anything. */
export function shapeAt(scan: Scan, at: number, shape: Token["shape"], first = false): string {
  const token = scan.tokens[at];
  if (token?.kind !== "number" || token.shape !== shape) return "";
  return first || token.gap !== "far" ? token.text : "";
}

/** The whole number at an index, in digits or as a word; null where none stands. */
export function wholeAt(scan: Scan, at: number, first = false): number | null {
  const digits = shapeAt(scan, at, "whole", first);
  if (digits !== "") return Number(digits);
  return first ? (scan.lex[at]?.number ?? null) : (lexAt(scan, at).number ?? null);
}

/** A year of four digits at an index (1900–2099), or null. */
export function yearAt(scan: Scan, at: number, first = false): number | null {
  const digits = shapeAt(scan, at, "whole", first);
  return /^(?:19|20)\d\d$/.test(digits) ? Number(digits) : null;
}

/** Where a year stands after a name of the calendar (`maj 2024`, `maj, 2024`, `kvartal i 2024`): the year and where it ends. */
export function yearAfter(scan: Scan, at: number): { year: number; end: number } | null {
  const skip = isMark(scan, at, ",") || wordAt(scan, at) === "i" || wordAt(scan, at) === "af" ? 1 : 0;
  const year = yearAt(scan, at + skip);
  if (year === null) return relativeYear(scan, at) ?? relativeYear(scan, at + skip);
  // 5. maj, 2024 borgere …: a comma parts more often than it joins, so the year must end what it stands in.
  if (skip === 1 && isMark(scan, at, ",") && scan.tokens[at + 2]?.kind === "word") return null;
  return { year, end: at + skip + 1 };
}

function relativeYear(scan: Scan, at: number): { year: number; end: number } | null {
  const { year } = partsOf(scan.today);
  if (wordAt(scan, at) === "i" && wordAt(scan, at + 1) === "år") return { year, end: at + 2 };
  if (wordAt(scan, at + 1) !== "år") return null;
  const { turn } = lexAt(scan, at);
  if (wordAt(scan, at) === "næste") return { year: year + 1, end: at + 2 };
  if (wordAt(scan, at) === "samme") return null;
  if (turn === "this") return { year, end: at + 2 };
  return turn === "last" ? { year: year - 1, end: at + 2 } : null;
}

/** The number of an ordinal at an index (`1.`, `første`), and the index after it. */
export function ordinalAt(scan: Scan, at: number, first = false): { value: number; end: number } | null {
  const digits = shapeAt(scan, at, "whole", first);
  if (digits !== "" && digits.length < 3) {
    const end = afterStop(scan, at + 1);
    return { value: Number(digits), end };
  }
  const ordinal = first ? scan.lex[at]?.ordinal : lexAt(scan, at).ordinal;
  return ordinal === undefined ? null : { value: ordinal, end: at + 1 };
}

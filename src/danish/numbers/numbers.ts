import { type Token, tokensOf } from "../tokens.ts";
import { about, factors, labels, type NumberUnit, shares, sides, unitOf, wordNumbers } from "./number-words.ts";

/** A number, an amount or a share that a text gives. */
export interface NumberExpression {
  /** As it stands in the text, with its unit. */
  readonly text: string;
  /** Half-open UTF-16 offsets into the text that was given. */
  readonly span: readonly [from: number, to: number];
  /** In units: `8,4 mio. kr.` is 8400000. Null for the dash in a table that says there is no figure. */
  readonly value: number | null;
  readonly unit: NumberUnit;
  /** The whole of a share: 16 in `8 af 16`. */
  readonly of?: number;
  /** The upper end of a range: `10-15 unge`. */
  readonly to?: number;
  readonly approximate?: true;
  /** `over`, `under`, `mindst`, `højst`. */
  readonly bound?: "above" | "below" | "at-least" | "at-most";
}

interface Read {
  readonly tokens: readonly Token[];
  readonly text: string;
}

/**
 * The numbers, amounts and shares of a text, in order and without overlap. Dates, years, times of day, points, paragraphs,
 * case numbers and other names in digits are none. Takes time in proportion to the text.
 */
export function readNumbers(text: string): readonly NumberExpression[] {
  const dash = loneDash(text);
  if (dash) return [dash];
  const read: Read = { text, tokens: tokensOf(text, known) };
  const found: NumberExpression[] = [];
  let done = 0;
  for (let at = 0; at < read.tokens.length; ) {
    const number = numberAt(read, at, done, found.at(-1));
    if (number) found.push(number.value);
    done = number?.end ?? done;
    at = number?.end ?? at + 1;
  }
  return found;
}

const extraWords = new Set(["q", "t", "tkr", "pr", "d", "den", "point"]);
const known = (word: string): boolean =>
  extraWords.has(word) ||
  unitOf(word) !== undefined ||
  factors.has(word) ||
  shares.has(word) ||
  /^måneders?$/.test(word);

/** A table's cell that holds only a dash: no figure. */
function loneDash(text: string): NumberExpression | null {
  const trimmed = text.trim();
  if (!/^[-–—]$/.test(trimmed)) return null;
  const from = text.indexOf(trimmed);
  return { text: trimmed, span: [from, from + 1], value: null, unit: "count" };
}

interface Found {
  readonly end: number;
  readonly value: NumberExpression;
}

const wordOf = ({ tokens }: Read, at: number): string => {
  const token = tokens[at];
  return token?.kind === "word" && token.gap !== "far" ? token.text : "";
};
const anyWord = ({ tokens }: Read, at: number): string => (tokens[at]?.kind === "word" ? (tokens[at]?.text ?? "") : "");
const marked = ({ tokens }: Read, at: number, marks: string): boolean =>
  tokens[at]?.kind === "mark" && tokens[at]?.gap !== "far" && marks.includes(tokens[at]?.text ?? " ");
const afterStop = (read: Read, at: number): number =>
  read.tokens[at]?.gap === "none" && marked(read, at, ".") ? at + 1 : at;

interface Amount {
  readonly end: number;
  readonly value: number;
  readonly to?: number;
  /** Written with thousands or decimals, so that it is a figure whatever stands beside it. */
  readonly figure: boolean;
}

function numberAt(read: Read, at: number, done: number, previous: NumberExpression | undefined): Found | null {
  const token = read.tokens[at];
  if (!token) return null;
  if (token.kind === "word")
    return shareInWords(read, at, done) ?? wordNumber(read, at, done) ?? amountAfterCurrency(read, at);
  if (token.kind !== "number") return null;
  const amount = amountAt(read, at);
  if (!amount) return null;
  const unit = unitAfter(read, amount.end, previous);
  if (!unit && isName(read, at, amount)) return null;
  const of = wholeAfter(read, unit?.end ?? amount.end);
  const lead = leadBefore(read, at, done);
  const factor = unit?.factor ?? 1;
  const sign = lead.negative ? -1 : 1;
  const end = of?.end ?? unit?.end ?? amount.end;
  return found(read, lead.from, end, {
    value: rounded(sign * amount.value * factor),
    unit: unit?.unit ?? "count",
    ...(of ? { of: of.value } : {}),
    ...(amount.to === undefined ? {} : { to: rounded(amount.to * factor) }),
    ...lead.marks,
  });
}

type Value = Omit<NumberExpression, "text" | "span">;

function found({ tokens, text }: Read, first: number, end: number, value: Value): Found | null {
  const from = tokens[first]?.from;
  const to = tokens[end - 1]?.to;
  if (from === undefined || to === undefined) return null;
  return { end, value: { text: text.slice(from, to), span: [from, to], ...value } };
}

/** Without the dust of binary fractions: 8.4 million is 8400000. */
const rounded = (value: number): number => Number(value.toPrecision(12));

const figure = (digits: string): number => Number(digits.replaceAll(".", "").replace(",", "."));

/** The digits at a token with what belongs to them: `250 000`, `2½`, `10-15`, `10 til 15`. */
function amountAt(read: Read, at: number): Amount | null {
  const token = read.tokens[at];
  if (token?.kind !== "number") return null;
  switch (token.shape) {
    case "thousands":
    case "decimal":
      return upTo(read, at + 1, figure(token.text), true);
    case "range": {
      const [value = 0, to = 0] = token.text.split(/[-–]/).map(figure);
      return value < to ? { end: at + 1, value, to, figure: false } : null;
    }
    case "whole":
      return spaced(read, at) ?? halved(read, at, Number(token.text));
    default:
      return null;
  }
}

function upTo(read: Read, end: number, value: number, isFigure: boolean): Amount {
  const between = wordOf(read, end) === "og" && /^i?mellem$/.test(anyWord(read, end - 2));
  const joins = between || wordOf(read, end) === "til" || marked(read, end, "-–");
  const next = joins ? read.tokens[end + 1] : undefined;
  const plain = next?.kind === "number" && next.gap !== "far" && /^(?:whole|decimal|thousands)$/.test(next.shape ?? "");
  const to = plain ? figure(next.text) : Number.NaN;
  const counts = unitAfter(read, end + 2, undefined) !== null || wordOf(read, end + 2) !== "";
  return to > value && counts ? { end: end + 2, value, to, figure: isFigure } : { end, value, figure: isFigure };
}

/** `250 000 kr.`: groups of three with blanks, before a currency only. */
function spaced(read: Read, at: number): Amount | null {
  const first = read.tokens[at]?.text ?? "";
  if (first.length > 3) return null;
  let digits = first;
  let end = at + 1;
  while (end < at + 4 && /^\d{3}$/.test(read.tokens[end]?.text ?? "") && read.tokens[end]?.gap === "space") {
    digits += read.tokens[end]?.text ?? "";
    end += 1;
  }
  if (end === at + 1 || unitAfter(read, end, undefined)?.unit !== "DKK") return null;
  return { end, value: Number(digits), figure: true };
}

function halved(read: Read, at: number, value: number): Amount {
  if (marked(read, at + 1, "½")) return { end: at + 2, value: value + 0.5, figure: true };
  if (marked(read, at + 1, "¼")) return { end: at + 2, value: value + 0.25, figure: true };
  return upTo(read, at + 1, value, false);
}

interface UnitFound {
  readonly end: number;
  readonly unit: NumberUnit;
  readonly factor: number;
}

/** `mio. kr.`, `t.kr.`, `%`, `pct.`, `uger`, `,-`; `mio.` alone is money where the number before it was. */
function unitAfter(read: Read, at: number, previous: NumberExpression | undefined): UnitFound | null {
  if (marked(read, at, "%")) {
    const points = marked(read, at + 1, "-") && wordOf(read, at + 2) === "point";
    return { end: points ? at + 3 : at + 1, unit: points ? "percentage-points" : "percent", factor: 1 };
  }
  if (marked(read, at, "‰")) return { end: at + 1, unit: "permille", factor: 1 };
  if (marked(read, at, ",") && marked(read, at + 1, "-–") && read.tokens[at + 1]?.gap === "none") {
    return { end: at + 2, unit: "DKK", factor: 1 };
  }
  const hyphen =
    marked(read, at, "-") && read.tokens[at]?.gap === "none" && read.tokens[at + 1]?.gap === "none" ? 1 : 0;
  const word = wordOf(read, at + hyphen);
  if (word === "") return null;
  if (word === "tkr" || (word === "t" && /^(?:kr|dkk)$/.test(wordOf(read, afterStop(read, at + 1))))) {
    const end = word === "tkr" ? at + 1 : afterStop(read, at + 1) + 1;
    return { end: afterStop(read, end), unit: "DKK", factor: 1000 };
  }
  const factor = factors.get(word);
  if (factor !== undefined) {
    const next = afterStop(read, at + 1);
    const unit = unitOf(wordOf(read, next));
    if (unit) return { end: unitEnd(read, next), unit, factor };
    const money = previous?.unit === "DKK" && Math.abs(previous.value ?? 0) >= 1000;
    return { end: next, unit: money ? "DKK" : "count", factor };
  }
  const unit = unitOf(word);
  if (unit === undefined || (hyphen > 0 && unit === "DKK" && word === "krone")) return null;
  if (word === "m" && read.tokens[at + 1]?.text === "²") return { end: at + 2, unit: "m2", factor: 1 };
  return { end: unitEnd(read, at + hyphen), unit, factor: 1 };
}

const stopped = new Set(["kr", "pct", "min", "mdr", "md"]);

function unitEnd(read: Read, at: number): number {
  return stopped.has(wordOf(read, at)) ? afterStop(read, at + 1) : at + 1;
}

/** `8 af 16`, `8 ud af de 16`, `17 ud af i alt 25`. */
function wholeAfter(read: Read, at: number): { value: number; end: number } | null {
  let next = at;
  if (wordOf(read, next) === "ud") next += 1;
  if (wordOf(read, next) !== "af") return null;
  next += 1;
  if (wordOf(read, next) === "de" || wordOf(read, next) === "i") next += wordOf(read, next) === "i" ? 2 : 1;
  const token = read.tokens[next];
  if (token === undefined || token.gap === "far") return null;
  if (token.kind === "word") {
    const value = wordNumbers.get(token.text);
    return value === undefined ? null : { value, end: next + 1 };
  }
  const plain = token.shape === "whole" || token.shape === "thousands";
  return plain && !isOrdinal(read, next) && !isYear(token.text) ? { value: figure(token.text), end: next + 1 } : null;
}

const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

/** A number with a full stop before a word in small letters: `2. behandling`, `30. maj`, `8. klasse`. */
function isOrdinal(read: Read, at: number): boolean {
  const stop = afterStop(read, at + 1);
  const next = read.tokens[stop];
  return stop > at + 1 && next?.kind === "word" && next.gap !== "far" && !next.capital;
}

/** Digits that name or order something instead of counting: points, paragraphs, years, house numbers, post codes. */
function isName(read: Read, at: number, amount: Amount): boolean {
  const token = read.tokens[at];
  if (!token) return true;
  if (isOrdinal(read, at)) return true;
  const next = read.tokens[amount.end];
  const before = read.tokens[at - 1];
  const beforeThat = read.tokens[at - 2];
  const label = before?.text === "." && before.gap === "none" ? beforeThat : before;
  if (token.gap !== "far" && label?.kind === "word" && labels.has(label.text)) return true;
  if (token.gap !== "far" && before?.kind === "mark" && /[§#/_@]/.test(before.text)) return true;
  if (amount.figure) return false;
  // 3. Godkendt, 1) …, at a line's beginning: a point.
  if ((token.gap === "far" || token.gap === "line") && next && marked(read, amount.end, ".):") && next.gap === "none")
    return true;
  if (isYear(token.text) && !countsAfter(read, amount.end)) return true;
  if (digitGroups(read, at)) return true;
  // 2670 Greve after a comma, Tværvej 12: an address.
  if (/^\d{4}$/.test(token.text) && next?.kind === "word" && next.capital && next.gap === "space") return true;
  if (label?.kind === "word" && /(?:vej|gade|allé|stræde|plads|torv|vænget|parken|bakken)$/.test(label.text))
    return true;
  return inDateOrList(read, at);
}

const countNouns =
  /^(?:personer|borgere|elever|unge|børn|medarbejdere|ansatte|stk|virksomheder|boliger|sager|pladser|indbyggere|ledige|husstande|ansøgninger|henvendelser|underskrifter|svar)$/;
const countsAfter = (read: Read, at: number): boolean => countNouns.test(wordOf(read, at));

/** Four groups of two digits and the like: telephone and account numbers. */
function digitGroups({ tokens }: Read, at: number): boolean {
  const group = (of: number): boolean => /^\d{2,4}$/.test(tokens[of]?.text ?? "") && tokens[of]?.kind === "number";
  let from = at;
  while (from > at - 4 && group(from - 1) && tokens[from]?.gap === "space") from -= 1;
  let to = at;
  while (to < at + 4 && group(to + 1) && tokens[to + 1]?.gap === "space") to += 1;
  return to - from >= 2;
}

const monthStart = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/;

function inDateOrList(read: Read, at: number): boolean {
  const next = wordOf(read, at + 1);
  return (
    monthStart.test(next) &&
    /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)(?:uar|ruar|ts|il|i|ust|t|tember|ober|ember)?$/.test(next)
  );
}

interface LeadFound {
  readonly from: number;
  readonly negative: boolean;
  readonly marks: Pick<NumberExpression, "approximate" | "bound">;
}

/** What stands before a number: a sign, `kr.`, `ca.`, `over`, `mere end`, `op mod`. Not what an earlier number holds. */
function leadBefore(read: Read, at: number, done: number): LeadFound {
  let from = at;
  let negative = false;
  const before = read.tokens[at - 1];
  if (before?.kind === "mark" && /^[-–−]$/.test(before.text) && read.tokens[at]?.gap === "none" && at - 1 >= done) {
    const free = before.gap !== "none" || /[(:=]/.test(read.tokens[at - 2]?.text ?? "");
    if (free) [negative, from] = [true, at - 1];
  } else if (anyWord(read, at - 1) === "minus" && at - 1 >= done) [negative, from] = [true, at - 1];
  const marks: { approximate?: true; bound?: "above" | "below" | "at-least" | "at-most" } = {};
  for (let steps = 0; steps < 2; steps++) {
    const word = leadWord(read, from);
    if (!word || word.at < done) break;
    if (word.marks.approximate) marks.approximate = true;
    if (word.marks.bound) marks.bound = word.marks.bound;
    from = word.at;
  }
  return { from, negative, marks };
}

function leadWord(read: Read, from: number): { at: number; marks: LeadFound["marks"] } | null {
  if (read.tokens[from]?.gap === "far") return null;
  const stop = marked(read, from - 1, ".") && read.tokens[from - 1]?.gap === "none" ? 2 : 1;
  const at = from - stop;
  const word = anyWord(read, at);
  if (word === "ca" || word === "maks" || word === "max" || stop === 1) {
    if (word === "end" && /^(?:mere|flere|mindre|færre)$/.test(anyWord(read, at - 1))) {
      const above = /^(?:mere|flere)$/.test(anyWord(read, at - 1));
      return { at: at - 1, marks: { approximate: true, bound: above ? "above" : "below" } };
    }
    if ((word === "mod" || word === "imod") && anyWord(read, at - 1) === "op")
      return { at: at - 1, marks: { approximate: true } };
    if (word === "til" && anyWord(read, at - 1) === "op") return { at: at - 1, marks: { bound: "at-most" } };
    if (word === "på" && anyWord(read, at - 1) === "tæt") return { at: at - 1, marks: { approximate: true } };
    if (about.has(word) && !/^(?:op|tæt|lige|rundt)$/.test(word)) return { at, marks: { approximate: true } };
    const side = sides.get(word);
    if (side)
      return {
        at,
        marks: { ...(side === "above" || side === "below" ? { approximate: true as const } : {}), bound: side },
      };
  }
  return null;
}

/** `kr. 250.000,-`. */
function amountAfterCurrency(read: Read, at: number): Found | null {
  if (!/^(?:kr|dkk)$/.test(anyWord(read, at))) return null;
  const amount = amountAt(read, afterStop(read, at + 1));
  if (!amount || read.tokens[amount.end - 1]?.gap === "far") return null;
  const dash = marked(read, amount.end, ",") && marked(read, amount.end + 1, "-–") ? 2 : 0;
  const factor = dash === 0 ? factors.get(wordOf(read, amount.end)) : undefined;
  const end = factor === undefined ? amount.end + dash : afterStop(read, amount.end + 1);
  return found(read, at, end, { value: rounded(amount.value * (factor ?? 1)), unit: "DKK" });
}

/** `en tredjedel`, `to tredjedele`, `halvdelen`. */
function shareInWords(read: Read, at: number, done: number): Found | null {
  const word = anyWord(read, at);
  const lead = leadBefore(read, at, done);
  if (word === "halvdelen") return found(read, lead.from, at + 1, { value: 0.5, unit: "share", ...lead.marks });
  const count = word === "en" ? 1 : wordNumbers.get(word);
  const parts = shares.get(wordOf(read, at + 1));
  if (count === undefined || parts === undefined || parts === 2) return null;
  return found(read, lead.from, at + 2, { value: rounded(count / parts), unit: "share", ...lead.marks });
}

/** `to borgere`, `otte af 16`, `en halv million kr.`, `halvanden mio. kr.` */
function wordNumber(read: Read, at: number, done: number): Found | null {
  const word = anyWord(read, at);
  const half = /^(?:en|et)$/.test(word) && /^halv[te]?$/.test(wordOf(read, at + 1));
  const one = /^(?:en|et)$/.test(word) && factors.has(wordOf(read, at + 1)) ? 1 : undefined;
  const value = half ? 0.5 : (one ?? wordNumbers.get(word));
  if (value === undefined) return null;
  const after = half ? at + 2 : at + 1;
  const hyphen =
    marked(read, after, "-") && read.tokens[after]?.gap === "none" && read.tokens[after + 1]?.gap === "none" ? 1 : 0;
  const next = read.tokens[after + hyphen];
  if (next?.kind !== "word" || next.gap === "far" || /^(?:gange?|og|eller|i|på|til|der|som|er)$/.test(next.text))
    return null;
  const unit = unitAfter(read, after, undefined);
  if (hyphen > 0 && !unit) return null;
  const of = wholeAfter(read, after);
  const lead = leadBefore(read, at, done);
  if (next.text === "af" && !of) return null;
  return found(read, lead.from, of?.end ?? unit?.end ?? after, {
    value: rounded(value * (unit?.factor ?? 1)),
    unit: unit?.unit ?? "count",
    ...(of ? { of: of.value } : {}),
    ...lead.marks,
  });
}

import { tokensOf } from "../tokens.ts";
import { amountAt, partOfOne, unitAfter, wholeAfter } from "./amount.ts";
import { leadBefore } from "./lead.ts";
import { isName } from "./names.ts";
import type { NumberExpression } from "./number-expression.ts";
import { factors, shares, unitOf, wordNumbers } from "./number-words.ts";
import { afterStop, anyWord, marked, type Read, wordOf } from "./read.ts";

export type { NumberExpression } from "./number-expression.ts";

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

function numberAt(read: Read, at: number, done: number, previous: NumberExpression | undefined): Found | null {
  const token = read.tokens[at];
  if (!token) return null;
  if (token.kind === "word")
    return shareInWords(read, at, done) ?? wordNumber(read, at, done) ?? amountAfterCurrency(read, at);
  const amount = token.kind === "number" ? amountAt(read, at) : partOfOne(read, at);
  if (token.kind === "mark" && !amount) return null;
  if (!amount) return fraction(read, at, done);
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

/** `2/3 af medlemmerne`: alone it may as well be a day of the year. */
function fraction(read: Read, at: number, done: number): Found | null {
  const token = read.tokens[at];
  if (token?.shape !== "slash" || wordOf(read, at + 1) !== "af") return null;
  const [part = 0, whole = 0] = token.text.split("/").map(Number);
  if (whole === 0 || part >= whole) return null;
  const lead = leadBefore(read, at, done);
  return found(read, lead.from, at + 1, { value: rounded(part / whole), unit: "share", ...lead.marks });
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

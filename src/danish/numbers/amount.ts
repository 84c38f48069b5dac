import { isOrdinal, isYear } from "./names.ts";
import type { NumberExpression } from "./number-expression.ts";
import { factors, type NumberUnit, unitOf, wordNumbers } from "./number-words.ts";
import { afterStop, anyWord, marked, type Read, wordOf } from "./read.ts";

export interface Amount {
  readonly end: number;
  readonly value: number;
  readonly to?: number;
  /** Written with thousands or decimals, so that it is a figure whatever stands beside it. */
  readonly figure: boolean;
}

export const figure = (digits: string): number => Number(digits.replaceAll(".", "").replace(",", "."));

/** The digits at a token with what belongs to them: `250 000`, `2½`, `10-15`, `10 til 15`. */
export function amountAt(read: Read, at: number): Amount | null {
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

const parts: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };

const partAt = (read: Read, at: number): number | undefined =>
  marked(read, at, "½¼¾") ? parts[read.tokens[at]?.text ?? ""] : undefined;

function halved(read: Read, at: number, value: number): Amount {
  const part = partAt(read, at + 1);
  return part === undefined ? upTo(read, at + 1, value, false) : { end: at + 2, value: value + part, figure: true };
}

/** `¾ mio. kr.`, `½ time`: a part of one, where a unit says of what. */
export function partOfOne(read: Read, at: number): Amount | null {
  const value = partAt(read, at);
  return value === undefined || unitAfter(read, at + 1, undefined) === null
    ? null
    : { end: at + 1, value, figure: true };
}

export interface UnitFound {
  readonly end: number;
  readonly unit: NumberUnit;
  readonly factor: number;
}

/** `mio. kr.`, `t.kr.`, `%`, `pct.`, `uger`, `,-`; `mio.` alone is money where the number before it was. */
export function unitAfter(read: Read, at: number, previous: NumberExpression | undefined): UnitFound | null {
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
  // `pct.point`, `pct. point`, `procentpoint` in two words.
  const pointed = unitEnd(read, at + hyphen);
  if (unit === "percent" && /^points?$/.test(wordOf(read, pointed)))
    return { end: pointed + 1, unit: "percentage-points", factor: 1 };
  if (word === "m" && read.tokens[at + 1]?.text === "²") return { end: at + 2, unit: "m2", factor: 1 };
  return { end: unitEnd(read, at + hyphen), unit, factor: 1 };
}

const stopped = new Set(["kr", "pct", "min", "mdr", "md"]);

function unitEnd(read: Read, at: number): number {
  return stopped.has(wordOf(read, at)) ? afterStop(read, at + 1) : at + 1;
}

/** `8 af 16`, `8 ud af de 16`, `17 ud af i alt 25`. */
export function wholeAfter(read: Read, at: number): { value: number; end: number } | null {
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

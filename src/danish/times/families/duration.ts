import { addMonths, type Days } from "../../calendar.ts";
import type { Unit } from "../lexicon.ts";
import { type Family, interval, type Match } from "../match.ts";
import { afterStop, firstWord, isMark, lexAt, type Scan, shapeAt, wordAt } from "../scan.ts";
import type { TimeExpression } from "../time-expression.ts";

/** `26 uger`, `op til 12 måneder`, `om to år`, `inden for 3 måneder`, `de seneste 36 måneder`, `to-årig`. */
export const duration: Family = { name: "duration", read: readDuration };

interface Quantity {
  readonly end: number;
  readonly most: number;
  readonly least?: number;
  readonly approximate?: true;
}

interface Length extends Quantity {
  readonly unit: Unit;
}

function readDuration(scan: Scan, at: number): Match | null {
  return ofYears(scan, at) ?? counted(scan, at) ?? window(scan, at) ?? plain(scan, at);
}

/** A number of units: `2`, `16 ½`, `16,5`, `3-6`, `1 til 5`, `et halvt`, `halvandet`, `et par`. */
function quantityAt(scan: Scan, at: number, first = false): Quantity | null {
  const token = scan.tokens[at];
  if (!token || (!first && token.gap === "far")) return null;
  if (token.kind === "word") return inWords(scan, at, token.text);
  if (token.kind !== "number") return null;
  if (token.shape === "range") {
    const [least = 0, most = 0] = token.text.split(/[-–]/).map(decimal);
    return least < most && most < 1000 ? { end: at + 1, most, least } : null;
  }
  if (token.shape === "slash") return token.text === "1/2" ? { end: at + 1, most: 0.5 } : null;
  if (token.shape !== "whole" && token.shape !== "decimal") return null;
  const value = decimal(token.text);
  if (token.text.length > 5 || value >= 1000) return null;
  const half = isMark(scan, at + 1, "½");
  const most = half ? value + 0.5 : value;
  return upTo(scan, half ? at + 2 : at + 1, most);
}

const decimal = (digits: string): number => Number(digits.replace(",", "."));

function inWords(scan: Scan, at: number, word: string): Quantity | null {
  const next = wordAt(scan, at + 1);
  if (/^(?:et|en)$/.test(word) && /^halv[te]?$/.test(next)) return { end: at + 2, most: 0.5 };
  if (/^halv[te]$/.test(word)) return { end: at + 1, most: 0.5 };
  if (word === "et" && next === "par") return { end: at + 2, most: 2, approximate: true };
  const number = scan.lex[at]?.number;
  return number === undefined ? null : upTo(scan, at + 1, number);
}

/** `1 til 5 år`, `to-tre uger`, `3 eller 4 måneder`. */
function upTo(scan: Scan, end: number, value: number): Quantity {
  const joins = /^(?:til|eller)$/.test(wordAt(scan, end)) || isMark(scan, end, "-–");
  const digits = shapeAt(scan, end + 1, "whole") || shapeAt(scan, end + 1, "decimal");
  const second = digits !== "" && digits.length < 5 ? decimal(digits) : lexAt(scan, end + 1).number;
  const unit = lexAt(scan, end + 2).unit;
  if (!joins || second === undefined || second <= value || second > 999 || unit === undefined)
    return { end, most: value };
  return { end: end + 2, most: second, least: value };
}

/** A number and its unit. */
export function lengthAt(scan: Scan, at: number, first = false): Length | null {
  const quantity = quantityAt(scan, at, first);
  if (!quantity) return null;
  const noun = wordAt(scan, quantity.end);
  const { unit } = lexAt(scan, quantity.end);
  if (
    unit === undefined ||
    /^(?:kv|kvt|kvartalet|dagen|ugen|måneden|året|halvåret|dagens|årets|ugens|månedens|kvartalets)$/.test(noun)
  )
    return null;
  if (unit === "term" || unit === "schoolyear" || /^(?:kalender|budget|regnskabs)år/.test(noun)) return null;
  const end = /^(?:mdr|md)$/.test(noun) ? afterStop(scan, quantity.end + 1) : quantity.end + 1;
  return { ...quantity, unit, end };
}

/** A length as ISO 8601 writes it: P26W, P16Y6M, P3M. */
export function isoLength(amount: number, unit: Unit): string {
  const months = { month: 1, quarter: 3, halfyear: 6, year: 12 };
  if (unit === "day") return `P${Math.round(amount)}D`;
  if (unit === "week") return Number.isInteger(amount) ? `P${amount}W` : `P${Math.round(amount * 7)}D`;
  if (unit === "term" || unit === "schoolyear") return `P${amount * (unit === "term" ? 4 : 1)}Y`;
  const all = amount * months[unit];
  const wholeMonths = Math.floor(all + 1e-9);
  const days = Math.round((all - wholeMonths) * 30);
  const years = unit === "year" || (wholeMonths % 12 === 0 && unit !== "month") ? Math.floor(wholeMonths / 12) : 0;
  const rest = wholeMonths - years * 12;
  return `P${years > 0 ? `${years}Y` : ""}${rest > 0 ? `${rest}M` : ""}${days > 0 ? `${days}D` : ""}`;
}

function shift(day: number, amount: number, unit: Unit): number {
  if (unit === "day") return day + Math.round(amount);
  if (unit === "week") return day + Math.round(amount * 7);
  const months = { month: 1, quarter: 3, halfyear: 6, year: 12, schoolyear: 12, term: 48 }[unit] * amount;
  const whole = Math.trunc(months);
  return addMonths(day, whole) + Math.round((months - whole) * 30);
}

const lengthValue = (length: Length): Pick<TimeExpression, "duration" | "leastDuration" | "approximate"> => ({
  duration: isoLength(length.most, length.unit),
  ...(length.least === undefined ? {} : { leastDuration: isoLength(length.least, length.unit) }),
  ...(length.approximate ? { approximate: true } : {}),
});

/** `3-årig`, `to-årig`, `treårig`, `12-måneders`, `18-29-årige`. */
function ofYears(scan: Scan, at: number): Match | null {
  const years = scan.lex[at]?.years;
  const word = firstWord(scan, at);
  if (years !== undefined && !/^årig/.test(word)) {
    return { end: at + 1, value: { kind: "duration", duration: `P${years}Y` } };
  }
  const quantity = quantityAt(scan, at, true);
  if (!quantity) return null;
  const hyphen = isMark(scan, quantity.end, "-") && scan.tokens[quantity.end]?.gap === "none" ? 1 : 0;
  const noun = wordAt(scan, quantity.end + hyphen);
  const end = quantity.end + hyphen + 1;
  if (/^årig/.test(noun)) {
    const isAge =
      noun === "årige" && (scan.tokens[end]?.kind !== "word" || quantity.least !== undefined || quantity.most > 12);
    return {
      end,
      value: {
        kind: "duration",
        ...lengthValue({ ...quantity, unit: "year", end }),
        ...(isAge ? { age: true as const } : {}),
      },
    };
  }
  const { unit } = lexAt(scan, quantity.end + hyphen);
  if (hyphen === 0 || unit === undefined || !/s$/.test(noun)) return null;
  return { end, value: { kind: "duration", ...lengthValue({ ...quantity, unit, end }) } };
}

/** Counted from the meeting: `om to år`, `efter 2 år`, `inden for 3 måneder`, `for 2 år siden`; from an event: `senest 4 uger efter …`. */
function counted(scan: Scan, at: number): Match | null {
  const word = firstWord(scan, at);
  const next = wordAt(scan, at + 1);
  let from = at + 1;
  if ((word === "inden" && next === "for") || (word === "i" && next === "løbet" && wordAt(scan, at + 2) === "af")) {
    from = word === "i" ? at + 3 : at + 2;
  } else if (!/^(?:om|efter|inden|indenfor|for|senest)$/.test(word)) return null;
  const approximate = /^(?:ca|cirka|omkring)$/.test(wordAt(scan, from));
  if (approximate) from = afterStop(scan, from + 1);
  const length = lengthAt(scan, from);
  if (!length) return null;
  const { end, most, least, unit } = length;
  const { today } = scan;
  const value = { ...lengthValue(length), ...(approximate ? { approximate: true as const } : {}) };
  const at2 = shift(today, most, unit);
  const event = eventEnd(scan, end);
  if (word === "for") {
    if (wordAt(scan, end) !== "siden") return null;
    const day = shift(today, -most, unit);
    return { end: end + 1, value: { kind: "date", ...interval({ from: day, to: day }), ...value, anchor: "today" } };
  }
  if (event !== null && word !== "om" && word !== "efter") {
    return { end: event, value: { kind: "window", ...value, anchor: "event", bound: "by" } };
  }
  if (word === "om" || word === "efter") {
    const first = least === undefined ? at2 : shift(today, least, unit);
    const kind = first === at2 ? "date" : "window";
    const anchor = word === "om" ? "today" : "event";
    const fuzzy = word === "efter" ? { approximate: true as const } : {};
    return { end, value: { kind, ...interval({ from: first, to: at2 }), ...value, ...fuzzy, anchor } };
  }
  if (word === "senest")
    return { end, value: { kind: "window", ...interval({ to: at2 }), ...value, anchor: "today", bound: "by" } };
  return {
    end,
    value: { kind: "window", ...interval({ from: today, to: at2 }), ...value, anchor: "today", bound: "by" },
  };
}

/** `(to uger) efter …`, `før …`: the length is counted from something the text tells. */
function eventEnd(scan: Scan, at: number): number | null {
  return /^(?:efter|før|inden|forud|senere)$/.test(wordAt(scan, at)) ? at + 1 : null;
}

/** `de seneste 36 måneder`, `de næste to år`, `de kommende tre måneder`, `de kommende år`. */
function window(scan: Scan, at: number): Match | null {
  let from = at;
  let word = firstWord(scan, from);
  if (word === "inden" && wordAt(scan, from + 1) === "for") from += 2;
  else if (/^(?:i|indenfor|gennem|inden|over)$/.test(word)) from += 1;
  if (wordAt(scan, from) === "de" || (from === at && word === "de")) from += 1;
  word = from === at ? firstWord(scan, from) : wordAt(scan, from);
  const { turn } = scan.lex[from] ?? {};
  if ((turn !== "next" && turn !== "last") || word === "nye") return null;
  const { today } = scan;
  const back = turn === "last";
  const length = lengthAt(scan, from + 1);
  if (length) {
    const other = shift(today, back ? -length.most : length.most, length.unit);
    const days: Days = back ? { from: other, to: today } : { from: today, to: other };
    return { end: length.end, value: { kind: "window", ...interval(days), ...lengthValue(length), anchor: "today" } };
  }
  const noun = lexAt(scan, from + 1);
  const many =
    noun.plural || (noun.unit === "year" && wordAt(scan, from + 1) === "år" && wordAt(scan, from - 1) === "de");
  if (!many || noun.unit === undefined || noun.unit === "day") return null;
  return {
    end: from + 2,
    value: { kind: "window", ...interval(back ? { to: today } : { from: today }), anchor: "today", approximate: true },
  };
}

/** A length by itself, with what bounds it: `op til 12 måneder`, `mindst 6 måneder`, `et halvt år`, `et år efter`. */
function plain(scan: Scan, at: number): Match | null {
  let from = at;
  let limit: TimeExpression["limit"];
  let approximate = false;
  for (let steps = 0; steps < 3; steps++) {
    const word = from === at ? firstWord(scan, from) : wordAt(scan, from);
    if (word === "op" && wordAt(scan, from + 1) === "til") [from, limit] = [from + 2, "most"];
    else if (/^(?:maks|maksimalt|højst|under|max|maksimum)$/.test(word))
      [from, limit] = [afterStop(scan, from + 1), "most"];
    else if (word === "over" && wordAt(scan, from + 1) === "op") return null;
    else if (/^(?:mindst|minimum|over)$/.test(word)) [from, limit] = [from + 1, "least"];
    else if (word === "mere" && wordAt(scan, from + 1) === "end") [from, limit] = [from + 2, "least"];
    else if (/^(?:ca|cirka|omkring|knap|godt)$/.test(word)) [from, approximate] = [afterStop(scan, from + 1), true];
    else break;
  }
  const length = lengthAt(scan, from, from === at);
  if (!length) return null;
  const single = scan.tokens[from]?.kind === "word" && length.most === 1;
  if (single && length.unit === "day") return null;
  const value = { ...lengthValue(length), ...(approximate ? { approximate: true as const } : {}) };
  const event = from === at ? eventEnd(scan, length.end) : null;
  if (event !== null && !/^(?:inden)$/.test(wordAt(scan, length.end))) {
    return { end: event, value: { kind: "date", ...value, anchor: "event" } };
  }
  const age = isAge(scan, at, from, length);
  return {
    end: length.end,
    value: { kind: "duration", ...value, ...(limit ? { limit } : {}), ...(age ? { age: true as const } : {}) },
  };
}

/** `16 år gammel`, `fylder 16 ½ år`, `under 18 år`, `60 år og derover`. */
function isAge(scan: Scan, at: number, from: number, length: Length): boolean {
  if (length.unit !== "year") return false;
  if (/^(?:gammel|gamle|gammelt)$/.test(wordAt(scan, length.end))) return true;
  if (wordAt(scan, length.end) === "og" && /^(?:derover|opefter|op)$/.test(wordAt(scan, length.end + 1))) return true;
  if (/^(?:fylder|fyldt|fyldte|alderen)$/.test(firstWord(scan, at - 1))) return true;
  return /^(?:under|over)$/.test(firstWord(scan, from - 1)) && length.most >= 13 && length.most < 100;
}

import type { Unit } from "../lexicon.ts";
import type { Family, Match } from "../match.ts";
import { afterStop, firstWord, isMark, lexAt, ordinalAt, type Scan, shapeAt, wholeAt, wordAt } from "../scan.ts";
import type { TimeExpression } from "../time-expression.ts";
import { isoLength } from "./duration.ts";
import { readPhrase } from "./phrase.ts";

/** `halvårligt`, `en gang om året`, `hver tredje måned`, `ved hvert andet møde`, `hvert år i maj`, `den 31. december hvert år`. */
export const recurring: Family = { name: "recurring", read: readRecurring };

function readRecurring(scan: Scan, at: number): Match | null {
  return (
    dated(scan, at) ?? withTime(scan, times(scan, at) ?? everyUnit(scan, at) ?? adverb(scan, at) ?? rate(scan, at))
  );
}

const again = (end: number, recurrence: string | undefined, more: Partial<TimeExpression> = {}): Match => ({
  end,
  value: { kind: "recurring", ...(recurrence ? { recurrence } : {}), ...more },
});

function adverb(scan: Scan, at: number): Match | null {
  const every = scan.lex[at]?.every;
  return every === undefined ? null : again(at + 1, every);
}

/** What recurs every some units, in the words that ISO has for it: every 14 days is P2W, every 12 months P1Y. */
function periodOf(count: number, unit: Unit): string {
  if (unit === "day" && count % 7 === 0) return `P${count / 7}W`;
  if (unit === "month" && count % 12 === 0) return `P${count / 12}Y`;
  return isoLength(count, unit);
}

/** `hvert kvartal`, `hver tredje måned`, `hvert halve år`, `hver 14. dag`, `hvert andet møde`, `hver mandag`, `hvert forår`. */
function everyUnit(scan: Scan, at: number): Match | null {
  let from = at;
  if (/^(?:på|ved|til|i)$/.test(firstWord(scan, at))) from += 1;
  if (!/^(?:hver|hvert)$/.test(from === at ? firstWord(scan, from) : wordAt(scan, from))) return null;
  let noun = from + 1;
  let count = 1;
  const word = wordAt(scan, noun);
  const number = lexAt(scan, noun).number;
  const ordinal = ordinalAt(scan, noun);
  if (/^halv[et]$/.test(word)) [count, noun] = [0.5, noun + 1];
  else if (word === "eneste") noun += 1;
  else if (ordinal) [count, noun] = [ordinal.value, ordinal.end];
  else if (number !== undefined) [count, noun] = [number, noun + 1];
  if (count <= 0) return null;
  const lex = lexAt(scan, noun);
  if (lex.meeting && !lex.month) return again(noun + 1, undefined, { anchor: "meeting", everyMeeting: count });
  if (lex.weekday !== undefined)
    return from === at ? again(noun + 1, periodOf(count, "week")) : again(noun + 1, periodOf(count, "week"));
  if (lex.unit !== undefined && !lex.genitive) {
    const stop = /^(?:kvt|kv|mdr|md)$/.test(wordAt(scan, noun)) ? afterStop(scan, noun + 1) : noun + 1;
    return again(stop, periodOf(count, lex.unit));
  }
  if (lex.season === undefined && lex.month === undefined && lex.holiday === undefined) return null;
  const named = readPhrase(scan, noun, "future", true);
  return named
    ? again(named.end, periodOf(count, "year"), rangeOf(named.value))
    : again(noun + 1, periodOf(count, "year"));
}

/** `en gang om året`, `to gange årligt`, `4 gange pr. år`, `1-2 gange om måneden`. */
function times(scan: Scan, at: number): Match | null {
  const range = shapeAt(scan, at, "range", true);
  const count = range !== "" ? Number(range.split(/[-–]/)[1]) : wholeAt(scan, at, true);
  if (count === null || !/^gang(?:e)?$/.test(wordAt(scan, at + 1))) return null;
  const per = perUnit(scan, at + 2);
  if (!per) return null;
  const recurrence = divided(count, per.unit);
  return again(per.end, recurrence);
}

/** `om året`, `årligt`, `pr. kvartal`, `hvert år`, `i måneden`, `i løbet af et år`. */
function perUnit(scan: Scan, at: number): { unit: Unit; end: number } | null {
  const word = wordAt(scan, at);
  const adverbs: Readonly<Record<string, Unit>> = {
    årligt: "year",
    årlig: "year",
    månedligt: "month",
    ugentligt: "week",
    kvartalsvis: "quarter",
    halvårligt: "halfyear",
    dagligt: "day",
  };
  const adverbUnit = adverbs[word];
  if (adverbUnit !== undefined) return { unit: adverbUnit, end: at + 1 };
  let noun = at;
  if (word === "pr" || word === "per") noun = afterStop(scan, at + 1);
  else if (/^(?:om|i|hver|hvert)$/.test(word)) noun = at + 1;
  else return null;
  if (word === "i" && wordAt(scan, noun) === "løbet" && wordAt(scan, noun + 1) === "af") noun += 2;
  if (/^(?:hver|hvert|et|en|valgperioden)$/.test(wordAt(scan, noun)) && word === "i")
    noun += lexAt(scan, noun).unit ? 0 : 1;
  const { unit, plural, genitive } = lexAt(scan, noun);
  return unit === undefined || plural || genitive ? null : { unit, end: noun + 1 };
}

function divided(count: number, unit: Unit): string {
  if (count < 1) return isoLength(1, unit);
  const months = { day: 0, week: 0, month: 1, quarter: 3, halfyear: 6, year: 12, schoolyear: 12, term: 48 }[unit];
  if (months > 0 && months % count === 0)
    return isoLength(months / count, months / count >= 12 ? "month" : "month").replace("P12M", "P1Y");
  const days = { day: 1, week: 7, month: 30, quarter: 91, halfyear: 182, year: 365, schoolyear: 365, term: 1461 }[unit];
  return periodOf(Math.max(1, Math.round(days / count)), "day");
}

/** `400.000 kr. pr. år`, `om året`, `om ugen`: so much each. */
function rate(scan: Scan, at: number): Match | null {
  const word = firstWord(scan, at);
  if (word !== "pr" && word !== "per" && word !== "om") return null;
  const noun = word === "om" ? at + 1 : afterStop(scan, at + 1);
  const { unit, plural, genitive } = lexAt(scan, noun);
  const definite = /(?:en|et)$/.test(wordAt(scan, noun));
  if (unit === undefined || plural || genitive || (word === "om" && !definite) || unit === "term") return null;
  return again(noun + 1, isoLength(1, unit));
}

const rangeOf = ({ from, to, bound, approximate, anchor }: Match["value"]): Partial<TimeExpression> => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(bound === undefined ? {} : { bound }),
  ...(approximate === undefined ? {} : { approximate }),
  ...(anchor === undefined ? {} : { anchor }),
});

/** `hvert år i maj`, `årligt senest den 31. december`: the next time that it comes. */
function withTime(scan: Scan, match: Match | null): Match | null {
  if (!match || !/^P\dY$/.test(match.value.recurrence ?? "")) return match;
  const comma = isMark(scan, match.end, ",") ? 1 : 0;
  if (comma > 0 || scan.tokens[match.end]?.gap === "far") return match;
  const when = yearly(scan, match.end);
  return when ? { end: when.end, value: { ...match.value, ...rangeOf(when.value) } } : match;
}

/** `senest den 31. december hvert år`, `i maj hvert år`, `den 15. i hver måned`. */
function dated(scan: Scan, at: number): Match | null {
  const monthly = inEachMonth(scan, at);
  if (monthly) return monthly;
  // Phrases are at most some twenty words long.
  if ((scan.nextEvery[at] ?? 0) - at > 24 || scan.nextEvery[at] === at) return null;
  const when = yearly(scan, at);
  if (!when) return null;
  const word = wordAt(scan, when.end);
  if (word !== "hvert" && word !== "hver" && word !== "årligt" && word !== "i") return null;
  const every = everyUnit(scan, when.end) ?? adverb(scan, when.end);
  if (!every || !/^P\dY$/.test(every.value.recurrence ?? "")) return null;
  return { end: every.end, value: { ...every.value, ...rangeOf(when.value) } };
}

/** A day or stretch of any year. */
function yearly(scan: Scan, at: number): Match | null {
  const when = readPhrase(scan, at, "future");
  if (!when || (when.value.kind !== "date" && when.value.kind !== "period" && when.value.kind !== "window"))
    return null;
  for (let token = at; token < when.end; token++) {
    if (/^(?:19|20)\d\d/.test(scan.tokens[token]?.text ?? "")) return null;
    if (/^(?:år|næste|sidste)$/.test(scan.tokens[token]?.text ?? "")) return null;
  }
  return when;
}

function inEachMonth(scan: Scan, at: number): Match | null {
  let from = at;
  if (firstWord(scan, at) === "den" || firstWord(scan, at) === "d") from = afterStop(scan, at + 1);
  if (from === at) return null;
  const ordinal = ordinalAt(scan, from);
  const last = wordAt(scan, from) === "sidste" ? { value: -1, end: from + 1 } : null;
  const counted = ordinal ?? last;
  // Den første torsdag i måneden.
  const day =
    counted && lexAt(scan, counted.end).weekday !== undefined ? { ...counted, end: counted.end + 1 } : ordinal;
  if (!day || wordAt(scan, day.end) !== "i") return null;
  const each = wordAt(scan, day.end + 1);
  if (each !== "hver" && each !== "måneden") return null;
  if (each === "hver" && lexAt(scan, day.end + 2).unit !== "month") return null;
  return again(day.end + (each === "hver" ? 3 : 2), "P1M");
}

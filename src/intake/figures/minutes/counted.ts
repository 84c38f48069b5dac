import { type NumberExpression, readNumbers } from "../../../danish/numbers/numbers.ts";
import { readTimes, type TimeExpression } from "../../../danish/times/times.ts";

/** A sentence as figures are looked for in it. */
export interface Seen {
  readonly text: string;
  readonly numbers: readonly NumberExpression[];
  readonly times: readonly TimeExpression[];
  readonly malformed: readonly Malformed[];
}

/** Writing that was meant as an amount and is no number: *1 – 1,2.000.000 kr.* */
export interface Malformed {
  readonly text: string;
  readonly span: readonly [from: number, to: number];
  readonly unit: string | null;
}

/**
 * Groups of three behind a decimal mark, groups of the wrong size, two decimal marks. With a range's other end before it
 * and its unit after it. What may be a date, a version or a case number (no unit, or letters around it) is let be.
 */
const malformed =
  /(?<![\d\p{L}.,/-])(?:\d+(?:,\d+)? ?[-–] ?)?(?:\d{1,3}(?:\.\d{3})*,\d{1,3}(?:\.\d{3})+|\d{1,3}(?:\.\d{3})*(?:\.\d{1,2}|\.\d{4,})(?:\.\d{3})+|\d+,\d+,\d+)(?:,\d+)?(?: ?(mio\.|mia\.|kr\.?|kroner|%|pct\.|procent|personer|borgere))/giu;

const unitWords: Readonly<Record<string, string>> = {
  "%": "pct.",
  procent: "pct.",
  kr: "kr.",
  kroner: "kr.",
  "mio.": "kr.",
  "mia.": "kr.",
};

/** Looks at one sentence. `date`: the meeting's day (ISO). Numbers inside times and inside malformed writing are none. */
export function look(text: string, date: string): Seen {
  const found = [...text.matchAll(malformed)].map((match): Malformed => {
    const unit = match[1]?.toLowerCase() ?? null;
    const end = match.index + match[0].length;
    return { text: match[0], span: [match.index, end], unit: unit === null ? null : (unitWords[unit] ?? unit) };
  });
  const times = readTimes(text, { date });
  const taken = [...found.map(({ span }) => span), ...times.map(({ span }) => span)];
  // *Delformål 1 - 70%* is no range.
  const unlabelled = text.replace(/^\s*\p{L}*mål \d{1,2} ?[-–:] ?(?=\d)/u, (label) => " ".repeat(label.length));
  const numbers = readNumbers(unlabelled).filter(
    ({ span: [from, to], value }) => value !== null && !taken.some(([start, end]) => from < end && start < to),
  );
  return { text, numbers, times, malformed: found };
}

/** What people and cases are called that are counted, by the ends of the words. */
const counted =
  /^\s*(?:\p{L}+e\s|af\s(?:de\s|kommunens\s|alle\s)?)?(\p{L}*(?:personer|borgere|unge|elever|ledige|virksomheder|modtagere|sager|samtaler|deltagere|børn|medarbejdere|kommuner|familier|henvendelser|ansøgninger|stillinger|årsværk|sygemeldte|kandidater|husstande|aktører|kursister|praktikker))(?![\p{L}])/iu;

/** The noun that is counted right after a place in the sentence, or null. */
export function countedNoun(text: string, at: number): string | null {
  return counted.exec(text.slice(at, at + 80))?.[1] ?? null;
}

import type { CaseNumber } from "../../../records/case-number.ts";

const kle = /^(\d{2}\.\d{2}(?:\.\d{2})?)[-. ]?([A-ZÆØÅ]\d{2}|\d{3})(?:-(\d{1,6}))?(?:-(\d{2}|\d{4}))?$/;
const kleYearFirst = /^(\d{2}\.\d{2}(?:\.\d{2})?)[-. ]?([A-ZÆØÅ]\d{2}|\d{3})\s*-\s*(\d{4})\/(\d+)$/;
const kleSubject = /^\d{2}\.\d{2}\.\d{2}$/;
const yearSerial = /^(?:[A-Z]{1,6}-)?S?(\d{4}|\d{2})[-/](\d{1,7})[A-ZÆØÅ]{0,2}$/;
const officeYearSerial = /^\d{3}-(\d{4})-(\d{1,7})$/;

const year = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);

/** Takes a case number apart. What fits no known scheme is `other` and kept whole. */
export function parseCaseNumber(number: string): CaseNumber {
  const none = { subject: null, facet: null, serial: null, year: null };
  const first = kleYearFirst.exec(number);
  if (first)
    return {
      scheme: "kle",
      subject: first[1] ?? null,
      facet: first[2] ?? null,
      serial: Number(first[4]),
      year: Number(first[3]),
    };
  const match = kle.exec(number);
  if (match) {
    const [, subject = null, facet = null, serial, short] = match;
    return { scheme: "kle", subject, facet, serial: serial ? Number(serial) : null, year: short ? year(short) : null };
  }
  if (kleSubject.test(number)) return { ...none, scheme: "kle", subject: number };
  const plain = yearSerial.exec(number) ?? officeYearSerial.exec(number);
  if (plain?.[1] && plain[2]) {
    const when = year(plain[1]);
    if (when >= 1970 && when <= 2069) return { ...none, scheme: "year-serial", serial: Number(plain[2]), year: when };
  }
  return { ...none, scheme: "other" };
}

/** Forms that are a case number without a label, when they stand alone on a line. */
const bare =
  /^(?:\d{2}\.\d{2}(?:\.\d{2})?[-. ]?(?:[A-ZÆØÅ]\d{2}|\d{3})(?:-\d{1,6}){0,2}(?:-\d{2,4})?(?:\s*-\s*\d{4}\/\d+)?|(?:[A-Z]{1,6}-)?S?\d{2,4}[-/]\d{3,7}[A-ZÆØÅ]{0,2}|\d{3}-\d{4}-\d{3,7}|\d{1,2}\/\d{2,7}(?:-\d{1,3})?|[A-Z]-\d{2}\.\d{2}-\d{4}-\d{1,6}|\d{1,2}-\d{2}(?:-\d{1,4}){2,3}|\d{5,6}-\d{4})$/;

const label =
  /^((?:arkiv|esdh-?)?sagsnr|arkivsagsnummer|arkivnr|sagsnummer|sagnr|sags nr|sag nr|sagsid|sags-id|sags id|esdh-sag|esdhsag|esdh|emnenr|journalnr|journalnummer|journal nr|j\.? ?nr|jnr|acadre sagsnr|edoc sagsnr|edoc|acadre|sbsys|sagsref|sagsreference|reference|sag|åbent|åben)(?:\.|:| -|\s)[.:\s-]*/i;
const value =
  /^(?:[A-ZÆØÅ]{2,8} ?\/ ?\d{2} ?\/ ?\d{3,6}|\d{2}\.\d{2}(?:\.\d{2})?[-. ]?(?:[A-ZÆØÅ]\d{2}|\d{3})?(?:\s*-\s*\d{4}\/\d+|(?:-\d{1,6}){0,3})|(?:[A-Z]{1,6}-)?[A-Z]{0,2}\d[\d./-]{1,24}[A-ZÆØÅ]{0,2})(?=$|[\s,;)])/;

const trailing =
  /(?:\s{3,}|\t+)([A-Z]{0,6}-?\d[\w.,/-]{3,30}?(?: - \d{4}\/\d+)?)$|,? (?:sagsnr|sagsnummer|sagsid|j\.? ?nr|journalnr)\.?:? ?([A-Z]{0,6}-?\d[\w./-]{3,25})$|\s\((?:sagsnr\.?:? ?|sag ?)?([A-Z]{0,6}-?\d[\w./-]{4,25})\)$/i;

/** A case number at the far right of a title, behind its label or in brackets: where the title ends and the number stands. */
export function trailingCaseNumber(text: string): { titleTo: number; number: string; from: number } | null {
  const last = text.charCodeAt(text.length - 1);
  if (text.length > 300 || !((last >= 48 && last <= 57) || last === 41)) return null;
  const match = trailing.exec(text);
  const number = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || !number || !bare.test(number) || /^(?:19|20)\d\d[-/](?:19|20)\d\d$/.test(number)) return null;
  return { titleTo: match.index, number, from: text.lastIndexOf(number) };
}

/** Lower is stronger: the case system's own number before a journal code. */
const rank = (word: string): number => (/^(?:j|journal|emne|reference|åben)/i.test(word) ? 2 : 1);

export interface FoundCaseNumber {
  readonly number: string;
  /** Offsets in the line's text. */
  readonly from: number;
  readonly to: number;
  readonly labelled: boolean;
  readonly rank: number;
}

/** The case number that a line of an item's head holds, with or without a label; null where none is. */
export function caseNumberIn(text: string): FoundCaseNumber | null {
  if (text.length > 200 || !/\d/.test(text)) return null;
  const alone = unlabelled(text, bare);
  if (alone) return alone;
  if (!mayBeLabel(text.charCodeAt(0))) return null;
  let best: FoundCaseNumber | null = null;
  const starts = [0];
  for (let at = text.indexOf(" "); at >= 0 && starts.length < 40; at = text.indexOf(" ", at + 1)) starts.push(at + 1);
  for (const start of starts) {
    if (!mayBeLabel(text.charCodeAt(start))) continue;
    const rest = text.slice(start);
    const head = label.exec(rest);
    if (!head?.[1]) continue;
    const found = value.exec(rest.slice(head[0].length));
    if (!found) continue;
    const from = start + head[0].length;
    const here = { number: found[0].replace(/[-./]+$/, ""), from, to: 0, labelled: true, rank: rank(head[1]) };
    here.to = from + here.number.length;
    if (/^(?:sag|åbent|åben)$/i.test(head[1]) && !bare.test(here.number)) continue;
    if (!best || here.rank < best.rank) best = here;
  }
  return best;
}

/** A line of one number, or of several beside each other, with or without brackets: the first. */
function unlabelled(text: string, form: RegExp): FoundCaseNumber | null {
  if (text.length > 80 || !/\d\)?[A-ZÆØÅ]{0,2}\)?$/.test(text)) return null;
  if (form.test(text)) return { number: text, from: 0, to: text.length, labelled: false, rank: 1 };
  const words = text.split(/[,;]?[ \t\u00a0]+/);
  if (words.length > 3 || !words.every((word) => form.test(inner(word)))) return null;
  const number = inner(words[0] ?? "");
  const from = text.indexOf(number);
  return { number, from, to: from + number.length, labelled: false, rank: 1 };
}

const inner = (word: string): string => (word.startsWith("(") && word.endsWith(")") ? word.slice(1, -1) : word);

/** Digits with full stops, hyphens and strokes, and perhaps letters in front: a number wherever it stands right below a title. */
const belowTitle = /^(?:[A-ZÆØÅ]{1,4}[-. ]?)?\d[\d./-]{2,24}[A-ZÆØÅ]{0,3}\d{0,3}$/;
const dayOrHour =
  /^(?:(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|(?:19|20)\d\d(?:[-/](?:19|20)\d\d)?|[012]?\d[.:]\d\d)$/;

/** A case number by its place: a line right below an item's title that is nothing but a number. Years, days and hours are none. */
export function caseNumberBelowTitle(text: string): FoundCaseNumber | null {
  if (text.length > 60 || dayOrHour.test(text)) return null;
  const found = unlabelled(text, belowTitle);
  return found && /\d.*\d.*\d/.test(found.number) && !dayOrHour.test(found.number) ? found : null;
}

/** S, J, E, Å, A, R and their small forms begin the labels. */
function mayBeLabel(code: number): boolean {
  const lower = code | 32;
  return lower === 115 || lower === 106 || lower === 101 || lower === 97 || lower === 114 || lower === 0xe5;
}

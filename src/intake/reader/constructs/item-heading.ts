import { trailingCaseNumber } from "./case-number.ts";
import { closedMark, type TitleMark } from "./closed.ts";
import { markBefore } from "./closed-mark.ts";
import { closedSign } from "./closed-sign.ts";

/** How a document sets the headings of its items. */
export type HeadingStyle =
  | "keyword"
  | "ad"
  | "dot"
  | "nested"
  | "colon"
  | "bare"
  | "alone"
  | "behind"
  | "untitled"
  | "closed";

/** A line that may head an item. Offsets are into the line's text. */
export interface HeadingCandidate {
  readonly style: HeadingStyle;
  readonly number: string | null;
  readonly numberAt: readonly [number, number] | null;
  /** Where the title stands, marks of access left out; empty range where it follows on the next line. */
  readonly titleAt: readonly [number, number];
  readonly closed: boolean;
  /** The word behind the number: `(Åben)`, `Lukket`, `(Delvist)`; null without one. `title` begins behind it. */
  readonly access: string | null;
  /** A case number at the end of the line, where one stands. */
  readonly caseAt?: readonly [number, number];
}

const keyword =
  /^(?:dagsordens?punkt|dagsorden pkt|punkt|pkt|sag)[.:]?(?: ?(nr|nummer)\.?)? {0,2}(\d{1,4}[a-zæøå]?)(?:(\s*[.:)–-]|\s)\s*(.*))?$/i;
const numbered = /^(\d{1,4}[a-zA-Z]?)(\s?[.)](?=\s|[A-ZÆØÅ(]|\d{1,2}\. )\s*|\s*:\s+|\t+|\s{2,}|\s+[-–]\s+|\s)(\S.*)$/;
const ad = /^ad\.? ?(\d{1,3}[a-z]?)\s?[.:)–-]\s*([A-ZÆØÅ].*)$/i;
const nested = /^(\d{1,3}\.\d{1,3})\.?[ \t]+(?=[A-ZÆØÅ])/;
const behind = /^(.{3,200}?)[ ,\-–(]+(?:sag|punkt|pkt)\.? ?(?:nr\.? ?)(\d{1,4})\)?$/i;
/** `13.05-13.45   2. Budget`: when the item is dealt with. */
const clockBefore = /^\d{1,2}[.:]\d{2}(?: ?[-–] ?\d{1,2}[.:]\d{2})?:?[ \t\u00a0]+(?=\d{1,3}[.)][ \t])/;
const month = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zæ]*\b/i;
const unit =
  /^(?:kr|mio|pct|procent|%|stk|halvår|kvartal|måneder|mdr|uger|dage|år|timer|personer|borgere|unge|mill|tkr|t\.kr|km|m2|m²|kl)\b/;
const accessNames = { open: "åben", closed: "lukket", partly: "delvis" } as const;
/** `Lukket punkt 25: …`: the mark in front of the keyword. */
const markedKeyword =
  /^[([]?(?:lukket|fortroligt?|ikke[- ]offentligt?|åbent?|offentligt?)[)\]]? (?=(?:dagsordens?punkt|punkt|pkt|sag)[.:]?(?: nr\.?)? ?\d)/i;
/** A quick look before a line without a number is searched for marks: most begin with other words. */
const beginsWithMark =
  /^[([{*_]{0,4} ?(?:lukke|fortrolig|ikke[- ]|closed|hemmelig|tavshed|for lukkede|i lukket|delvis|åb|offentlig|open)/i;
const noMark: TitleMark = { closed: false, from: 0, to: 0 };
const bracketed = /^\(([A-ZÆØÅa-zæøå .]{3,30})\)\s+(?=\S)/;
const lettersOfNumber = /^\d/;

function candidate(
  style: HeadingStyle,
  text: string,
  number: string | null,
  numberFrom: number,
  titleFrom: number,
  titleTo = text.length,
): HeadingCandidate {
  let from = titleFrom;
  let access: string | null = null;
  if (number !== null) {
    const rest = text.slice(from, titleTo);
    const flag = markBefore(rest, true);
    const bracket = flag ? null : bracketed.exec(rest);
    if (flag) {
      access = accessNames[flag.access];
      from += flag.to;
    } else if (bracket?.[1]) {
      access = bracket[1];
      from += bracket[0].length;
    }
  }
  const trailing = number === null ? null : trailingCaseNumber(text.slice(0, titleTo));
  const end = trailing && trailing.titleTo > from ? trailing.titleTo : titleTo;
  const mark = closedMark(text.slice(from, end));
  return {
    style,
    number,
    numberAt: number === null ? null : [numberFrom, numberFrom + number.length],
    titleAt: [from + mark.from, from + mark.to],
    closed: mark.closed || (access !== null && /^(?:lukke|fortrolig|delvis|ikke|closed)/i.test(access)),
    access,
    ...(trailing && end < titleTo ? { caseAt: [trailing.from, trailing.from + trailing.number.length] as const } : {}),
  };
}

/** Reads a line as a possible heading of an item; null where it cannot be one. Lines over 300 characters never are. */
export function itemHeading(text: string): HeadingCandidate | null {
  if (text.length > 300) return null;
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return numberedHeading(text);
  const lower = code | 32;
  if (lower === 97 && (text.charCodeAt(1) | 32) === 100) {
    const match = ad.exec(text);
    if (match?.[1])
      return candidate("ad", text, match[1], text.indexOf(match[1]), text.length - (match[2]?.length ?? 0));
  }
  if (lower === 112 || lower === 115 || lower === 100) {
    const found = keywordHeading(text);
    if (found) return found;
  }
  const led = lower === 108 || lower === 102 || lower === 0xe5 || lower === 111 || code === 40 || code === 91;
  const prefix = led || lower === 105 ? markedKeyword.exec(text)?.[0] : undefined;
  if (prefix) {
    const found = keywordHeading(text.slice(prefix.length));
    if (found) return shifted(found, prefix.length, /^[([]?(?:å|offentlig)/i.test(prefix) ? null : "lukket");
  }
  if (lower === 108 || lower === 99 || lower === 102 || lower === 105 || code === 40 || code === 91) {
    const mark = beginsWithMark.test(text) ? closedMark(text) : noMark;
    if (
      mark.closed &&
      mark.from > 0 &&
      mark.from < text.length &&
      text.length < 250 &&
      /\p{L}/u.test(text[mark.from] ?? "")
    )
      return candidate("closed", text, null, 0, 0);
  }
  const last = text.charCodeAt(text.length - 1);
  if ((last >= 48 && last <= 57) || last === 41) {
    const match = behind.exec(text);
    if (match?.[1] && match[2])
      return candidate("behind", text, match[2], text.lastIndexOf(match[2]), 0, match[1].length);
  }
  return null;
}

/** A heading read from behind a mark, with its places in the whole line. */
function shifted(found: HeadingCandidate, by: number, access: string | null): HeadingCandidate {
  const move = ([from, to]: readonly [number, number]): readonly [number, number] => [from + by, to + by];
  return {
    ...found,
    numberAt: found.numberAt && move(found.numberAt),
    titleAt: move(found.titleAt),
    closed: found.closed || access !== null,
    access: access ?? found.access,
    ...(found.caseAt ? { caseAt: move(found.caseAt) } : {}),
  };
}

function keywordHeading(text: string): HeadingCandidate | null {
  const match = keyword.exec(text);
  if (!match?.[2]) return null;
  const [, nr, number, sign = "", title = ""] = match;
  const isCase = /^sag/i.test(text);
  const delimited = /[.:)–-]/.test(sign);
  // "Sag 12 blev udsat" and "Punkt 2 blev taget af" are sentences.
  if (title !== "" && !delimited && !/^[A-ZÆØÅ(§"”»\d]/.test(title)) return null;
  if (
    isCase &&
    nr === undefined &&
    !/^(?::|\s[–-]\s*)$/.test(sign.trimEnd()) &&
    !/^SAG|^Sag(?::| \d+ +\p{Lu})/u.test(text)
  )
    return null;
  if (isCase && /^\d/.test(title) && title.length < 12) return null;
  return candidate("keyword", text, number, text.indexOf(number, 3), text.length - title.length);
}

function numberedHeading(text: string): HeadingCandidate | null {
  if (text.length <= 5 && /^\d{1,4}\.?$/.test(text)) {
    const number = text.replace(".", "");
    return candidate("alone", text, number, 0, text.length);
  }
  const timed = clockBefore.exec(text)?.[0].length ?? 0;
  const behindClock = timed > 0 ? numberedHeading(text.slice(timed)) : null;
  if (behindClock && behindClock.style !== "alone") return shifted(behindClock, timed, null);
  const sub = nested.exec(text);
  if (sub?.[1]) return candidate("nested", text, sub[1], 0, sub[0].length);
  const match = numbered.exec(text);
  if (!match?.[1] || match[2] === undefined || !match[3]) return null;
  const [, number, sign, title] = match;
  // "kl. 18.40" is a time; "KL" is the municipalities' association.
  if (month.test(title) || (unit.test(title) && !/^KL\b/.test(title))) return null;
  const style: HeadingStyle = /[.)]/.test(sign) ? "dot" : sign.includes(":") ? "colon" : "bare";
  if (style !== "dot" && /^\d/.test(title)) return null;
  // A title that was painted over has no letters left.
  const covered = /^[[*x█]/.test(title) && closedSign(title) !== null;
  if (style === "bare" && !covered && !/^[A-ZÆØÅ(§"”»Å]/.test(title)) return null;
  if (!lettersOfNumber.test(number) || !(covered || /\p{L}/u.test(title))) return null;
  return candidate(style, text, number, 0, text.length - title.length);
}

import type { Amount } from "./amount.ts";
import { labels } from "./number-words.ts";
import { afterStop, marked, type Read, wordOf } from "./read.ts";

export const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

/** A number with a full stop before a word in small letters: `2. behandling`, `30. maj`, `8. klasse`. */
export function isOrdinal(read: Read, at: number): boolean {
  const stop = afterStop(read, at + 1);
  const next = read.tokens[stop];
  return stop > at + 1 && next?.kind === "word" && next.gap !== "far" && !next.capital;
}

/** Digits that name or order something instead of counting: points, paragraphs, years, house numbers, post codes. */
export function isName(read: Read, at: number, amount: Amount): boolean {
  const token = read.tokens[at];
  if (!token) return true;
  if (isOrdinal(read, at)) return true;
  const next = read.tokens[amount.end];
  const before = read.tokens[at - 1];
  const beforeThat = read.tokens[at - 2];
  const label = before?.text === "." && before.gap === "none" ? beforeThat : before;
  if (token.gap !== "far" && label?.kind === "word" && labels.has(label.text)) return true;
  // Uge 42 og 43: the second has the label of the first.
  if (before?.text === "og" && beforeThat?.kind === "number" && /^uge[rn]?(?:ne)?$/.test(wordOf(read, at - 3)))
    return true;
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

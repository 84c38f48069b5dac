import { abbreviation } from "../reader/constructs/clauses.ts";

/** A sentence of a passage; `intro`: the words above a list that this point of it completes (*Udvalget besluttede, at:*). */
export interface Sentence {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly intro: string | null;
  /** The points below, where the sentence ends in a colon. */
  readonly points: readonly string[];
  /** It is a point of a list. */
  readonly listed: boolean;
}

/** Longer ones are tables and lists that lost their lines; only their beginning is looked at. */
const longest = 1200;
const bullet =
  /^(?:[•·▪◦●○■□‣⁃–—*+\-→>✓➢►]|\d{1,2}[.)](?!\s(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|kvartal|halvår|kvt|behandling)(?![\p{L}]))|[a-zæøå][.)]|ad\.? ?\d{1,2}[.):]?)\s+/iu;

const rowHead =
  /^(?:\d{1,2}\.? ?[-–./ ]? ?\d{0,2}\.? ?|uge \d|primo |medio |ultimo )?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|forår|sommer|efterår|vinter|kvartal|halvår|kvt)?[^:.]{0,24}(?:\d|\p{L}): /iu;

/** A line that is a time and nothing else: *Oktober 2023*, *2. kvartal*, *Uge 34*. Small letters. */
export const timeLine =
  /^(?:(?:den|d\.|i|primo|medio|ultimo|start|slut|fra|til|og|senest|inden|forventet|ca\.|uge|\d{1,2}\.?|[-–/]|(?:19|20)\d\d|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|forår(?:et)?|sommer(?:en)?|efterår(?:et)?|vinter(?:en)?|kvartal|halvår)[ .:]*)+$/;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly listed: boolean;
}

/** Divides a passage into sentences with their offsets. Linear in the text. */
export function sentencesOf(text: string): Sentence[] {
  const pieces = paragraphs(text).flatMap((piece) => cut(text, piece));
  const found: Sentence[] = [];
  let intro: string | null = null;
  // A time on a line of its own is that of the lines below it, until another one comes.
  let underTime = false;
  pieces.forEach((piece, at) => {
    const words = text.slice(piece.from, Math.min(piece.to, piece.from + longest)).replace(/\s+/g, " ");
    const isTime = words.length < 40 && /\p{L}/u.test(words) && timeLine.test(words.toLowerCase());
    if (isTime || (!piece.listed && !continuesIntro(words) && !underTime)) intro = null;
    const points: string[] = [];
    if (words.endsWith(":")) {
      for (let next = at + 1; next < pieces.length && points.length < 40; next++) {
        const point = pieces[next] as Piece;
        if (!point.listed) break;
        points.push(text.slice(point.from, Math.min(point.to, point.from + 200)).replace(/\s+/g, " "));
      }
    }
    found.push({ text: words, from: piece.from, to: piece.to, intro, points, listed: piece.listed });
    underTime = (isTime || (underTime && words.length < 160)) && !words.endsWith(":");
    if (isTime) intro = words;
    else if (/[:,]$/.test(words) && !piece.listed) intro = words;
    else if (/(?:[\s,]at|:)$/.test(words)) intro = words;
  });
  return found;
}

const continuesIntro = (words: string): boolean => /^at\s/i.test(words);

/** Lines that belong together: a line that ends in the middle of a sentence goes on in the next. */
function paragraphs(text: string): Piece[] {
  const found: Piece[] = [];
  let gap = true;
  let width = 0;
  for (let from = 0; from <= text.length; ) {
    let to = text.indexOf("\n", from);
    if (to < 0) to = text.length;
    const line = text.slice(from, to);
    if (line.trim() === "") gap = true;
    else {
      const marked = bullet.exec(line);
      width = Math.max(width * 0.9, Math.min(line.length, 400));
      const open = found.at(-1);
      if (open && !gap && !marked && runsOn(text, open, line, width)) found[found.length - 1] = { ...open, to };
      else found.push({ from: from + (marked?.[0].length ?? 0), to, listed: marked !== null });
      gap = false;
    }
    from = to + 1;
  }
  return found;
}

/** A line that fills the page's width or is followed by a small letter, and ends in no sign, goes on below. */
function runsOn(text: string, open: Piece, line: string, width: number): boolean {
  // *13. juni 2023: …* begins a row of its own, however long the row above it is.
  if (rowHead.test(line)) return false;
  if (/[.:;!?]$/.test(text.slice(Math.max(open.from, open.to - 3), open.to))) return false;
  return /^[a-zæøå(]/.test(line) || (open.to - open.from > 55 && lastLine(text, open.to) > 0.75 * width);
}

function lastLine(text: string, to: number): number {
  return to - (text.lastIndexOf("\n", to - 1) + 1);
}

/** Abbreviations that end a sentence as often as not: *på 1,2 mio. kr. Beløbet søges frigivet*. */
const endsToo = /(?:^|[\s(])(?:kr|pct|mv|m\.v|m\.m|osv|etc|m\.fl)$/iu;

/** Divides a paragraph at the ends of its sentences. */
function cut(whole: string, piece: Piece): Piece[] {
  const found: Piece[] = [];
  const text = whole.slice(piece.from, piece.to);
  let start = 0;
  const take = (to: number) => {
    let from = start;
    let end = to;
    while (from < end && /\s/.test(text[from] ?? "")) from++;
    while (end > from && /\s/.test(text[end - 1] ?? "")) end--;
    if (from < end) found.push({ ...piece, from: piece.from + from, to: piece.from + end });
    start = to;
  };
  const ends = /[.!?][”"»)]?(?=\s+["”»“(•–-]?\s?[A-ZÆØÅ\d])/g;
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    const before = text.slice(Math.max(start, match.index - 14), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 16).trimStart();
    if (match[0].startsWith(".") && (abbreviation.test(before) || /(?:^|[\s(])\p{Lu}$/u.test(before)))
      if (!(endsToo.test(before) && /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(after))) continue;
    // "1. januar", "den 3. Kvartal": an ordinal; "2024. Udvalget" ends a sentence.
    if (/(?:^|[\s(.\-–])\d{1,2}$/.test(before) && !/^[A-ZÆØÅ]\p{L}+ /u.test(after)) continue;
    if (/(?:^|[\s(])(?:den|d\.|pr\.|senest|på|til) \d{1,2}$/.test(before)) continue;
    take(match.index + match[0].length);
  }
  take(text.length);
  return found;
}

import type { SearchableText } from "../../store/queries/search/searchable-text.ts";
import type { Match } from "./matching.ts";
import { isTableRow, plainText } from "./plain-text.ts";
import type { Segment } from "./search-query.ts";

const longest = 260;
const before = 80; // characters kept before the first match of a long sentence
const atOnce = 1500; // characters that are looked through before their sentences are judged
const mostTried = 12; // sentences of a passage that may be no more than a table
const mostRead = 20_000; // characters of one record that a sentence is looked for in

/** A sentence of a passage, from `from` to `to`, with the matches in it. */
interface Sentence {
  readonly passage: string;
  readonly from: number;
  readonly to: number;
  readonly matches: readonly Match[];
}

/**
 * The sentence of a text that holds most of what is wanted, the decision before the rest, with marks; the first
 * sentence, unmarked, where the text holds none of it. Takes only text that may be shown.
 */
export function snippetOf(text: SearchableText, match: (text: string) => Match[], terms: number): Segment[] {
  let best: Sentence | null = null;
  let most = 0;
  let read = 0;
  const enough = terms * 2;
  for (const passage of terms > 0 ? [text.decision, ...text.body] : []) {
    if (read > mostRead) break;
    for (const part of parts(passage.slice(0, wordStart(passage, mostRead - read)))) {
      for (const sentence of sentencesWith(part, match(part))) {
        const held = new Set(sentence.matches.map((found) => found.term)).size;
        // Of a sentence and a row of a table that hold as much, the sentence says more.
        const worth = held * 2 - (isTableRow(part.slice(sentence.from, sentence.to)) ? 1 : 0);
        if (worth > most) best = sentence;
        most = Math.max(most, worth);
        if (worth >= enough) return cut(sentence, match);
      }
    }
    read += passage.length;
  }
  return best === null ? firstSentence(text) : cut(best, match);
}

/** A long passage in pieces that end where a sentence does: mostly the first of them holds what is wanted. */
function* parts(passage: string): Generator<string> {
  for (let from = 0; from < passage.length; ) {
    const to = from + atOnce >= passage.length ? passage.length : sentenceEnd(passage, from + atOnce);
    yield passage.slice(from, to);
    from = to;
  }
}

/** The first sentence that is no row of a table; a row where there is nothing else. */
function firstSentence(text: SearchableText): Segment[] {
  let row: Segment[] = [];
  for (const passage of [text.decision, ...text.body]) {
    for (let from = 0, tried = 0; from < passage.length && tried < mostTried; tried++) {
      const to = sentenceEnd(passage, from);
      const quoted = cut({ passage, from, to, matches: [] }, () => []);
      if (quoted.some((one) => /[\p{L}\p{N}]/u.test(one.text))) {
        if (!isTableRow(passage.slice(from, to))) return quoted;
        if (row.length === 0) row = quoted;
      }
      from = to;
    }
  }
  return row;
}

/** The sentences that hold matches, each once. Matches are ordered by where they begin. */
function* sentencesWith(passage: string, matches: readonly Match[]): Generator<Sentence> {
  for (let at = 0; at < matches.length; ) {
    const first = matches[at]?.from ?? 0;
    const to = sentenceEnd(passage, first);
    let end = at;
    while (end < matches.length && (matches[end]?.from ?? 0) < to) end += 1;
    yield { passage, from: sentenceStart(passage, first), to, matches: matches.slice(at, end) };
    at = Math.max(end, at + 1);
  }
}

/** A text whole, with marks. */
export function segmentsOf(text: string, matches: readonly Match[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { from, to } of matches) {
    if (from < at) continue;
    if (from > at) segments.push({ text: text.slice(at, from), mark: false });
    segments.push({ text: text.slice(from, to), mark: true });
    at = to;
  }
  if (at < text.length) segments.push({ text: text.slice(at), mark: false });
  return segments;
}

const abbreviations = new Set(
  "nr kr mio mia ca jf pkt stk bl fx evt inkl ekskl pr hhv mv kl tlf sagsnr dok dvs vedr ift eks hr fr".split(" "),
);

// A sentence ends at a line's end (not where a line is only wrapped), at ! and ?, and at a full stop that follows neither a number nor an abbreviation.
function endsAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 10) return !goesOn(text, at);
  if (code !== 46 && code !== 33 && code !== 63) return false; // . ! ?
  const next = text.charCodeAt(at + 1);
  if (at + 1 < text.length && next !== 32 && next !== 10 && next !== 13) return false;
  if (code !== 46 || at + 1 >= text.length) return true;
  const word = /[\p{L}\p{N}.]{1,12}$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? "";
  return word.length > 1 && !/[\d.]/.test(word) && !abbreviations.has(word.toLowerCase());
}

/** A line is wrapped where the next begins with a small letter and this one ends in none of `.:;!?|`. */
function goesOn(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && next - at < 20 && (text.charAt(next) === " " || text.charAt(next) === "\t")) next += 1;
  if (!/\p{Ll}/u.test(text.charAt(next))) return false;
  let last = at - 1;
  while (last > 0 && at - last < 20 && /\s/.test(text.charAt(last))) {
    if (text.charAt(last) === "\n") return false;
    last -= 1;
  }
  return !/[.:;!?|]/.test(text.charAt(last));
}

const farthest = 600; // a sentence longer than this is cut anyhow

function sentenceEnd(text: string, from: number): number {
  const last = Math.min(text.length, from + farthest);
  for (let at = from; at < last; at++) if (endsAt(text, at)) return at + 1;
  return last;
}

function sentenceStart(text: string, from: number): number {
  const first = Math.max(0, from - farthest);
  for (let at = from - 1; at >= first; at--) if (endsAt(text, at)) return at + 1;
  return first;
}

/** The sentence as plain text, or what stands around its first match, with marks. */
function cut({ passage, from, to }: Sentence, match: (text: string) => Match[]): Segment[] {
  const text = plainText(passage.slice(from, to));
  const matches = match(text);
  const first = matches[0]?.from ?? 0;
  const start = text.length <= longest || first < longest - 40 ? 0 : wordStart(text, first - before);
  const end = text.length - start <= longest ? text.length : Math.max(wordStart(text, start + longest), start + 1);
  const inside = matches
    .filter((found) => found.from >= start && found.to <= end)
    .map((found) => ({ ...found, from: found.from - start, to: found.to - start }));
  const segments = segmentsOf(text.slice(start, end).trimEnd(), inside);
  return [
    ...(start > 0 ? [{ text: "… ", mark: false }] : []),
    ...segments,
    ...(end < text.length ? [{ text: " …", mark: false }] : []),
  ];
}

/** The start of the word that `at` lies in; `at` itself where that word is endless. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  for (let back = at; back > at - 60 && back > 0; back--) if (/\s/.test(text.charAt(back - 1))) return back;
  // Never between the two halves of a letter beyond 16 bits.
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

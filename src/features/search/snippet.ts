import type { SearchableText } from "../../store/queries/search/searchable-text.ts";
import type { Match } from "./matching.ts";
import type { Segment } from "./search-query.ts";

const longest = 260;
const before = 80; // characters kept before the first match of a long sentence
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
  for (const passage of terms > 0 ? [text.decision, ...text.body] : []) {
    if (read > mostRead) break;
    const part = passage.slice(0, mostRead - read);
    for (const sentence of sentencesWith(part, match(part))) {
      const held = new Set(sentence.matches.map((found) => found.term)).size;
      if (held > most) best = sentence;
      most = Math.max(most, held);
      if (held >= terms) return cut(sentence);
    }
    read += part.length;
  }
  return best === null ? firstSentence(text) : cut(best);
}

function firstSentence(text: SearchableText): Segment[] {
  for (const passage of [text.decision, ...text.body]) {
    const from = passage.search(/[\p{L}\p{N}]/u);
    if (from < 0) continue;
    return cut({ passage, from, to: sentenceEnd(passage, from), matches: [] });
  }
  return [];
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

// A sentence ends at a line's end, at ! and ?, and at a full stop that follows neither a number nor an abbreviation.
function endsAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 10) return true;
  if (code !== 46 && code !== 33 && code !== 63) return false; // . ! ?
  const next = text.charCodeAt(at + 1);
  if (at + 1 < text.length && next !== 32 && next !== 10 && next !== 13) return false;
  if (code !== 46 || at + 1 >= text.length) return true;
  const word = /[\p{L}\p{N}.]{1,12}$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? "";
  return word.length > 1 && !/[\d.]/.test(word) && !abbreviations.has(word.toLowerCase());
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

/** The sentence, or what stands around its first match, with marks and single spaces. */
function cut({ passage, from, to, matches }: Sentence): Segment[] {
  const first = matches[0]?.from ?? from;
  const start = to - from <= longest || first - from < longest - 40 ? from : wordStart(passage, first - before);
  const end = to - start <= longest ? to : Math.max(wordStart(passage, start + longest), start + 1);
  const inside = matches
    .filter((match) => match.from >= start && match.to <= end)
    .map((match) => ({ ...match, from: match.from - start, to: match.to - start }));
  const segments = segmentsOf(passage.slice(start, end).trimEnd(), inside);
  const spaced = segments.map((one) => ({ ...one, text: one.text.replace(/\s+/g, " ") }));
  const opened = start > from ? [{ text: "… ", mark: false }, ...spaced] : spaced;
  return trimmed(end < to ? [...opened, { text: " …", mark: false }] : opened);
}

/** Without spaces at the ends, and without empty pieces. */
function trimmed(segments: readonly Segment[]): Segment[] {
  return segments
    .map((one, at) => ({
      mark: one.mark,
      text:
        at === 0
          ? segments.length === 1
            ? one.text.trim()
            : one.text.trimStart()
          : at === segments.length - 1
            ? one.text.trimEnd()
            : one.text,
    }))
    .filter((one) => one.text !== "");
}

/** The start of the word that `at` lies in; `at` itself where that word is endless. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  for (let back = at; back > at - 60 && back > 0; back--) if (/\s/.test(text.charAt(back - 1))) return back;
  // Never between the two halves of a letter beyond 16 bits.
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

import type { SearchableText } from "../../store/queries/search/searchable-text.ts";
import type { Match } from "./matching.ts";
import type { Segment } from "./search-query.ts";

const longest = 260;
const before = 80; // characters kept before the first match of a long sentence
const mostRead = 40_000; // characters of one record that a sentence is looked for in

/**
 * The sentence of a text that holds most of what is wanted, the decision before the rest, with marks; the first
 * sentence, unmarked, where the text holds none of it. Takes only text that may be shown.
 */
export function snippetOf(text: SearchableText, match: (text: string) => Match[], terms: number): Segment[] {
  let best: { sentence: string; matches: Match[]; held: number } | null = null;
  let first = "";
  let read = 0;
  for (const passage of [text.decision, ...text.body]) {
    if (read > mostRead) break;
    for (const sentence of sentencesOf(passage.slice(0, mostRead - read))) {
      first ||= sentence;
      const matches = match(sentence);
      const held = new Set(matches.map((found) => found.term)).size;
      if (held > (best?.held ?? 0)) best = { sentence, matches, held };
      if (held >= terms && terms > 0) return cut(sentence, matches);
    }
    read += passage.length;
  }
  return best === null ? cut(first, []) : cut(best.sentence, best.matches);
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

/** Sentences and lines of a passage. A full stop after a short word or a number (*nr.*, *bl.a.*, *2.*) ends none. */
export function* sentencesOf(passage: string): Generator<string> {
  let from = 0;
  for (let at = 0; at <= passage.length; at++) {
    if (at < passage.length && !endsAt(passage, at)) continue;
    const sentence = passage
      .slice(from, at + 1)
      .replace(/\s+/g, " ")
      .trim();
    if (/[\p{L}\p{N}]/u.test(sentence)) yield sentence;
    from = at + 1;
  }
}

function endsAt(text: string, at: number): boolean {
  const letter = text.charAt(at);
  if (letter === "\n") return true;
  if ((letter !== "." && letter !== "!" && letter !== "?") || !/\s/.test(text.charAt(at + 1))) return false;
  if (letter !== ".") return true;
  const word = /[\p{L}\p{N}.]{1,12}$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? "";
  return word.length > 4 && !/[\d.]/.test(word);
}

function cut(sentence: string, matches: readonly Match[]): Segment[] {
  if (sentence.length <= longest) return segmentsOf(sentence, matches);
  const first = matches[0]?.from ?? 0;
  const from = first + 40 < longest ? 0 : wordStart(sentence, first - before);
  const to = Math.max(wordStart(sentence, Math.min(sentence.length, from + longest)), from + 1);
  const inside = matches
    .filter((match) => match.from >= from && match.to <= to)
    .map((match) => ({ ...match, from: match.from - from, to: match.to - from }));
  const segments = segmentsOf(sentence.slice(from, to).trimEnd(), inside);
  return [
    ...(from > 0 ? [{ text: "… ", mark: false }] : []),
    ...segments,
    ...(to < sentence.length ? [{ text: " …", mark: false }] : []),
  ];
}

/** The start of the word that `at` lies in; `at` itself where that word is endless. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  if (space >= 0 && at - space < 60) return space + 1;
  // Never between the two halves of a letter beyond 16 bits.
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

import type { Span } from "../../records/span.ts";
import { lineAt } from "../line-at.ts";

/** How far behind the last found words the next line of a section may stand: page heads and feet lie between. */
const reach = 6000;

/**
 * Finds a section's words again in the source text. The reading holds sections as they are to be read: noise between
 * the pages left out, divided words joined, damage mended. Gives for each offset of `text` its offset in `source`.
 * Linear: each line is looked for once, in a window behind the line before it.
 */
export function placesIn(text: string, source: string, [from, to]: Span): (offset: number) => number {
  const starts: number[] = [];
  const found: { readonly at: number; readonly end: number; readonly exact: boolean }[] = [];
  let cursor = from;
  for (let line = 0; line <= text.length; ) {
    let end = text.indexOf("\n", line);
    if (end < 0) end = text.length;
    const words = text.slice(line, end);
    const plain = words.replace(/^[^\p{L}\d\s] /u, "");
    const window = source.slice(cursor, Math.min(to, cursor + words.length + reach));
    const at = plain === "" ? -1 : window.indexOf(plain);
    starts.push(line);
    if (at >= 0) {
      const begin = cursor + at - (words.length - plain.length);
      found.push({ at: begin, end: cursor + at + plain.length, exact: true });
      cursor += at + plain.length;
    } else if (plain === "") {
      found.push({ at: cursor, end: cursor, exact: false });
    } else {
      const next = walk(words, window);
      found.push({ at: cursor + next[0], end: cursor + next[1], exact: false });
      // The next line is looked for behind this one's first line in the source: the walk may have gone too far.
      const lineEnd = source.indexOf("\n", cursor + next[0]);
      cursor = lineEnd < 0 ? to : Math.min(to, lineEnd);
    }
    line = end + 1;
  }
  return (offset) => {
    const at = lineAt(starts, offset);
    const row = found[at];
    if (!row) return from;
    const into = offset - (starts[at] ?? 0);
    if (row.exact) return clamp(row.at + into, from, to);
    const next = starts[at + 1] ?? text.length + 1;
    const length = Math.max(1, next - 1 - (starts[at] ?? 0));
    return clamp(row.at + Math.round(((row.end - row.at) * into) / length), from, to);
  };
}

/** Where a mended line stands: both are walked, what only the source has is stepped over. */
function walk(words: string, window: string): [number, number] {
  let at = 0;
  while (at < window.length && /\s/.test(window[at] ?? "")) at++;
  const begin = at;
  let missed = 0;
  for (let word = 0; word < words.length && at < window.length && missed < 40; ) {
    if (words[word] === window[at]) {
      word++;
      at++;
      continue;
    }
    if (words[word] === " ") {
      word++;
      continue;
    }
    const skip = window.slice(at, at + 12).indexOf(words[word] ?? "");
    missed++;
    if (skip > 0) at += skip;
    else word++;
  }
  return [begin, Math.max(begin, at)];
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

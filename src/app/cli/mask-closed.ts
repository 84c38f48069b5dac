import type { Reading } from "../../records/reading.ts";
import type { Span } from "../../records/span.ts";

/**
 * Where the closed items of a reading stand in its text, without number, title and case number,
 * which are all that is told of them.
 * Spans are in order and do not overlap.
 */
export function closedSpans({ items, spans }: Pick<Reading, "items" | "spans">): Span[] {
  return items.flatMap((item, at) => {
    const whole = spans[`/items/${at}`];
    if (item.public) return [];
    if (!whole) throw new Error(`The reading does not say where its closed item ${at} stands.`);
    const shown = ["number", "title", "caseNumber"].flatMap((field) => {
      const span = spans[`/items/${at}/${field}`];
      return span ? [span] : [];
    });
    return without(whole, shown);
  });
}

function without(whole: Span, shown: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let from = whole[0];
  for (const [start, end] of shown.toSorted((a, b) => a[0] - b[0])) {
    if (start > from) rest.push([from, start]);
    from = Math.max(from, end);
  }
  if (from < whole[1]) rest.push([from, whole[1]]);
  return rest;
}

/** Each letter of the spans replaced by a block; line breaks stay, so that every offset holds. */
export function masked(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    pieces.push(text.slice(from, start), text.slice(start, end).replace(/[^\n\r\f]/g, "█"));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}

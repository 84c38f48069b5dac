import type { Span } from "../../../records/span.ts";
import type { SourceText } from "../../source-text.ts";

/** What is wrong with a source text by the seam's promises; empty where nothing is. */
export function checkSource(source: SourceText): string[] {
  const wrong: string[] = [];
  const { text, marks } = source;
  const inside = ([from, to]: Span, what: string): void => {
    if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to && to <= text.length)) {
      wrong.push(`${what} [${from}, ${to}] is not inside the text of ${text.length}`);
    }
  };
  if (!text.isWellFormed()) wrong.push("the text holds half a surrogate pair");
  if (Buffer.from(text, "utf8").toString("utf8") !== text) wrong.push("the text does not survive being written");
  if (text.trim() === "" && source.notices.length === 0) wrong.push("nothing was read and nothing is said of it");
  marks.forEach((mark, at) => {
    inside(mark.span, mark.kind);
    const [from, to] = mark.span;
    const before = marks[at - 1]?.span ?? [0, Number.POSITIVE_INFINITY];
    if (before[0] > from || (before[0] === from && before[1] < to))
      wrong.push(`${mark.kind} at ${from} is out of order`);
    if (mark.kind !== "page-break" && mark.kind !== "table" && text.slice(from, to).trim() === "") {
      wrong.push(`${mark.kind} at ${from} names no words`);
    }
    if (mark.kind === "heading" && !(mark.level >= 1 && mark.level <= 6)) wrong.push(`heading of level ${mark.level}`);
    if (mark.kind === "table") {
      for (const cell of mark.rows.flat()) {
        inside(cell, "cell");
        if (cell[0] < from || cell[1] > to) wrong.push(`a cell at ${cell[0]} lies outside of its table`);
      }
    }
  });
  for (const { span, code } of source.notices) if (span) inside(span, code);
  return wrong;
}

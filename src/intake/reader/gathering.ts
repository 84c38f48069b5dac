import type { SourceText } from "../source-text.ts";
import { gatheringWord } from "./constructs/meeting/kind-words.ts";
import { headsSection } from "./document.ts";
import type { Line } from "./lines.ts";

/** How far down the title of a paper is looked for. */
const titleLines = 8;

/**
 * True for an account of a meeting that decided nothing point by point: *Referat af dialogmøde*, *Opsamling fra
 * workshop*, or minutes told under headings. Such a paper is read as a document, with what it says of the meeting
 * beside it. Only for documents without items; a source with fields of its own knows what it gives.
 */
export function tellsOfGathering(lines: readonly Line[], source: SourceText): boolean {
  if (source.marks.some((mark) => mark.kind === "field")) return false;
  const rows = lines.filter((line) => !line.noise);
  if (titledGathering(rows)) return true;
  let headed = 0;
  for (let at = 1; at < Math.min(rows.length, 2000) && headed < 2; at++) {
    const below = rows[at + 1];
    if (below && !headsSection(rows, at + 1) && headsSection(rows, at) && below.text.length > 30) headed++;
  }
  return headed === 2;
}

/** True where one of the first lines names such a meeting. */
export function titledGathering(rows: readonly Line[]): boolean {
  return rows.slice(0, titleLines).some((row) => row.text.length < 150 && gatheringWord.test(row.text));
}

/** The line where the account itself begins: the first heading below the title. The head of the paper stands above it. */
export function whereItBegins(lines: readonly Line[]): number {
  const places = lines.flatMap((line, at) => (line.noise ? [] : [at])).slice(0, 200);
  const rows = places.map((at) => lines[at] as Line);
  const title = Math.max(
    0,
    rows.slice(0, titleLines).findIndex((row) => gatheringWord.test(row.text)),
  );
  for (let at = title + 1; at < rows.length; at++)
    if (headsSection(rows, at) && !headsSection(rows, at + 1)) return places[at] ?? lines.length;
  return places.at(-1) ?? 0;
}

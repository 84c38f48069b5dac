import type { SourceText } from "../source-text.ts";
import { gatheringWord } from "./constructs/meeting/kind-words.ts";
import { headsSection } from "./document.ts";
import type { Line } from "./lines.ts";

/** How far down the title of a paper is looked for. */
const titleLines = 8;
const accountWord =
  /(?<![\p{L}])(?:referat|mødereferat|opsamling|opsummering|sammenfatning|noter|notat (?:fra|af)|resum[eé]|input fra|afrapportering|rapport fra|udbytte)(?![\p{L}])/iu;

/** True where the first lines name an account of a meeting at which nothing is decided: *Referat af dialogmøde*, *Opsamling fra workshop*. */
export function titledGathering(lines: readonly Line[], source: SourceText): boolean {
  if (statesFields(source)) return false;
  const top = lines.filter((line) => !line.noise).slice(0, titleLines);
  const titles = top.filter((line) => line.text.length < 150);
  return titles.some((line) => gatheringWord.test(line.text)) && titles.some((line) => accountWord.test(line.text));
}

/** True for minutes without items that are told under headings: two at the least, with text below. */
export function toldUnderHeadings(lines: readonly Line[], source: SourceText): boolean {
  if (statesFields(source)) return false;
  const rows = lines.filter((line) => !line.noise).slice(0, 2000);
  let headed = 0;
  for (let at = 1; at < rows.length && headed < 2; at++) {
    const below = rows[at + 1];
    if (below && below.text.length > 30 && headsSection(rows, at) && !headsSection(rows, at + 1)) headed++;
  }
  return headed === 2;
}

/** A source with fields of its own knows what it gives. */
const statesFields = (source: SourceText): boolean => source.marks.some((mark) => mark.kind === "field");

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

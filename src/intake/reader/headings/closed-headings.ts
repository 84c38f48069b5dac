import type { HeadingCandidate } from "../constructs/item-heading.ts";
import type { Line } from "../lines.ts";
import type { Signs } from "../outline.ts";
import type { ChosenHeading } from "./chosen-heading.ts";
import { holdsParts, listedBelow, nextLine, previousLine } from "./lines-around.ts";

/** `Lukket punkt` on a line of its own: an item without number and title, where it is no flag of the heading above. */
const loneMark = /^\(?(?:lukket|fortroligt?) (?:punkt|sag|dagsordenspunkt)\)?\s*:?$/i;

/**
 * A closed line below *Bilag* is an attachment, where the items have numbers and it does not fill a gap between them,
 * and nothing that an item holds stands below it.
 */
export function isClosedAttachment(
  signs: Signs,
  one: ChosenHeading,
  numbers: readonly { readonly line: number; readonly number: number }[],
): boolean {
  const { line, candidate } = one;
  const row = signs.lines[line] as Line;
  if (numbers.length === 0 || !candidate || candidate.style === "keyword" || row.level > 0) return false;
  if (!listedBelow(signs, line) || holdsParts(signs, line)) return false;
  if ((signs.lines[nextLine(signs, line)]?.text.length ?? 0) > 200) return false;
  if (candidate.number === null) return true;
  const number = Number.parseInt(candidate.number, 10);
  const above = numbers.filter((known) => known.line < line).at(-1);
  const below = numbers.find((known) => known.line > line);
  return (above !== undefined && number <= above.number) || (below !== undefined && number >= below.number);
}

function belowHeading(signs: Signs, at: number, taken: ReadonlySet<number>): boolean {
  const previous = previousLine(signs, at);
  if (taken.has(previous)) return true;
  if (signs.at(previous).caseNumber) return !loneMark.test(signs.lines[previous]?.text ?? "");
  // The number stands alone, the title below it, and the mark below that.
  const above = previousLine(signs, previous);
  const head = signs.at(above).item;
  return taken.has(above) && head !== null && head.titleAt[1] <= head.titleAt[0];
}

/** Every heading that says it is closed, whatever the style: what it heads must not run on in the item above. */
export function closedHeadings(signs: Signs, inContents: Uint8Array, taken: ReadonlySet<number>): ChosenHeading[] {
  const found: ChosenHeading[] = [];
  for (let at = 0; at < signs.lines.length; at++) {
    const line = signs.lines[at] as Line;
    if (line.noise || inContents[at] || taken.has(at) || line.text.length > 250) continue;
    const { item } = signs.at(at);
    if (loneMark.test(line.text) && !belowHeading(signs, at, taken)) {
      const end = line.text.length;
      const candidate: HeadingCandidate = {
        style: "closed",
        number: null,
        numberAt: null,
        titleAt: [end, end],
        closed: true,
        access: null,
      };
      found.push({ line: at, candidate });
    } else if (item?.closed && (item.style === "closed" || item.number !== null))
      found.push({ line: at, candidate: item });
  }
  return found;
}

import type { Reading } from "../src/records/reading.ts";
import { type Check, type Difference, overlaps, say } from "./check.ts";
import { checkDocument, checkHead } from "./check-head.ts";
import { checkItem, type MarkedItem } from "./check-item.ts";
import { checkNothing, checkNotices, checkWhole } from "./check-whole.ts";
import { all, type Mark, type MarkedText } from "./marks.ts";
import { numbersOf } from "./number-range.ts";
import { knownWords } from "./vocabulary.ts";

/**
 * Compares a reading with what the case file marks: value and place of every marked thing, and that nothing of a
 * kind that is always marked (items, absence, votes, attachments …) was read besides. Returns what differs.
 * Throws where the case file itself is wrong: an unknown mark, no kind of document.
 */
export function compare(marked: MarkedText, reading: Reading): Difference[] {
  for (const mark of marked.marks.flatMap(all)) {
    if (!knownWords.has(mark.name)) throw new Error(`Line ${mark.line}: the mark "${mark.name}" is not known.`);
  }
  const check: Check = { reading, raw: marked.raw, differences: [] };
  const { head, items } = grouped(marked.marks);
  checkHead(check, head);
  checkDocument(check, marked.marks);
  checkItems(check, items);
  checkNothing(check, marked.marks);
  checkNotices(check, marked.marks);
  checkWhole(check);
  return check.differences.sort((a, b) => a.line - b.line);
}

function grouped(marks: readonly Mark[]): { head: Mark[]; items: MarkedItem[] } {
  const head: Mark[] = [];
  const items: { opening: Mark; marks: Mark[] }[] = [];
  for (const mark of marks) {
    if (mark.argument.startsWith("sag ")) continue;
    if (mark.name === "punkt") items.push({ opening: mark, marks: [mark] });
    else (items.at(-1)?.marks ?? head).push(mark);
    // The end of the meeting often stands below the last item.
    if (["slut", "deltager", "udvalg"].includes(mark.name)) head.push(mark);
  }
  for (const mark of marks.filter((one) => one.argument.startsWith("sag "))) {
    const numbers = numbersOf(mark.argument.slice("sag ".length));
    for (const item of items) if (numbers.includes(numberOf(item) ?? "")) item.marks.push(mark);
  }
  return { head: [...new Set(head)], items };
}

function numberOf(item: MarkedItem): string | null {
  return item.marks.find((mark) => mark.name === "nummer")?.text ?? item.opening.text;
}

/** An item is known by the place of its title (or number); by its place in the row where neither has one. */
function checkItems(check: Check, items: readonly MarkedItem[]): void {
  const got = check.reading.items;
  const taken = new Set<number>();
  items.forEach((item, at) => {
    const titles = item.marks.filter((mark) => mark.name === "titel" && mark.text !== null);
    const anchors = titles.length > 0 ? titles : [item.opening];
    let index = got.findIndex((_, i) => {
      const span = check.reading.spans[`/items/${i}/title`];
      return (
        !taken.has(i) && span !== undefined && anchors.some((mark) => mark.text !== null && overlaps(span, mark.span))
      );
    });
    if (index < 0 && got.length === items.length && !taken.has(at)) index = at;
    const found = got[index];
    if (!found) {
      say(check, item.opening.line, "item: missing", `${numberOf(item) ?? "-"} ${titles[0]?.text ?? ""}`, null);
      return;
    }
    taken.add(index);
    checkItem(check, item, found, `/items/${index}`);
  });
  got.forEach((item, index) => {
    if (!taken.has(index)) say(check, 0, "item: too much", null, `${item.number ?? "-"} ${item.title}`);
  });
}

/** The differences of one file as lines for a person: file, line, what, expected, got. */
export function report(file: string, differences: readonly Difference[]): string {
  return differences
    .map(
      ({ line, what, expected, got }) =>
        `${file}:${line || "-"}  ${what}\n    expected: ${expected}\n    got:      ${got}`,
    )
    .join("\n");
}

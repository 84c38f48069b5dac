import type { Reading } from "../src/records/reading.ts";
import { type Check, type Difference, overlaps, say } from "./check.ts";
import { checkDocument, checkHead } from "./check-head.ts";
import { checkItem, type MarkedItem } from "./check-item.ts";
import { all, checkNothing, checkNotices, checkWhole } from "./check-whole.ts";
import type { Mark, MarkedText } from "./marks.ts";
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
    if (mark.name === "slut" || mark.name === "deltager") head.push(mark);
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
    const anchor = item.marks.find((mark) => mark.name === "titel" && mark.text !== null) ?? item.opening;
    const spot = (index: number) => check.reading.spans[`/items/${index}/title`];
    let index = got.findIndex((_, i) => {
      const span = spot(i);
      return !taken.has(i) && span !== undefined && anchor.text !== null && overlaps(span, anchor.span);
    });
    if (index < 0 && got.length === items.length && !taken.has(at)) index = at;
    const found = got[index];
    if (!found) {
      say(check, item.opening.line, "item: missing", `${item.opening.text ?? "-"} ${anchor.text}`, null);
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

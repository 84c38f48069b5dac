import { isAttendanceLine } from "./constructs/absence.ts";
import { isFileName } from "./constructs/attachments.ts";
import { caseNumberBelowTitle } from "./constructs/case-number.ts";
import { startsWithOutcome } from "./constructs/clause-outcome.ts";
import { accessFlag, closedMark, markWords, type TitleMark } from "./constructs/closed.ts";
import { titleKey } from "./contents.ts";
import { administrative } from "./item-labels.ts";
import type { Line } from "./lines.ts";
import type { ItemPlace, Signs } from "./outline.ts";
import { join, tail, within } from "./passage.ts";
import type { Piece } from "./piece.ts";

const unfinished =
  /(?:[,–-]|(?<![\p{L}])(?:og|for|til|i|af|på|med|om|vedrørende|vedr\.|samt|eller|en|et|den|det|de|fra|ved|som|inden|under|over|mellem))$/u;

/** The title of an item: behind its number and on the lines below that go on with it; `used` lines of `order`. */
export function readTitle(
  signs: Signs,
  place: ItemPlace,
  order: readonly number[],
  source: string,
): { title: Piece; used: number; closed: boolean } {
  const line = signs.lines[place.from] as Line;
  const { heading } = place;
  if (!heading) return { title: { text: "", span: [line.start, line.start] }, used: 0, closed: false };
  const [from, to] = heading.titleAt;
  const rows: Line[] = [];
  if (to > from) {
    const span = within(line, source, from, to);
    rows.push({ ...line, start: span[0], end: span[1], text: line.text.slice(from, to), bullet: "" });
  }
  let used = 0;
  const onlyMark = heading.closed && to <= from && heading.style !== "alone" && line.text.length > 6;
  while (used < order.length && rows.length < 5) {
    const at = order[used] as number;
    const next = signs.lines[at] as Line;
    const last = rows.at(-1);
    if (!mayBeTitle(signs, at) || next.text.length > 220) break;
    if (last === undefined ? onlyMark : !continuesTitle(signs, order, used, last, next)) break;
    // Of a closed item nothing may pass for its title but what surely is.
    if (last !== undefined && place.closed && (last.text.length < 50 || !/^[a-zæøå]/.test(next.text))) break;
    const label = last === undefined ? titleLabel.exec(next.text)?.[0].length : undefined;
    const row = label ? tail(next, source, label) : next;
    if (row) rows.push({ ...row, bullet: "", gap: false });
    used++;
  }
  // An item that only says it is closed is called by these words.
  const flag = rows.length === 0 && !heading.closed ? signs.lines[order[used] ?? -1] : undefined;
  if (flag && /\s/.test(flag.text) && accessFlag(flag.text) === "closed" && markWords(flag.text)) {
    const [start, end] = markWords(flag.text) ?? [0, 0];
    const below = order[used + 1];
    if (below === undefined || !mayBeTitle(signs, below))
      return {
        title: { text: flag.text.slice(start, end), span: within(flag, source, start, end) },
        used,
        closed: true,
      };
  }
  const words = rows.length === 0 && heading.closed ? markWords(line.text) : null;
  if (words) {
    const title = { text: line.text.slice(words[0], words[1]), span: within(line, source, words[0], words[1]) };
    return { title, used, closed: true };
  }
  if (rows.length === 0) return { title: { text: "", span: [line.end, line.end] }, used, closed: false };
  const passage = join(rows, source, true);
  const mark = withoutAttachment(passage.text, closedMark(passage.text));
  return {
    title: { text: passage.text.slice(mark.from, mark.to), span: passage.at(mark.from, mark.to) },
    used,
    closed: mark.closed,
  };
}

const attached = /\s*\((?:bilag(?:\s[\d, og-]{1,12})?|med bilag|bilag vedlagt|vedlagt|uden bilag)\)$/i;

/** `Vandstand i bækken (bilag)`: that a paper goes with the matter is no part of its title. */
function withoutAttachment(text: string, mark: TitleMark): TitleMark {
  const end = attached.exec(text.slice(mark.from, mark.to))?.index ?? 0;
  return end > 0 ? { ...mark, to: mark.from + end } : mark;
}

const titleLabel = /^(?:emne|titel|overskrift|sagstitel|sag|navn)\s*:\s*/i;

function mayBeTitle(signs: Signs, at: number): boolean {
  const sign = signs.at(at);
  const { text } = signs.lines[at] as Line;
  if (sign.section || sign.caseNumber || sign.decision || (sign.item && sign.item.style !== "closed")) return false;
  if (caseNumberBelowTitle(text)) return false;
  return !accessFlag(text) && !administrative.test(text) && !isFileName(text) && !isAttendanceLine(text);
}

function continuesTitle(signs: Signs, order: readonly number[], used: number, last: Line, next: Line): boolean {
  if (next.bullet) return false;
  if (next.gap && !(next.level > 0 && last.level === next.level && /^[a-zæøå]/.test(next.text))) return false;
  // A word divided at the end of the line.
  if (/[a-zæøå]-$/.test(last.text) && /^[a-zæøå]/.test(next.text)) return true;
  if (/^[a-zæøå(]/.test(next.text)) return !/[.:]$/.test(last.text) && last.text.length > 20;
  if (unfinished.test(last.text)) return true;
  if (titleKey(next.text) === titleKey(last.text)) return false;
  // A long line broken before a capital: the case number below shows that the head goes on.
  const below = order[used + 1];
  return below !== undefined && last.text.length > 55 && signs.at(below).caseNumber && !startsWithOutcome(next.text);
}

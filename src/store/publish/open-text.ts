import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import type { AgendaItem } from "../../records/agenda-item.ts";
import { type Notice, noticeSchema } from "../../records/notice.ts";
import type { Reading } from "../../records/reading.ts";
import type { Span } from "../../records/span.ts";

/** A recognised part of the text: the reading's pointer, where it stands, and the construct that recognised it. */
interface OpenSpan {
  readonly pointer: string;
  readonly from: number;
  readonly to: number;
  readonly origin: string | null;
}

/**
 * What strangers may have of a document's text. `spans` in the order they begin, the longer first. `move`: where a span
 * of the whole text lies in this one; null where a part of it was taken out. `hidden`: the words that were taken out
 * wherever they stood.
 */
export interface OpenText {
  readonly text: string;
  readonly spans: readonly OpenSpan[];
  readonly notices: readonly Partial<Notice>[];
  readonly move: (span: Span) => Span | null;
  readonly hidden: readonly string[];
}

/** More closed words than any real agenda has: looking for each of them in a long text would take minutes. */
const mostWords = 200;

/**
 * A document's text without its closed parts, and what was recognised in the rest, moved accordingly. Taken out: the
 * whole of each closed item, attachments that are not public, and every other place where a closed item's case number
 * or own title is repeated (a contents list). `shownTitle`: by place, a closed item's neutral title; null for an open one.
 * Null where a closed item's extent is not known, or where there are too many to look for: then nothing can be shown.
 */
export function openText(text: string, reading: Reading, shownTitle: readonly (string | null)[]): OpenText | null {
  const cuts: Span[] = [];
  const words = new Set<string>();
  const openNumbers = new Set(reading.items.filter((_, place) => isOpen(shownTitle[place])).map(numberOf));
  for (const [place, item] of reading.items.entries()) {
    const shown = shownTitle[place];
    if (isOpen(shown)) {
      collectAttachments(reading, item, place, cuts, words);
      continue;
    }
    const whole = reading.spans[`/items/${place}`];
    if (whole === undefined) return null;
    cuts.push(whole);
    if (item.caseNumber && !openNumbers.has(item.caseNumber)) words.add(item.caseNumber);
    if (item.title !== shown) words.add(item.title);
  }
  if (words.size > mostWords) return null;
  for (const word of words) cuts.push(...occurrences(text, word.trim()));
  const hidden = [...words].map((word) => word.trim()).filter((word) => word !== "");
  return { ...without(text, reading, merged(cuts), shownTitle), hidden };
}

function isOpen(shown: string | null | undefined): boolean {
  return shown === null;
}

function numberOf(item: AgendaItem): string | null {
  return item.caseNumber;
}

function collectAttachments(reading: Reading, item: AgendaItem, place: number, cuts: Span[], words: Set<string>): void {
  item.attachments.forEach((attachment, index) => {
    if (attachment.public === true) return;
    const pointer = `/items/${place}/attachments/${index}`;
    const span = reading.spans[pointer] ?? reading.spans[`${pointer}/title`];
    if (span !== undefined) cuts.push(span);
    words.add(attachment.title);
  });
}

function occurrences(text: string, word: string): Span[] {
  const found: Span[] = [];
  if (word === "") return found;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    found.push([at, at + word.length]);
  }
  return found;
}

/** The cuts in order, none touching the next. */
function merged(cuts: readonly Span[]): Span[] {
  const out: [number, number][] = [];
  for (const [from, to] of [...cuts].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (to > from) out.push([from, to]);
  }
  return out;
}

function without(
  text: string,
  reading: Reading,
  cuts: readonly Span[],
  shownTitle: readonly (string | null)[],
): Omit<OpenText, "hidden"> {
  const kept: string[] = [];
  let from = 0;
  for (const [start, end] of cuts) {
    kept.push(text.slice(from, start));
    from = end;
  }
  kept.push(text.slice(from));
  const move = mover(cuts);
  const spans = Object.entries(reading.spans).flatMap(([pointer, span]) => {
    const moved = isPublicPointer(pointer, shownTitle) ? move(span) : null;
    const origin = reading.origins[pointer] ?? null;
    return moved === null ? [] : [{ pointer, from: moved[0], to: moved[1], origin }];
  });
  spans.sort((a, b) => a.from - b.from || b.to - a.to || (a.pointer < b.pointer ? -1 : 1));
  const notices = reading.notices.flatMap((notice) => {
    if (notice.span === null) return [emit(noticeSchema, notice, publicViewer)];
    const span = move(notice.span);
    return span === null ? [] : [emit(noticeSchema, { ...notice, span: [span[0], span[1]] }, publicViewer)];
  });
  return { text: kept.join(""), spans, notices, move: (span) => whole(span, move(span)) };
}

/** Where a span of the whole text lies in the cut one. A span around a cut shrinks by it; one that begins or ends in a cut is gone. */
function mover(cuts: readonly Span[]): (span: Span) => Span | null {
  const removedBefore = [0];
  for (const [from, to] of cuts) removedBefore.push((removedBefore.at(-1) ?? 0) + to - from);
  /** How many cuts begin before the offset. */
  const before = (offset: number): number => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle]?.[0] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ([from, to]) => {
    const atStart = before(from + 1);
    const atEnd = before(to);
    if ((cuts[atStart - 1]?.[1] ?? 0) > from || (cuts[atEnd - 1]?.[1] ?? 0) > to) return null;
    return [from - (removedBefore[atStart] ?? 0), to - (removedBefore[atEnd] ?? 0)];
  };
}

/** A moved span, where nothing inside it was taken out. */
function whole(span: Span, moved: Span | null): Span | null {
  return moved !== null && moved[1] - moved[0] === span[1] - span[0] ? moved : null;
}

function isPublicPointer(pointer: string, shownTitle: readonly (string | null)[]): boolean {
  const item = /^\/items\/(\d+)(.*)$/.exec(pointer);
  if (item === null) return true;
  return isOpen(shownTitle[Number(item[1])]) && !(item[2] ?? "").startsWith("/initials");
}

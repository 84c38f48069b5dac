import type { AgendaItem } from "../../records/agenda-item.ts";
import type { Notice } from "../../records/notice.ts";
import { type Contents, type ContentsEntry, titleKey } from "./contents.ts";

/** What the contents list and the items say differently, and which items only the list calls closed. */
export interface Comparison {
  readonly notices: readonly Notice[];
  readonly closed: readonly number[];
}

const maxNotices = 100;

/** Compares a contents list with the items: titles cut or worded otherwise, items that only one of them has. */
export function compareContents(contents: readonly Contents[], items: readonly Compared[]): Comparison {
  const notices: Notice[] = [];
  const closed: number[] = [];
  const entries = contents[0]?.entries ?? [];
  if (entries.length === 0) return { notices, closed };
  const pairs = pairUp(entries, items);
  const tell = (code: string, severity: Notice["severity"], message: string, entry: ContentsEntry) => {
    if (notices.length < maxNotices) notices.push({ code, severity, message, span: [entry.span[0], entry.span[1]] });
  };
  for (const entry of entries) {
    const key = titleKey(entry.title);
    const at = pairs.get(entry);
    const item = at === undefined ? undefined : items[at];
    if (at === undefined || !item) {
      tell(
        "contents-item-missing",
        "warning",
        "The contents list names an item that was not found in the document.",
        entry,
      );
      continue;
    }
    if (entry.closed && item.public) closed.push(at);
    const title = titleKey(item.title);
    if (title === key || title === "") continue;
    if (title.slice(0, Math.ceil(key.length * 0.9)) === key.slice(0, Math.ceil(key.length * 0.9)))
      tell("contents-title-cut", "info", "The contents list cuts this title.", entry);
    else tell("contents-title-differs", "info", "The contents list words this title otherwise than the item.", entry);
  }
  return { notices, closed };
}

type Compared = Pick<AgendaItem, "number" | "title" | "public">;

/**
 * Which item each entry speaks of, one to one and in order: by number, then by title (the second of two same titles is
 * the second item), then by a title that was cut. Where the list names more than the document sets out, open entries
 * speak of open items: a closed twin may stand in the list alone.
 */
function pairUp(entries: readonly ContentsEntry[], items: readonly Compared[]): Map<ContentsEntry, number> {
  const pairs = new Map<ContentsEntry, number>();
  const met = new Set<number>();
  const pair = (entry: ContentsEntry, at: number) => {
    pairs.set(entry, at);
    met.add(at);
  };
  const places = new Map<string, number[]>();
  const put = (key: string, at: number) => {
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  };
  items.forEach((item, at) => {
    if (item.number !== null) put(`#${item.number}`, at);
  });
  for (const entry of entries) {
    const at = entry.number === null ? undefined : places.get(`#${entry.number}`)?.shift();
    if (at !== undefined) pair(entry, at);
  }
  items.forEach((item, at) => {
    const key = titleKey(item.title);
    if (key !== "" && !met.has(at)) put(key, at);
  });
  const groups = new Map<string, ContentsEntry[]>();
  for (const entry of entries) {
    if (pairs.has(entry)) continue;
    const key = titleKey(entry.title);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  for (const [key, group] of groups) {
    const own = places.get(key) ?? [];
    const sameAccess = (entry: ContentsEntry) => own.findIndex((at) => items[at]?.public === !entry.closed);
    if (own.length < group.length)
      for (const entry of group) {
        const at = sameAccess(entry);
        if (at >= 0) pair(entry, own.splice(at, 1)[0] as number);
      }
    for (const entry of group) {
      const at = pairs.has(entry) ? undefined : own.shift();
      if (at !== undefined) pair(entry, at);
    }
  }
  for (const entry of entries) {
    const at = pairs.has(entry) ? undefined : cutTitle(items, titleKey(entry.title), met);
    if (at !== undefined) pair(entry, at);
  }
  return pairs;
}

/** An item whose title begins as the entry does. */
function cutTitle(
  items: readonly Pick<AgendaItem, "title">[],
  key: string,
  met: ReadonlySet<number>,
): number | undefined {
  if (key.length < 8) return undefined;
  const at = items.findIndex(
    (item, index) =>
      !met.has(index) &&
      (titleKey(item.title).startsWith(key.slice(0, 40)) ||
        key.startsWith(titleKey(item.title).slice(0, 40) || "\u0000")),
  );
  return at < 0 ? undefined : at;
}

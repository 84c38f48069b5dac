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
export function compareContents(
  contents: readonly Contents[],
  items: readonly Pick<AgendaItem, "number" | "title" | "public">[],
): Comparison {
  const notices: Notice[] = [];
  const closed: number[] = [];
  const entries = contents[0]?.entries ?? [];
  if (entries.length === 0) return { notices, closed };
  const byNumber = new Map<string, number>();
  const byTitle = new Map<string, number>();
  items.forEach((item, at) => {
    if (item.number !== null && !byNumber.has(item.number)) byNumber.set(item.number, at);
    const key = titleKey(item.title);
    if (key !== "" && !byTitle.has(key)) byTitle.set(key, at);
  });
  const met = new Set<number>();
  const tell = (code: string, severity: Notice["severity"], message: string, entry: ContentsEntry) => {
    if (notices.length < maxNotices) notices.push({ code, severity, message, span: [entry.span[0], entry.span[1]] });
  };
  for (const entry of entries) {
    const key = titleKey(entry.title);
    const at =
      (entry.number !== null ? byNumber.get(entry.number) : undefined) ?? byTitle.get(key) ?? cutTitle(items, key, met);
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
    met.add(at);
    if (entry.closed && item.public) closed.push(at);
    const title = titleKey(item.title);
    if (title === key || title === "") continue;
    if (title.slice(0, Math.ceil(key.length * 0.9)) === key.slice(0, Math.ceil(key.length * 0.9)))
      tell("contents-title-cut", "info", "The contents list cuts this title.", entry);
    else tell("contents-title-differs", "info", "The contents list words this title otherwise than the item.", entry);
  }
  return { notices, closed };
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

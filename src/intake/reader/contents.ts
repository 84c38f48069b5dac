import { findDates } from "../../danish/dates.ts";
import type { Span } from "../../records/span.ts";
import { closedMark } from "./constructs/closed.ts";
import { committeeAt } from "./constructs/committee-name.ts";
import { itemHeading } from "./constructs/item-heading.ts";
import { isHeaderLine } from "./constructs/meeting/labels.ts";
import { partHeading } from "./constructs/part-heading.ts";
import type { Line } from "./lines.ts";

/** One line of a contents list: what it says of an item that stands further down. */
export interface ContentsEntry {
  readonly number: string | null;
  readonly title: string;
  readonly closed: boolean;
  readonly span: Span;
}

/** A contents list: its lines (from its heading on) and entries. */
export interface Contents {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly ContentsEntry[];
}

const heading =
  /^(?:indholdsfortegnelse|indholdsliste|indholdsoversigt|indhold|punkter|punktliste|punkter på dagsordenen|dagsordenspunkter|dagsordenpunkter|sagsliste|sagsoversigt|oversigt over punkter|oversigt|dagsorden|punktoversigt|dagsordensoversigt|mødets punkter|table of contents)\s*:?(?:\s+side)?$/i;
const subheading =
  /^(?:sag nr\.?:? emne|nr\.? (?:titel|emne|sag)|punkt(?: nr\.?)?:?(?: titel| side)?|side|samlet bilagsliste|efterretningssager|orienteringssager|beslutningssager|drøftelsessager|emne|titel|(?:pkt|punkt|nr)\.?\s+(?:tekst|emne|titel|sag)(?:\s+side)?)\s*:?$/i;
const leader = /(?:[.…_ \t]*(?:\.{2,}|…+|_{3,})[.…_ \t]*|\t+|\s{3,})(?:\d{1,4}|[ivxl]{1,6})?$/i;
const endsInPage = /^(.*\S) (\d{1,4})$/;

/** True for the line above a contents list. */
export function isContentsHeading(text: string): boolean {
  if (text.length > 120 || !/^[IDOPSET]/i.test(text)) return false;
  if (!text.includes("  ") && !text.includes("\t")) return text.length < 40 && heading.test(text);
  return heading.test(text.replace(/\s+/g, " "));
}

/**
 * The contents lists of the document: below *Indholdsfortegnelse* and the like, up to where the first item is set out.
 * `evidence` says that the line at an index is followed by what an item holds (a case number, a part's heading).
 */
export function findContents(
  lines: readonly Line[],
  evidence: (at: number) => boolean,
  structural: (at: number) => boolean,
): Contents[] {
  const found: Contents[] = [];
  for (let at = 0; at < lines.length && found.length < 4; at++) {
    const line = lines[at] as Line;
    if (line.noise || !isContentsHeading(line.text)) continue;
    const list = listBelow(lines, at, evidence, structural);
    if (list.entries.length > 0 && !isAgendaItself(lines, list)) {
      found.push(list);
      at = list.to - 1;
    }
  }
  if (found.length > 0) return found;
  const bare = listWithoutHeading(lines);
  return bare ? [bare] : [];
}

/** How far down a list without a heading is looked for. */
const headLines = 80;

/**
 * A contents list that no heading announces: three numbered titles or more (two where the list is divided into open and
 * closed parts), one right below the other and each one higher, most of which are met again further down.
 */
function listWithoutHeading(lines: readonly Line[]): Contents | null {
  for (let from = 0; from < Math.min(lines.length, headLines); from++) {
    const list = numberedList(lines, from);
    if (list.entries.length >= (list.divided ? 2 : 3) && areMetAgain(lines, list.to, list.entries))
      return { from, to: list.to, entries: list.entries };
    if (list.entries.length > 1) from = list.to - 1;
  }
  return null;
}

/** Numbered titles one below the other, headings of open and closed parts among them. */
function numberedList(
  lines: readonly Line[],
  from: number,
): { to: number; entries: ContentsEntry[]; divided: boolean } {
  const entries: ContentsEntry[] = [];
  let part: "open" | "closed" = "open";
  let divided = false;
  let to = from;
  for (let at = from; at < lines.length && entries.length < 200; ) {
    const line = lines[at] as Line;
    if (line.noise) {
      at++;
      continue;
    }
    const found = line.text.length < 250 ? numberedTitle(lines, at) : null;
    const access = found ? null : partHeading(line.text);
    if (access) {
      part = access;
      at++;
      continue;
    }
    const last = entries.at(-1);
    if (!found || (last && Number(found.entry.number) !== Number(last.number) + 1)) break;
    divided ||= at > from && partHeading(lines[at - 1]?.text ?? "") !== null;
    entries.push(part === "closed" ? { ...found.entry, closed: true } : found.entry);
    at = found.next;
    to = at;
  }
  return { to, entries, divided };
}

/** A number with its title, on the same line or the one below; `next` is the line behind it. */
function numberedTitle(lines: readonly Line[], at: number): { entry: ContentsEntry; next: number } | null {
  const line = lines[at] as Line;
  const item = itemHeading(line.text);
  if (!item?.number || !/^\d+$/.test(item.number)) return null;
  let title = line.text.slice(item.titleAt[0], item.titleAt[1]);
  let { closed } = item;
  let next = at + 1;
  let { end } = line;
  if (title === "" && !closed) {
    while (next < lines.length && lines[next]?.noise) next++;
    const below = lines[next];
    if (!below || below.text.length > 200 || itemHeading(below.text)?.number) return null;
    title = below.text;
    end = below.end;
    next++;
  }
  const mark = closedMark(title);
  closed ||= mark.closed;
  return {
    entry: { number: item.number, title: title.slice(mark.from, mark.to), closed, span: [line.start, end] },
    next,
  };
}

/** Most of the titles are met again below, under the same numbers. */
function areMetAgain(lines: readonly Line[], from: number, entries: readonly ContentsEntry[]): boolean {
  const keyOf = (entry: ContentsEntry) => `${entry.number} ${titleKey(entry.title).slice(0, 24)}`;
  const missing = new Set(entries.map(keyOf));
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    const again = line.noise || line.text.length > 300 ? null : numberedTitle(lines, at);
    if (again) missing.delete(keyOf(again.entry));
  }
  return missing.size * 3 <= entries.length;
}

/**
 * *Indholdsfortegnelse* right above the items, without a list: the first lines are items that hold nothing, since the
 * numbers run on into the next item and none of them is met again.
 */
function isAgendaItself(lines: readonly Line[], list: Contents): boolean {
  const last = list.entries.at(-1)?.number;
  const next = itemHeading(lines[list.to]?.text ?? "")?.number;
  if (!last || !next || Number(next) !== Number(last) + 1) return false;
  const keys = new Set(list.entries.map((entry) => titleKey(entry.title)));
  for (let at = list.to; at < lines.length; at++) {
    const { text } = lines[at] as Line;
    if (text.length > 300) continue;
    const item = itemHeading(text);
    if (keys.has(titleKey(item ? text.slice(item.titleAt[0], item.titleAt[1]) : text))) return false;
  }
  return true;
}

function listBelow(
  lines: readonly Line[],
  from: number,
  evidence: (at: number) => boolean,
  structural: (at: number) => boolean,
): Contents {
  const entries: { number: string | null; title: string; closed: boolean; span: [number, number] }[] = [];
  const seen = new Set<string>();
  let paged = 0;
  let part: "open" | "closed" = "open";
  let at = from + 1;
  for (; at < lines.length && entries.length < 2000; at++) {
    const line = lines[at] as Line;
    if (line.noise) continue;
    const { text } = line;
    if (text.length > 300 || isContentsHeading(text)) break;
    const leads = leader.test(text) && /(?:\.{2,}|…|_{3,})/.test(text.slice(-60));
    const marked = leads ? null : partHeading(text.replace(leader, ""));
    if (leads && partHeading(text.replace(leader, "")) && !/^\d/.test(text)) {
      part = partHeading(text.replace(leader, "")) ?? part;
      continue;
    }
    if (marked) {
      // A part's heading right above an item set out ends the list.
      if (endsList(lines, at, seen, evidence)) break;
      part = marked;
      continue;
    }
    if (subheading.test(text)) continue;
    const item = itemHeading(text);
    if (!leads && (structural(at) || isHeaderLine(text) || (entries.length === 0 && namesMeeting(text)))) break;
    if (item?.number && !leads && (seen.has(item.number) || evidence(at))) break;
    if (!leads && !item && evidence(at)) break;
    if (!leads && paged > 0 && !endsInPage.test(text) && line.gap) break;
    if (line.level > 0 && line.level < 7 && !leads && entries.length > 0) break;
    if (leads) paged++;
    const bare = text.replace(leader, "");
    const closed = item?.style === "closed";
    if (item?.number || closed || leads || line.bullet || entries.length === 0 || (line.gap && seen.size === 0)) {
      const parsed = item ?? itemHeading(bare);
      const titleFrom = parsed ? parsed.titleAt[0] : 0;
      const title = text
        .slice(titleFrom, parsed ? parsed.titleAt[1] : undefined)
        .replace(leader, "")
        .trim();
      const mark = closedMark(title);
      if (parsed?.number) seen.add(parsed.number);
      else if (!leads && !closed && seen.size > 0) break;
      entries.push({
        number: parsed?.number ?? null,
        title: title.slice(mark.from, mark.to),
        closed: mark.closed || (parsed?.closed ?? false) || part === "closed",
        span: [line.start, line.end],
      });
    } else if (entries.length > 0 && (!line.gap || entries.at(-1)?.title === "")) {
      const last = entries.at(-1);
      if (!last || /^[A-ZÆØÅ][^ ]*:/.test(text)) break;
      if (seen.size === 0) {
        entries.push({
          number: null,
          title: bare.trim(),
          closed: closedMark(bare).closed || part === "closed",
          span: [line.start, line.end],
        });
      } else {
        last.title = `${last.title}${/[a-zæøå]$/.test(last.title) && /^[a-zæøå]/.test(text) && !endsInPage.test(last.title) ? " " : " "}${bare.trim()}`;
        last.span[1] = line.end;
      }
    } else break;
  }
  const pages = entries.filter((entry) => endsInPage.test(entry.title)).length;
  if (pages >= 2 && pages >= entries.length - 2) {
    for (const entry of entries) entry.title = endsInPage.exec(entry.title)?.[1] ?? entry.title;
  }
  return { from, to: at, entries };
}

/** *Dagsorden* is a title too: below it stand the body and the day. */
function namesMeeting(text: string): boolean {
  if (text.length > 150 || /^\d{1,3}[.)]? /.test(text)) return false;
  return (committeeAt(text)?.length ?? 0) >= text.length || findDates(text).length > 0;
}

function endsList(
  lines: readonly Line[],
  at: number,
  seen: ReadonlySet<string>,
  evidence: (at: number) => boolean,
): boolean {
  for (let next = at + 1; next < Math.min(lines.length, at + 8); next++) {
    const line = lines[next] as Line;
    // A page turned in between: the heading is the list's last line.
    if (line.noise === "page-number" || line.noise === "page-header") return false;
    if (line.noise || partHeading(line.text)) continue;
    const item = itemHeading(line.text);
    return evidence(next) || (item?.number !== null && item?.number !== undefined && seen.has(item.number));
  }
  return false;
}

/** How titles are compared: letters and digits in lower case. */
export function titleKey(title: string): string {
  return title.toLowerCase().replace(/[^a-zæøåéü0-9]/g, "");
}

import { findDates } from "../../danish/dates.ts";
import { isAttendanceLine, saysAttendance } from "./constructs/absence.ts";
import { place } from "./constructs/body-name.ts";
import { caseNumberIn } from "./constructs/case-number.ts";
import { startsWithOutcome } from "./constructs/clause-outcome.ts";
import { committeeAt, committeeKey } from "./constructs/committee-name.ts";
import { decisionHeading } from "./constructs/decision-heading.ts";
import { itemHeading } from "./constructs/item-heading.ts";
import type { Line } from "./lines.ts";
import { sectionHeading } from "./vocabulary.ts";

/** Where a page ends: the nearest line above and the nearest below. At a counter both are beside it. */
export interface PageTurn {
  readonly above: number;
  readonly below: number;
}

/** How far a header or footer reaches from the turn of the page. */
const reach = 6;
const headerWords =
  /(?<![\p{L}])(?:referat|mødereferat|beslutningsreferat|dagsorden|tillægsdagsorden|protokol|beslutningsprotokol|åbent?|lukket|møde|mødet|mødedato|dato|dagsordenspunkter|ordinært|ekstraordinært|den|d|i|fra|af|for|til|kl|side|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)(?![\p{L}])/giu;
const file = /^[^\s/\\]{1,60}(?: [^\s/\\]{1,40}){0,5}\.(?:pdf|docx?|md|odt)$/i;
const municipality = new RegExp(`(?<![\\p{L}])(?:${place} Kommune|Region ${place})(?![\\p{L}])`, "gu");

/** What a line that may be a page's header names; null where it says anything else. */
function headerOf(text: string): { committee: string | null; date: string | null } | null {
  if (text.length > 120 || /[!?:]$/.test(text)) return null;
  if (file.test(text)) return { committee: null, date: null };
  const dates = findDates(text);
  let rest = text;
  for (const date of dates) rest = rest.slice(0, date.from) + " ".repeat(date.to - date.from) + rest.slice(date.to);
  let committee: string | null = null;
  for (let at = 0; at < rest.length && committee === null; at++) {
    if (at > 0 && !/[\s,:(–-]/.test(rest[at - 1] ?? "")) continue;
    const found = committeeAt(rest.slice(at));
    if (!found) continue;
    committee = committeeKey(found.name);
    rest = `${rest.slice(0, at)} ${rest.slice(at + found.length)}`;
  }
  const bare = rest.replace(municipality, " ").replace(headerWords, " ");
  if (/\p{L}/u.test(bare)) return null;
  return { committee, date: dates[0]?.date ?? null };
}

/** Decision, attendance, label, heading: never furniture, however often it stands above a page's number. */
export function isContent(line: Line): boolean {
  const { text } = line;
  return (
    startsWithOutcome(text) ||
    saysAttendance(text) ||
    isAttendanceLine(text) ||
    decisionHeading(text)?.form === "heading" ||
    sectionHeading(text, line.level > 0) !== null ||
    caseNumberIn(text) !== null ||
    itemHeading(text) !== null ||
    /^(?:[\p{L} ]{2,30}: ?\S|.*[.!?:;,]$)/u.test(text)
  );
}

function headsText(line: Line | undefined): boolean {
  return (
    line !== undefined && (sectionHeading(line.text, true) !== null || decisionHeading(line.text)?.form === "heading")
  );
}

/**
 * Marks headers and footers: from each turn of a page outward, lines that name committee, day or file and repeat what
 * stood before, and lines that stand at several turns and say nothing an item would. The first line that is neither
 * ends the header. A header's first appearance stays: it says what the document is.
 */
export function markFurniture(lines: readonly Line[], turns: readonly PageTurn[]): void {
  if (turns.length === 0) return;
  // By place: a page's number and its break are two turns at one place, and what stands beside them stands there once.
  const seen = new Map<string, Set<number>>();
  const each = (turn: PageTurn, look: (at: number, key: string) => boolean) => {
    for (const [from, step] of [
      [turn.above, -1],
      [turn.below, 1],
    ] as const) {
      let left = reach;
      for (let at = from; left > 0; at += step) {
        const line = lines[at];
        if (!line || line.noise === "page-number") break;
        left--;
        if (line.noise === "" && !look(at, `${step} ${line.text}`)) break;
      }
    }
  };
  for (const turn of turns)
    each(turn, (at, key) => {
      if ((lines[at]?.text.length ?? 0) <= 100) seen.set(key, (seen.get(key) ?? new Set()).add(at));
      return true;
    });
  const said = saidBefore(lines);
  for (const turn of turns)
    each(turn, (at, key) => {
      const line = lines[at] as Line;
      if (at === firstPage(turn, at)) return false;
      const count = seen.get(key)?.size ?? 0;
      const often = count >= 2 && count >= turns.length / 3;
      if (!often && line.level > 0) return false;
      const header = headerOf(line.text);
      const heads = startsWithOutcome(lines[at + 1]?.text ?? "") && !headsText(lines[turn.above]);
      const names = header !== null && !(heads && count < 3) && !isAnswer(lines, turn, at) && said(header, at);
      if (names || (often && !isContent(line) && !headsText(lines[at - 1]))) {
        if (names || at > reach || !isFirst(lines, at)) line.noise = "page-header";
        return true;
      }
      return false;
    });
}

/**
 * Names of body and day that are no header: *Beslutning Jobudvalget den 04-11-2025* at the top of a page heads what was
 * decided, and a body alone at a page's foot below *Sagens gang* is what that heading asks for.
 */
function isAnswer(lines: readonly Line[], turn: PageTurn, at: number): boolean {
  const text = lines[at]?.text ?? "";
  if (/^beslutning(?![\p{L}])/iu.test(text) && decisionHeading(text)?.form === "heading") return true;
  return at <= turn.above && headsText(lines[at - 1]);
}

/** The place itself where it stands below `Side 1` at the top of the document: there the head follows. */
function firstPage(turn: PageTurn, at: number): number {
  return turn.below - turn.above > 1 && turn.below <= 8 && at >= turn.below ? at : -1;
}

function isFirst(lines: readonly Line[], at: number): boolean {
  for (let before = 0; before < at; before++) if (lines[before]?.text === lines[at]?.text) return false;
  return true;
}

/** Whether what a header names was said above it: looked up in the first lines of the document and in what repeats. */
function saidBefore(
  lines: readonly Line[],
): (header: { committee: string | null; date: string | null }, at: number) => boolean {
  const names = new Map<string, number>();
  const put = (key: string, at: number) => {
    if (!names.has(key)) names.set(key, at);
  };
  for (let at = 0; at < Math.min(lines.length, 40); at++) {
    const { text } = lines[at] as Line;
    if (text.length > 200) continue;
    for (const date of findDates(text)) put(date.date, at);
    for (let from = 0; from < text.length; from++) {
      if (from > 0 && !/[\s,:(–-]/.test(text[from - 1] ?? "")) continue;
      const found = committeeAt(text.slice(from));
      if (found) put(committeeKey(found.name), at);
    }
  }
  return ({ committee, date }, at) =>
    (committee !== null || date !== null) &&
    [committee, date].every((one) => one === null || (names.get(one) ?? at) < at);
}

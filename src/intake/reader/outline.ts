import type { Notice } from "../../records/notice.ts";
import type { SourceText } from "../source-text.ts";
import { caseNumberIn } from "./constructs/case-number.ts";
import { accessFlag } from "./constructs/closed.ts";
import { type DecisionHeading, decisionHeading } from "./constructs/decision-heading.ts";
import { type HeadingCandidate, itemHeading } from "./constructs/item-heading.ts";
import { closesAgenda, partHeading } from "./constructs/part-heading.ts";
import { type Contents, findContents } from "./contents.ts";
import { chooseHeadings } from "./headings/choose-headings.ts";
import type { ChosenHeading } from "./headings/chosen-heading.ts";
import type { Line } from "./lines.ts";
import { type HeadingFound, isRecommender, isRecommenderHeading, sectionHeading } from "./vocabulary.ts";

/** What a line is, seen alone. Made once, on demand. */
export interface Sign {
  readonly section: HeadingFound | null;
  readonly decision: DecisionHeading | null;
  readonly caseNumber: boolean;
  readonly item: HeadingCandidate | null;
}

const nothing: Sign = { section: null, decision: null, caseNumber: false, item: null };

/** The document's lines with what each is, looked up as needed. */
export interface Signs {
  readonly lines: readonly Line[];
  at(index: number): Sign;
}

/** Lines longer than this are running text whatever they begin with. */
const longest = 320;

export function readSigns(lines: readonly Line[]): Signs {
  const made: (Sign | undefined)[] = new Array(lines.length);
  return {
    lines,
    at(index) {
      const known = made[index];
      if (known) return known;
      const line = lines[index];
      const sign = line ? signOf(line) : nothing;
      made[index] = sign;
      return sign;
    },
  };
}

function signOf(line: Line): Sign {
  const { text } = line;
  if (line.noise || text.length > longest) return line.noise ? nothing : longLine(text);
  const decision = decisionHeading(text);
  const section = decision?.form === "heading" ? null : sectionHeading(text, line.level > 0 || inCapitals(text));
  const heads = decision?.form === "heading" || section !== null;
  return {
    decision,
    section:
      section ??
      (isRecommenderHeading(text) && (text.endsWith(":") || text.length < 40 || line.level > 0 || isRecommender(text))
        ? { kind: "recommendation", length: text.length, exact: true }
        : null),
    caseNumber: !heads && caseNumberIn(text) !== null,
    item: heads ? null : itemHeading(text),
  };
}

/** Words set in capitals, as headings are where nothing else marks them: `TIDSPLAN OG VIDERE PROCES`. */
function inCapitals(text: string): boolean {
  if (text.length <= 5 || text.length >= 70 || isSmall(text.charCodeAt(1)) || isSmall(text.charCodeAt(2))) return false;
  return text === text.toUpperCase() && !/[\d.!?;,]/.test(text);
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;

/** A paragraph may still begin with `Beslutning:` or `Indstilling:`. */
function longLine(text: string): Sign {
  const colon = text.slice(0, 46).indexOf(":");
  if (colon < 3) return nothing;
  const section = sectionHeading(text, false);
  return section ? { ...nothing, section } : nothing;
}

/** Where one item stands: lines from its heading up to the next item. */
export interface ItemPlace {
  readonly heading: HeadingCandidate | null;
  /** The line of the heading; for `untitled` items the first line of the item itself. */
  readonly from: number;
  readonly to: number;
  readonly closed: boolean;
  /** The line of the number, where it stands below the title. */
  readonly numberLine: number | null;
}

export interface Outline {
  readonly signs: Signs;
  readonly contents: readonly Contents[];
  readonly items: readonly ItemPlace[];
  /** Headings of open and closed parts that stand between items. */
  readonly parts: ReadonlySet<number>;
  readonly notices: readonly Notice[];
}

/** Finds contents lists, parts and items: the second stage. */
export function readOutline(lines: readonly Line[], source: SourceText): Outline {
  const signs = readSigns(lines);
  const contents = findContents(
    lines,
    (at) => hasEvidence(signs, at),
    (at) => isStructure(signs, at),
  );
  const { chosen, notices } = chooseHeadings(signs, contents, source);
  const starts = new Map(chosen.map((heading) => [heading.line, heading]));
  const parts = partLines(signs, contents, starts);
  const items: ItemPlace[] = [];
  let closed = false;
  let next = 0;
  const order = [...parts.keys()].sort((a, b) => a - b);
  const states = chosen.some(({ candidate }) => candidate?.access != null && !isUnknownAccess(candidate.access));
  chosen.forEach((heading, index) => {
    while (next < order.length && (order[next] as number) < heading.line) {
      const access = parts.get(order[next] as number);
      if (access) closed = access === "closed";
      next++;
    }
    const after = chosen[index + 1]?.line ?? lines.length;
    // What stands below the heading of a closed part is never the end of the open item above it.
    const following =
      order.find((at) => at > heading.line && at < after && closesAgenda((lines[at] as Line).text)) ?? after;
    items.push({
      heading: heading.candidate,
      from: heading.line,
      to: following,
      closed: closed || (heading.candidate?.closed ?? false) || (states && isUnknownAccess(heading.candidate?.access)),
      numberLine: heading.numberLine ?? null,
    });
  });
  return { signs, contents, items, parts: new Set(order), notices };
}

/** Where the headings of a document state access, a word that is neither open nor closed means closed. */
function isUnknownAccess(access: string | null | undefined): boolean {
  return access != null && !/^(?:åbent?|offentligt?|lukket|fortroligt?)$/i.test(access);
}

/** A heading of an item's part, a decision's heading or a case number within the next lines, before another item. */
export function hasEvidence(signs: Signs, at: number): boolean {
  let seen = 0;
  for (let next = at + 1; next < signs.lines.length && seen < 4; next++) {
    const line = signs.lines[next] as Line;
    if (line.noise) continue;
    seen++;
    const sign = signs.at(next);
    if (sign.section || sign.caseNumber || sign.decision?.form === "heading") return true;
    if (sign.item && sign.item.style !== "alone") return false;
    if (line.text.length < 60 && accessFlag(line.text)) return true;
  }
  return false;
}

function isStructure(signs: Signs, at: number): boolean {
  const sign = signs.at(at);
  return sign.section !== null || sign.decision?.form === "heading" || sign.caseNumber;
}

const neutralPart =
  /^(?:[A-ZÆØÅ\d]{1,2}[.)]? )?(?:efterretningssager|orienteringssager|beslutningssager|drøftelsessager|orienteringspunkter|beslutningspunkter|(?:sager|punkter) (?:til|for|som|der|på|med) .{3,60}|til (?:beslutning|drøftelse|orientering|efterretning|behandling|afgørelse|godkendelse)(?: i .{3,40})?)\s*:?$/i;

/** Lines that head a part of the agenda: they stand before an item, or before another such line. */
function partLines(
  signs: Signs,
  contents: readonly Contents[],
  starts: ReadonlyMap<number, ChosenHeading>,
): Map<number, "open" | "closed" | null> {
  const found = new Map<number, "open" | "closed" | null>();
  const { lines } = signs;
  const first = Math.min(...starts.keys(), lines.length);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.noise || line.text.length > 90 || starts.has(at)) continue;
    if (contents.some((list) => at >= list.from && at < list.to)) continue;
    const access = flagsItem(signs, at, starts) ? null : partHeading(line.text);
    if (access === null && !neutralPart.test(line.text) && !isSubject(signs, at, starts)) continue;
    // "Til efterretning" right below *Beslutning* is the decision, unless it closes what follows.
    if (!closesAgenda(line.text) && headsDecision(signs, at)) continue;
    if (
      at < first ||
      closesAgenda(line.text) ||
      leadsToItem(signs, at, starts) ||
      (access !== null && isUpper(line.text) && line.text.length > 8)
    )
      found.set(at, access);
  }
  return found;
}

/** `2 Journalsystem` right above the item `2.1 Status`. */
function isSubject(signs: Signs, at: number, starts: ReadonlyMap<number, ChosenHeading>): boolean {
  const { item } = signs.at(at);
  if (!item?.number) return false;
  let below = at + 1;
  while (signs.lines[below]?.noise) below++;
  const heading = starts.get(below)?.candidate;
  return heading?.style === "nested" && heading.number === `${item.number}.1`;
}

/** `Lukket` or `Åben sag` right below an item's heading or case number speaks of that item alone. */
function flagsItem(signs: Signs, at: number, starts: ReadonlyMap<number, unknown>): boolean {
  if (accessFlag((signs.lines[at] as Line).text) === null) return false;
  let previous = at - 1;
  while (previous >= 0 && (signs.lines[previous] as Line).noise) previous--;
  return starts.has(previous) || signs.at(previous).caseNumber;
}

function headsDecision(signs: Signs, at: number): boolean {
  let previous = at - 1;
  while (previous >= 0 && (signs.lines[previous] as Line).noise) previous--;
  const sign = signs.at(previous);
  const { length } = signs.lines[previous]?.text ?? "";
  return (
    (sign.decision !== null && sign.decision.length >= length) ||
    (sign.section !== null && sign.section.length >= length && sign.section.kind !== "route")
  );
}

const isUpper = (text: string): boolean => text === text.toUpperCase();

function leadsToItem(signs: Signs, at: number, starts: ReadonlyMap<number, unknown>): boolean {
  for (let next = at + 1; next < signs.lines.length; next++) {
    if (starts.has(next)) return true;
    const line = signs.lines[next] as Line;
    if (line.noise || partHeading(line.text) || neutralPart.test(line.text)) continue;
    return false;
  }
  return true;
}

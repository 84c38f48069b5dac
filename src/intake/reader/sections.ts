import type { Span } from "../../records/span.ts";
import { isAttendanceLine } from "./constructs/absence.ts";
import { isFileName } from "./constructs/attachments.ts";
import { startsWithOutcome } from "./constructs/clause-outcome.ts";
import { accessFlag } from "./constructs/closed.ts";
import { committeeKey } from "./constructs/committee-name.ts";
import { type DecisionHeading, decisionHeading } from "./constructs/decision-heading.ts";
import type { MeetingFacts } from "./constructs/meeting.ts";
import { titleKey } from "./contents.ts";
import { readHead } from "./item-head.ts";
import { readTitle } from "./item-title.ts";
import type { Line } from "./lines.ts";
import type { ItemPlace, Outline, Signs } from "./outline.ts";
import { tail, within } from "./passage.ts";
import type { Piece } from "./piece.ts";
import { standsForDecision } from "./stands-for-decision.ts";
import { isRecommenderHeading, type SectionKind } from "./vocabulary.ts";

/** A part of an item: its heading as written and the lines below. */
export interface Part {
  readonly kind: SectionKind;
  readonly heading: Line | null;
  readonly rows: Line[];
  /** Set where the heading is a decision's. */
  readonly decision: DecisionHeading | null;
  /** Heads who decides (*Sagen afgøres i*). */
  readonly competence: boolean;
}

/** An item taken apart by its layout, before any wording is read. */
export interface ItemParts {
  readonly number: Piece | null;
  readonly title: Piece;
  readonly closed: boolean;
  readonly caseNumber: Piece | null;
  readonly initials: readonly Piece[];
  readonly route: readonly Piece[];
  /** Files named above the first part. */
  readonly files: readonly Line[];
  readonly parts: readonly Part[];
  /** The attachments as the source states them; null where it states none and they are read from the text. */
  readonly attachments: readonly Piece[] | null;
  readonly span: Span;
}

/** The meeting that the document is of: its decisions are no history. */
type OwnMeeting = Pick<MeetingFacts, "date" | "committee">;

/** The lines of an item without noise and headings of parts. */
function body(outline: Outline, place: ItemPlace, from: number): number[] {
  const lines: number[] = [];
  for (let at = from; at < place.to; at++) {
    const line = outline.signs.lines[at] as Line;
    if (!line.noise && !outline.parts.has(at)) lines.push(at);
  }
  return lines;
}

/** Takes one item apart: number, title, case number, the parts with their headings. */
export function readParts(outline: Outline, place: ItemPlace, source: string, meeting: OwnMeeting): ItemParts {
  const { signs } = outline;
  const first = signs.lines[place.from] as Line;
  const number = numberOf(place, first, place.numberLine === null ? undefined : signs.lines[place.numberLine], source);
  const order = body(outline, place, place.heading ? place.from + 1 : place.from).filter(
    (at) => at !== place.numberLine,
  );
  const { title, used, closed } = readTitle(signs, place, order, source);
  const head = readHead(signs, order.slice(used), title.text, place.closed || closed, source);
  const parts = readBody(signs, order.slice(used + head.used), head.rows, source, meeting, titleKey(title.text));
  const last = signs.lines[order.at(-1) ?? place.from] as Line;
  return {
    number,
    title,
    closed: head.closed || parts.some(saysClosed),
    caseNumber: head.caseNumber ?? caseInHeading(place, first, source),
    initials: head.initials,
    route: head.route,
    files: head.files,
    parts,
    attachments: null,
    span: [first.start, Math.max(first.end, last.end)],
  };
}

/** `Punktet er lukket.` as all that a part holds, under whatever heading it was put. */
function saysClosed(part: Part): boolean {
  const [row] = part.rows;
  return (
    row !== undefined && part.rows.length === 1 && part.kind !== "attachments" && accessFlag(row.text) === "closed"
  );
}

function caseInHeading(place: ItemPlace, line: Line, source: string): Piece | null {
  const at = place.heading?.caseAt;
  return at ? { text: line.text.slice(at[0], at[1]), span: within(line, source, at[0], at[1]) } : null;
}

function numberOf(place: ItemPlace, line: Line, numberLine: Line | undefined, source: string): Piece | null {
  const { heading } = place;
  if (!heading?.number || !heading.numberAt) return null;
  return { text: heading.number, span: within(numberLine ?? line, source, heading.numberAt[0], heading.numberAt[1]) };
}

/** The parts of an item, by headings of known words and by headings of the layout. */
function readBody(
  signs: Signs,
  order: readonly number[],
  above: Line[],
  source: string,
  meeting: OwnMeeting,
  title: string,
): Part[] {
  const lastDecision = order.findLastIndex((at) => {
    const sign = signs.at(at);
    return sign.decision?.form === "heading" || sign.section?.kind === "decision";
  });
  const parts: Part[] = [];
  let now: Part = { kind: "presentation", heading: null, rows: above, decision: null, competence: false };
  let decided = false;
  const open = (part: Part) => {
    parts.push(now);
    now = part;
  };
  for (let index = 0; index < order.length; index++) {
    const at = order[index] as number;
    const line = signs.lines[at] as Line;
    const sign = signs.at(at);
    const below = signs.lines[order[index + 1] ?? -1];
    if (index > lastDecision && below && !decided && standsForDecision(line, below, signs.at(order[index + 1] ?? -1))) {
      open({ kind: "decision", heading: line, rows: [], decision: null, competence: false });
      decided = true;
    } else if (sign.decision && startsDecision(sign.decision, now, line, below, meeting)) {
      decided = true;
      const behind = sign.decision.length < line.text.length ? tail(line, source, sign.decision.length) : null;
      // "Beslutning for Punkt 5: Fælles vagtcentral" says the title again.
      const rest = behind && title !== "" && titleKey(behind.text) === title ? null : behind;
      open({
        kind: "decision",
        heading: behind && !rest ? line : headOf(line, source, sign.decision.length),
        rows: rest ? [rest] : [],
        decision: sign.decision,
        competence: false,
      });
    } else if (
      sign.section &&
      startsSection(
        sign.section.kind,
        sign.section.exact || line.level > 0,
        now,
        line,
        signs.lines[order[index + 1] ?? -1],
      )
    ) {
      const rest = sign.section.length < line.text.length ? tail(line, source, sign.section.length) : null;
      const tells = sign.section.kind === "attachments" && !rest && tellsOfAttachments(signs, order, index);
      const part: Part = {
        kind: tells ? "other" : sign.section.kind,
        heading: headOf(line, source, sign.section.length),
        rows: rest ? [rest] : [],
        decision: null,
        competence: sign.section.competence === true,
      };
      if (now.kind === "recommendation" && now.heading && isRecommenderHeading(line.text)) now.rows.push(line);
      // "Sagsforløb: BE/ØK" is one line inside another part, which goes on below.
      else if (part.kind === "route" && rest) parts.push(part);
      else open(part);
    } else if (isLayoutHeading(signs, order, index, now)) {
      open({ kind: "other", heading: line, rows: [], decision: null, competence: false });
    } else now.rows.push(line);
  }
  parts.push(now);
  return parts.filter(
    (part, at) => part.rows.length > 0 || (at > 0 && part.decision !== null) || isParent(part, parts[at + 1]),
  );
}

/** A heading with nothing but headings of lower rank below it. */
function isParent(part: Part, next: Part | undefined): boolean {
  if (!part.heading || !next?.heading || part.kind === "decision" || part.kind === "attachments") return false;
  if (part.heading.level > 0) return next.heading.level > part.heading.level;
  return (
    part.kind === "presentation" && running.has(next.kind) && next.kind !== "presentation" && next.heading.level === 0
  );
}

function headOf(line: Line, source: string, length: number): Line {
  if (length >= line.text.length) return line;
  let to = length;
  while (to > 0 && /[\s:]/.test(line.text[to - 1] ?? "")) to--;
  const span = within(line, source, 0, to);
  return { ...line, start: span[0], end: span[1], text: line.text.slice(0, to) };
}

/** A decision's heading opens a part, unless it is one of the older decisions of a history. */
function startsDecision(
  decision: DecisionHeading,
  now: Part,
  line: Line,
  below: Line | undefined,
  meeting: OwnMeeting,
): boolean {
  const meetingDate = meeting.date;
  if (now.kind === "history") {
    if (decision.date) return decision.date.iso === meetingDate && decision.form === "heading";
    const { committee } = decision;
    const own =
      committee === null ||
      /^(?:udvalget|rådet|bestyrelsen)$/i.test(committee.name) ||
      (meeting.committee !== null && committeeKey(meeting.committee.text) === committeeKey(committee.name));
    if (!own || (committee !== null && !line.gap && line.level === 0)) return false;
    const last = now.rows.at(-1);
    const entry = last ? decisionHeading(last.text) : null;
    // Right below a body's line "Beslutning" belongs to the history.
    return !(entry && entry.length >= (last?.text.length ?? 0));
  }
  if (decision.form === "heading") return true;
  // The body and the day of this very meeting, on a line of their own, head its decision.
  if (
    decision.date &&
    decision.committee &&
    decision.date.iso === meetingDate &&
    below !== undefined &&
    decision.length >= line.text.length
  )
    return true;
  if (now.kind === "decision" && now.rows.length === 0) return false;
  return (
    (line.gap || line.level > 0 || line.text.endsWith(":")) && below !== undefined && startsWithOutcome(below.text)
  );
}

const leaving: ReadonlySet<SectionKind> = new Set(["decision", "recommendation", "attachments", "history", "route"]);

function startsSection(kind: SectionKind, exact: boolean, now: Part, line: Line, below: Line | undefined): boolean {
  // Below *Bilag*, `Høringssvar` and `Tidsplan` are titles of attachments, unless set as headings or above running text.
  if (now.kind === "attachments" && line.level === 0 && !leaving.has(kind))
    if (!below || below.bullet || isFileName(below.text) || (below.text.length <= 60 && !/[.:]$/.test(below.text)))
      return false;
  if (now.kind === "attachments" && ((line.bullet && !now.heading?.bullet) || !exact || isFileName(line.text)))
    return kind === "decision";
  // The recommendation is the first of its own attachments, where a case system prints it.
  if (now.kind === "attachments" && kind === "recommendation" && line.level === 0 && below)
    if (/^bilag \d/i.test(below.text) || isFileName(below.text)) return false;
  if (now.kind === "history" && kind === "decision") return false;
  // *Pressemeddelelse.* right below *Kommunikation* is what stands there, not the next heading.
  if (line.level === 0 && !line.gap && now.heading !== null && now.rows.length === 0 && line.text.endsWith("."))
    return false;
  return true;
}

const running: ReadonlySet<SectionKind> = new Set([
  "presentation",
  "resume",
  "occasion",
  "background",
  "other",
  "assessment",
  "economy",
  "law",
  "timeline",
  "hearing",
  "involvement",
  "communication",
]);

/** *Bilag* above paragraphs that tell of the attachments: a part of the presentation, not a list. */
function tellsOfAttachments(signs: Signs, order: readonly number[], index: number): boolean {
  const [first, second] = [1, 2].map((step) => signs.lines[order[index + step] ?? -1]);
  if (!first || !isParagraph(first)) return false;
  return (
    second === undefined || isParagraph(second) || (second.gap && signs.at(order[index + 2] ?? -1).section !== null)
  );
}

function isParagraph(line: Line): boolean {
  return !line.bullet && line.text.length > 100 && line.text.endsWith(".") && !isFileName(line.text);
}

/** A heading whose words are not known: marked by the layout, or a short line by itself above a paragraph. */
function isLayoutHeading(signs: Signs, order: readonly number[], index: number, now: Part): boolean {
  const line = signs.lines[order[index] as number] as Line;
  const { text } = line;
  if (text.length > 120 || line.bullet) return false;
  if (line.level > 0 && line.level < 7)
    return !(now.kind === "decision" && startsWithOutcome(text)) && !isAttendanceLine(text);
  if (!running.has(now.kind) || now.heading === null || !line.gap || text.length > 70) return false;
  if (line.level === 7) return !/[.;,]$/.test(text) && now.rows.length > 0;
  if (/[.:;,!?]$/.test(text) || !/^[A-ZÆØÅ]/.test(text) || text.split(" ").length > 8 || now.rows.length === 0)
    return false;
  const next = signs.lines[order[index + 1] ?? -1];
  const before = now.rows.at(-1);
  return (
    next?.gap === true &&
    next.text.length > 60 &&
    /[.:]$/.test(next.text) &&
    (before?.text.length ?? 0) > 40 &&
    /^[\p{L}\d ,/&()"”«»'’–-]+$/u.test(text)
  );
}

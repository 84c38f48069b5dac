import type { Days } from "../../calendar.ts";
import { type Lead, readLead } from "../lead.ts";
import type { Position } from "../lexicon.ts";
import { type Family, interval, type Match } from "../match.ts";
import { meetingsIn, type Resolved, resolve } from "../resolve.ts";
import { afterStop, isMark, lexAt, type Point, type Scan, shapeAt, wordAt } from "../scan.ts";
import { type Tense, tenseAround } from "../tense.ts";
import type { TimeExpression } from "../time-expression.ts";
import { pointAt } from "./point.ts";
import { positioned } from "./position.ts";
import { secondOf, windowOf } from "./range.ts";

/** A day, a named stretch of the calendar, a meeting, or what lies between two of them, with what stands before it. */
export const phrase: Family = { name: "phrase", read: (scan, at) => readPhrase(scan, at) };

/**
 * Reads one. `asked` says what a time without a year is taken for, whatever the verbs around it say; `licence`
 * that what stands before it says a time is meant.
 */
export function readPhrase(scan: Scan, at: number, asked?: Tense, licence = false): Match | null {
  const lead = readLead(scan, at);
  const owned = ofOwner(scan, lead);
  const point = owned?.point ?? pointAt(scan, lead.end, lead.inside === true, lead.end === at);
  if (!point) return null;
  const positions = owned ? [...lead.positions, owned.position] : lead.positions;
  const range = point.anchor || positions.length > 1 ? null : secondOf(scan, lead, point);
  const told = lead.licence || licence || (range && (range.point.year !== undefined || !range.point.weak));
  if (point.weak && !told) return null;
  const end = clockEnd(scan, range?.end ?? point.end, range?.point ?? point);
  const tense = (): Tense => asked ?? (lead.coming && point.unit === "season" ? "future" : tenseAround(scan, at, end));
  if (range) return { end, value: windowOf(scan, lead, point, positions, range, tense) };
  if (point.unknown) return { end, value: unknownMeeting(lead, point) };
  const open = lead.opens && lead.bound === "from" ? openEnd(scan, end) : end;
  return { end: open, value: timeOf(scan, lead, point, positions, tense) };
}

/** `årets udgang`, `kvartalets begyndelse`. */
function ofOwner(scan: Scan, lead: Lead): { point: Point; position: Position } | null {
  const lex = scan.lex[lead.end];
  if (!lex?.genitive || lex.plural || lex.unit === undefined) return null;
  const word = wordAt(scan, lead.end + 1);
  const position = /^begyndelse$|^start$/.test(word)
    ? "begin"
    : /^(?:udgang|udløb|afslutning|slutning)$/.test(word)
      ? "close"
      : null;
  const noun = scan.tokens[lead.end]?.text ?? "";
  if (position === null || !/(?:ets|ens)$/.test(noun)) return null;
  const current = currentOf(scan, lead.end);
  return current
    ? {
        point: { ...current, end: lead.end + 2 },
        position: position === "close" && word === "slutning" ? "end" : position,
      }
    : null;
}

const currentOf = (scan: Scan, at: number): Point | null => positioned.current(scan, scan.lex[at]?.unit ?? "day", at);

function unknownMeeting(lead: Lead, { anchor }: Point): Match["value"] {
  return {
    kind: "date",
    ...(anchor ? { anchor } : {}),
    ...(lead.bound ? { bound: lead.bound } : {}),
    ...(lead.approximate ? { approximate: true } : {}),
  };
}

/** A time with its bound, its place in a longer stretch (`primo`), and the meetings that are known in it. */
function timeOf(
  scan: Scan,
  lead: Lead,
  point: Point,
  positions: readonly Position[],
  tense: () => Tense,
): Match["value"] {
  const later = point.year === undefined ? sharedYear(scan, point) : null;
  const bound = boundOf(scan, lead, point, tense);
  const asked = (): Tense => {
    const said = tense();
    if (lead.per && said === "unknown") return "nearest";
    return bound !== undefined && (said === "unknown" || said === "done") ? "future" : said;
  };
  const found = resolve(scan, later === null ? point : { ...point, year: later }, asked);
  const days = positioned.days(found.days, positions, point);
  const others = found.alternatives.map((other) => positioned.days(other, positions, point));
  const marks = {
    ...(point.anchor ? { anchor: point.anchor } : {}),
    ...(lead.approximate ? { approximate: true as const } : {}),
  };
  if (point.side) return besideMeeting(scan, point, days, found.year, marks);
  const single = days.from === days.to;
  const kind =
    point.unit === "meeting" ||
    ((point.unit === "day" || point.unit === "holiday") && single) ||
    positions.includes("close")
      ? "date"
      : point.unit === "day"
        ? "window"
        : "period";
  if (lead.rest)
    return { kind: "window", ...interval({ from: Math.max(scan.today, days.from), to: days.to }), ...marks };
  if (bound !== undefined) return bounded(lead, point, { ...found, days, alternatives: others }, bound, kind, marks);
  if (point.anchor === "meeting") return atMeeting(scan, point, days, others, kind, marks);
  return { kind, ...interval(days), ...marks, ...alternativesOf(others) };
}

/** Not `senest` as the last time something was done, nor `fra sidste år` as that year's. */
function boundOf(scan: Scan, lead: Lead, point: Point, tense: () => Tense): Lead["bound"] {
  if (lead.latest && tense() === "past") return undefined;
  if (lead.coming && lead.positions.includes("close")) return lead.bound ?? "until";
  const over = lead.bound === "from" && !lead.strict && point.relative && point.year !== undefined;
  return over && point.inYear(point.year).to < scan.today ? undefined : lead.bound;
}

const alternativesOf = (others: readonly Partial<Days>[]): Pick<TimeExpression, "alternatives"> =>
  others.length > 0 ? { alternatives: others.map(interval) } : {};

type Marks = Pick<TimeExpression, "anchor" | "approximate">;

/** `inden` ends before a longer stretch begins, and may be meant to its end; `senest`, `pr.` and `frem til` include it. */
function bounded(
  lead: Lead,
  point: Point,
  found: Resolved,
  bound: "by" | "from" | "until",
  kind: TimeExpression["kind"],
  marks: Marks,
) {
  const { days, year, alternatives } = found;
  const edges = point.edges?.(year);
  const day = kind === "date" && days.from === days.to;
  if (bound === "from") {
    // Fra 1. til 28. februar is read as one stretch of days.
    if (!lead.strict && point.unit === "day" && !day) return { kind: "window" as const, ...interval(days), ...marks };
    const from = lead.strict ? (edges?.after ?? days.to + 1) : (edges?.after ?? days.from);
    return { kind: "window" as const, ...interval({ from }), ...marks, bound };
  }
  const outside = bound === "by" ? lead.strict === true : point.unit === "holiday";
  const to = outside && !day ? (edges?.before ?? days.from - 1) : days.to;
  const others: Partial<Days>[] = alternatives.map((other) => ({ to: other.to }));
  if (outside && !day && point.unit !== "holiday" && point.unit !== "season") others.push({ to: days.to });
  const kindOf = bound === "by" && day ? ("date" as const) : ("window" as const);
  return { kind: kindOf, ...interval({ to }), ...marks, bound, ...alternativesOf(others) };
}

/** A meeting in a stretch of time: the known meetings in it, else the whole of it. */
function atMeeting(
  scan: Scan,
  point: Point,
  days: Days,
  others: readonly Days[],
  kind: TimeExpression["kind"],
  marks: Marks,
): Match["value"] {
  const all = meetingsIn(scan, days);
  const known = point.nth === undefined ? all : all.slice(point.nth - 1, point.nth);
  const [first, ...more] = known;
  if (first === undefined) return { kind, ...interval(days), ...marks, ...alternativesOf(others) };
  const last = more.at(-1) ?? first;
  const each = more.length > 0 ? known.map((day) => ({ from: day, to: day })) : [];
  return {
    kind: first === last ? "date" : "period",
    ...interval({ from: first, to: last }),
    ...marks,
    ...alternativesOf([...each, ...others]),
  };
}

/** `det første møde efter sommerferien`: the known meeting, else open on that side. */
function besideMeeting(scan: Scan, point: Point, days: Days, year: number, marks: Marks): Match["value"] {
  const edges = point.edges?.(year);
  if (point.side === "after") {
    const from = edges?.after ?? days.to + 1;
    const met = scan.meetings.find((day) => day >= from);
    return met === undefined
      ? { kind: "window", ...interval({ from }), ...marks, bound: "from" }
      : { kind: "date", ...interval({ from: met, to: met }), ...marks };
  }
  const to = edges?.before ?? (point.unit === "day" ? days.to : days.from - 1);
  const met = scan.meetings.findLast((day) => day <= to && day > scan.today);
  return met === undefined
    ? { kind: "window", ...interval({ to }), ...marks, bound: "by" }
    : { kind: "date", ...interval({ from: met, to: met }), ...marks };
}

/** The year that stands behind the last of a list: `marts, juni og september 2025`. */
function sharedYear(scan: Scan, point: Point): number | null {
  let at = point.end;
  for (let listed = 0; listed < 5; listed++) {
    const joins = isMark(scan, at, ",/") || /^(?:og|eller|samt|til)$/.test(wordAt(scan, at));
    if (!joins) return null;
    const inner = readLead(scan, at + 1);
    const next = pointAt(scan, inner.end, false);
    if (!next || next.unit !== point.unit || next.anchor || next.relative) return null;
    if (next.year !== undefined) return next.year;
    at = next.end;
  }
  return null;
}

/** `kl. 16.15`, `kl. 8.00-10.30`, `, kl. 16 til 18` belong to the day before them. */
function clockEnd(scan: Scan, at: number, point: Point): number {
  if (point.unit !== "day" && point.unit !== "meeting") return at;
  const from = isMark(scan, at, ",") ? at + 1 : at;
  if (!/^kl(?:okken)?$/.test(wordAt(scan, from))) return at;
  const number = afterStop(scan, from + 1);
  const clock = (of: number): boolean =>
    /^\d/.test(shapeAt(scan, of, "clock") || shapeAt(scan, of, "whole") || shapeAt(scan, of, "range"));
  if (!clock(number)) return at;
  const next = number + 1;
  const joins = wordAt(scan, next) === "til" || isMark(scan, next, "-–");
  const second = /^kl$/.test(wordAt(scan, next + 1)) ? afterStop(scan, next + 2) : next + 1;
  return joins && clock(second) ? second + 1 : next;
}

/** `fra 2025 og frem`, `og fremefter`. */
function openEnd(scan: Scan, at: number): number {
  return wordAt(scan, at) === "og" &&
    /^(?:frem|fremefter|fremover|fremadrettet)$/.test(wordAt(scan, at + 1)) &&
    !lexAt(scan, at + 2).month
    ? at + 2
    : at;
}

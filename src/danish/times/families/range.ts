import type { Days } from "../../calendar.ts";
import { type Lead, readLead } from "../lead.ts";
import type { Position } from "../lexicon.ts";
import { interval, type Match } from "../match.ts";
import { type Resolved, resolve } from "../resolve.ts";
import { isMark, type Point, type Scan, wordAt } from "../scan.ts";
import type { Tense } from "../tense.ts";
import { pointAt } from "./point.ts";
import { positioned } from "./position.ts";

/** The second time of two. */
interface Second {
  readonly end: number;
  readonly point: Point;
  readonly positions: readonly Position[];
}

/** The second time of `fra … til …`, `1. maj - 30. juni`, `mellem … og …`. */
export function secondOf(scan: Scan, lead: Lead, first: Point): Second | null {
  let at = first.end;
  const word = wordAt(scan, at);
  const dash = isMark(scan, at, "-–") || (isMark(scan, at, "/") && scan.tokens[at]?.gap === "none");
  if (dash) at += 1;
  else if (word === "til") at += wordAt(scan, at + 1) === "og" && wordAt(scan, at + 2) === "med" ? 3 : 1;
  else if (lead.opens && (word === "frem" || word === "indtil")) at += word === "frem" ? 2 : 1;
  else if (lead.opens && word === "og" && wordAt(scan, at + 1) === "frem" && /^(?:til|mod)$/.test(wordAt(scan, at + 2)))
    at += 3;
  else if (lead.opens && lead.bound === undefined && word === "og") at += 1;
  else return null;
  const inner = readLead(scan, at);
  if (inner.bound !== undefined && inner.bound !== "until") return null;
  const point = pointAt(scan, inner.end, true);
  if (!point || point.anchor || point.unknown) return null;
  if (!lead.opens && point.unit !== first.unit) return null;
  if (dash && isMark(scan, first.end, "/") && point.unit !== "month" && point.unit !== "season") return null;
  return { end: point.end, point, positions: inner.positions };
}

/** The window between two times; a year that only one of them names is the other's too, or lies beside it. */
export function windowOf(
  scan: Scan,
  lead: Lead,
  first: Point,
  positions: readonly Position[],
  second: Second,
  tense: () => Tense,
) {
  const pin = (point: Point, year: number | undefined): Point =>
    point.year !== undefined || year === undefined ? point : { ...point, year };
  const days = (point: Point, of: readonly Position[]): { days: Days; year: number; alternatives: readonly Days[] } => {
    const found = resolve(scan, point, tense);
    return { ...found, days: positioned.days(found.days, of, point) };
  };
  let from: Resolved;
  let to: Resolved;
  if (first.year !== undefined) {
    from = days(first, positions);
    to = days(pin(second.point, from.year), second.positions);
    if (to.days.to < from.days.from) to = days(pin(second.point, from.year + 1), second.positions);
  } else {
    to = days(second.point, second.positions);
    from = days(pin(first, to.year), positions);
    if (from.days.from > to.days.to) from = days(pin(first, to.year - 1), positions);
  }
  const other = to.alternatives.map((day) => {
    const beside = days(pin(first, to.year - 1), positions);
    // *november-marts*: the winter before begins two years back.
    const shifted = beside.days.from > day.to ? days(pin(first, to.year - 2), positions) : beside;
    return interval({ from: shifted.days.from, to: day.to });
  });
  // Fra oktober til april, said in April: this winter or the next.
  const running = first.year === undefined && second.point.year === undefined && other.length === 0;
  if (running && from.days.from < scan.today && to.days.to >= scan.today) {
    const again = [days(pin(first, from.year + 1), positions), days(pin(second.point, to.year + 1), second.positions)];
    other.push(interval({ from: again[0]?.days.from ?? 0, to: again[1]?.days.to ?? 0 }));
  }
  const kind =
    first.unit === "day" || second.point.unit === "day" ? "window" : lead.bound === "from" ? "window" : "period";
  return {
    kind,
    ...interval({ from: Math.min(from.days.from, to.days.to), to: to.days.to }),
    ...(lead.approximate ? { approximate: true as const } : {}),
    ...(other.length > 0 ? { alternatives: other } : {}),
  } satisfies Match["value"];
}

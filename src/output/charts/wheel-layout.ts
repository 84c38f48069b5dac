import type { WheelMark } from "../../records/wheel-entry.ts";
import { reach } from "./wheel-symbol.ts";

/** What is drawn: its number in the list beside the wheel, and where in the year it is. */
export type NumberedMark = Pick<WheelMark, "kind" | "state" | "from" | "to"> & { readonly number: number };

/** Where a mark stands: its middle, and for what lasts longer the stretch it covers on its track. Angles in radians from the top, clockwise. */
export interface PlacedMark extends NumberedMark {
  readonly x: number;
  readonly y: number;
  readonly track: number;
  readonly arc: { readonly radius: number; readonly from: number; readonly to: number } | null;
}

export interface WheelLayout {
  readonly marks: readonly PlacedMark[];
  /** The rim's radius. The middle is at (0, 0). */
  readonly rim: number;
}

// Units of the drawing; it is scaled to the width it is given.
export const markRadius = 13;
export const monthsInner = 62;
export const monthsOuter = 100;
const firstTrack = 122;
const trackStep = 30;
/** Half of what a mark keeps for itself, across. */
const half = markRadius * reach + 0.5;
const fewestTracks = 4;
const usualTracks = 7;

type Stretch = readonly [from: number, to: number];

/**
 * Gives every mark a place of its own: on the innermost track where its day is free, meetings inmost; else beside its
 * day within its month; else on a new track further out. No two marks overlap, however many there are.
 */
export function layOutWheel(marks: readonly NumberedMark[], period: { from: string; to: string }): WheelLayout {
  const angle = angleIn(period);
  const taken: Stretch[][] = [];
  const placed = inOrder(marks).map((mark) => {
    const [first, last] = within(mark, period);
    const [from, to] = [angle(first), angle(last)];
    const isLong = daysOf(mark) > 9;
    const month = monthOf(first, angle);
    const spot = findSpot(taken, from, isLong ? to : from, month, mark.kind === "meeting" ? 0 : 1);
    const radius = radiusOf(spot.track);
    const wide = Math.asin(half / radius);
    taken[spot.track] ??= [];
    taken[spot.track]?.push([spot.angle - wide, (isLong ? Math.max(to, spot.angle) : spot.angle) + wide]);
    return {
      ...mark,
      x: radius * Math.sin(spot.angle),
      y: -radius * Math.cos(spot.angle),
      track: spot.track,
      arc: isLong ? { radius, from: spot.angle, to: Math.max(to, spot.angle) } : null,
    };
  });
  const tracks = Math.max(fewestTracks, taken.length);
  return { marks: placed, rim: radiusOf(tracks - 1) + trackStep / 2 + 4 };
}

/** The angle of a day's beginning in a period, the period's first day at the top. */
export function angleIn({ from, to }: { from: string; to: string }): (day: string) => number {
  const first = dayNumber(from);
  const length = dayNumber(to) - first + 1;
  return (day) => ((dayNumber(day) - first) / length) * 2 * Math.PI;
}

/** The part of a mark that lies in the period, by its first and last day. */
function within(mark: NumberedMark, { from, to }: { from: string; to: string }): [first: string, last: string] {
  return [mark.from < from ? from : mark.from, mark.to > to ? to : mark.to];
}

/** Long ones first, so that their stretch is whole; then by day. */
function inOrder(marks: readonly NumberedMark[]): NumberedMark[] {
  return [...marks].sort(
    (a, b) => Math.max(daysOf(b), 9) - Math.max(daysOf(a), 9) || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0),
  );
}

function findSpot(
  taken: readonly (readonly Stretch[] | undefined)[],
  from: number,
  to: number,
  month: Stretch,
  innermost: number,
): { track: number; angle: number } {
  const isFree = (track: number, first: number, last: number) => {
    const wide = Math.asin(half / radiusOf(track));
    // The year closes: what stands at its end may reach over its beginning.
    return [-2 * Math.PI, 0, 2 * Math.PI].every((turn) =>
      (taken[track] ?? []).every(([a, b]) => last + wide <= a + turn || first - wide >= b + turn),
    );
  };
  for (let track = innermost; track < usualTracks; track += 1)
    if (isFree(track, from, to)) return { track, angle: from };
  for (let track = innermost; track < usualTracks && from === to; track += 1) {
    const wide = Math.asin(half / radiusOf(track));
    for (let step = 1; step <= 12; step += 1) {
      for (const beside of [from + step * wide, from - step * wide]) {
        if (beside < month[0] + wide || beside > month[1] - wide) continue;
        if (isFree(track, beside, beside)) return { track, angle: beside };
      }
    }
  }
  let track = usualTracks;
  while (!isFree(track, from, to)) track += 1;
  return { track, angle: from };
}

function monthOf(day: string, angle: (day: string) => number): Stretch {
  const first = `${day.slice(0, 7)}-01`;
  const next = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1)).toISOString().slice(0, 10);
  return [angle(first), angle(next)];
}

function radiusOf(track: number): number {
  return firstTrack + track * trackStep;
}

function daysOf(mark: Pick<WheelMark, "from" | "to">): number {
  return dayNumber(mark.to) - dayNumber(mark.from) + 1;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

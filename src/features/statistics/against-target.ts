import type { Direction, Target } from "../../records/indicator.ts";
import type { Interval } from "./interval.ts";

/** A place on the path to a target: an ISO day and the value wanted then. */
export type PathPoint = Target["path"][number];

/** The directions in which a figure can be ahead. */
export type Wanted = Exclude<Direction, "none">;

/** How a figure stands against the value wanted on its day. */
export interface AgainstTarget {
  /** What the path says for the day, between its points by straight lines. */
  readonly expected: number;
  /** How far the figure is ahead: above 0 on the good side, in the figure's own unit. */
  readonly ahead: number;
  readonly stands: "reached" | "ahead" | "behind" | "unsure";
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/**
 * A figure against the path to its target. `path`: at least the target itself, in any order; the last is the target.
 * Before the first point the first holds, after the last the last. `interval`: where the figure may lie; a figure whose
 * interval holds the wanted value is *unsure*, whichever side it is on. *Reached*: it is at the target itself or beyond.
 * Throws where the path is empty.
 */
export function againstTarget(
  figure: { readonly on: string; readonly value: number; readonly interval?: Interval },
  path: readonly PathPoint[],
  wanted: Wanted,
): AgainstTarget {
  const points = path.toSorted((a, b) => dayNumber(a.on) - dayNumber(b.on));
  const target = points.at(-1);
  if (target === undefined) throw new Error("A path to a target holds at least the target.");
  const expected = onPath(points, dayNumber(figure.on));
  // What is to stay where it is can only be off it.
  const lead = (from: number) =>
    wanted === "steady" ? -Math.abs(figure.value - from) : (wanted === "up" ? 1 : -1) * (figure.value - from);
  const ahead = lead(expected);
  const { interval } = figure;
  const unsure = interval !== undefined && interval.low <= expected && expected <= interval.high;
  const reached = lead(target.value) >= 0;
  return { expected, ahead, stands: unsure ? "unsure" : reached ? "reached" : ahead >= 0 ? "ahead" : "behind" };
}

function onPath(points: readonly PathPoint[], day: number): number {
  const after = points.findIndex((point) => dayNumber(point.on) >= day);
  const next = points[after === -1 ? points.length - 1 : after];
  const before = after > 0 ? points[after - 1] : undefined;
  if (next === undefined) throw new Error("A path to a target holds at least the target.");
  if (before === undefined) return next.value;
  const [from, to] = [dayNumber(before.on), dayNumber(next.on)];
  return before.value + ((next.value - before.value) * (day - from)) / (to - from);
}

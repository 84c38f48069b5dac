import type { Figure, PeriodKind } from "../../records/figure.ts";
import type { Direction, Target } from "../../records/indicator.ts";
import type {
  AsWanted,
  Measure,
  ShownAnswers,
  ShownChange,
  ShownShare,
  ShownShort,
  ShownStanding,
  ShownTarget,
  ShownTrend,
  ShownWaiting,
} from "../../records/shown.ts";
import { againstTarget } from "./against-target.ts";
import { type AreaFigure, standingAmong } from "./among-municipalities.ts";
import { countRatio } from "./count-ratio.ts";
import type { Interval } from "./interval.ts";
import { seasonallyAdjusted } from "./seasonal.ts";
import { shareDifference } from "./share-difference.ts";
import { exactInterval, withTheSilent } from "./share-interval.ts";
import { type Followed, survivalOf } from "./survival.ts";
import { fewestForTrend, type Point, trendOf } from "./trend.ts";

/** An interval wider than this, in shares of 1, tells so little that nothing should be built on it: some 25 people. */
const widestToTell = 0.4;

/** What a figure is of which something is to be shown. */
export type ShownFigure = Pick<Figure, "value" | "numerator" | "denominator" | "period">;

/** So many of so many, as published. */
export function showShare(part: number, whole: number): ShownShare {
  const { low, high } = exactInterval(part, whole);
  return { kind: "share", part, whole, low, high, tooFew: high - low > widestToTell };
}

/** So many of those who answered, where everybody was asked. */
export function showAnswers(part: number, answered: number, asked: number): ShownAnswers {
  return { kind: "answers", part, answered, asked, ...withTheSilent(part, answered, asked) };
}

/** What has changed from one figure to a later one. Null where either has no value. */
export function showChange(
  from: ShownFigure,
  to: ShownFigure,
  measure: Measure,
  wanted: Direction,
): ShownChange | null {
  if (from.value === null || to.value === null) return null;
  const { range, factor } = uncertaintyOf(from, to, measure);
  const difference = to.value - from.value;
  const none = factor ? 1 : 0;
  const within = range !== null && range.low <= none && none <= range.high;
  const moved = difference === 0 ? "none" : within ? "unsure" : difference > 0 ? "up" : "down";
  return {
    kind: "change",
    measure,
    from: { value: from.value, label: from.period.label },
    to: { value: to.value, label: to.period.label },
    moved,
    range,
    factor,
    asWanted: wantedOf(moved, wanted),
  };
}

/** Of shares by Newcombe, in percentage points; of counts by their ratio, exactly; else the figures do not tell. */
function uncertaintyOf(
  from: ShownFigure,
  to: ShownFigure,
  { unit }: Measure,
): { readonly range: Interval | null; readonly factor: boolean } {
  const [before, after] = [shareOf(from), shareOf(to)];
  if (unit === "percent" && before !== null && after !== null) {
    const { low, high } = shareDifference(after, before);
    return { range: { low: low * 100, high: high * 100 }, factor: false };
  }
  const counted = unit === "persons" || unit === "count";
  const [first, second] = [from.value ?? -1, to.value ?? -1];
  if (counted && [first, second].every((value) => Number.isSafeInteger(value) && value >= 0) && first + second > 0) {
    const { low, high } = countRatio(second, first);
    return { range: { low, high }, factor: true };
  }
  return { range: null, factor: false };
}

function shareOf({ numerator, denominator }: ShownFigure): { part: number; whole: number } | null {
  if (numerator === null || denominator === null || denominator < 1 || numerator > denominator) return null;
  return Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && numerator >= 0
    ? { part: numerator, whole: denominator }
    : null;
}

function wantedOf(moved: "up" | "down" | "none" | "unsure", wanted: Direction): AsWanted {
  if (moved === "unsure" || wanted === "none") return null;
  if (wanted === "steady") return moved === "none";
  return moved === "none" ? null : moved === wanted;
}

const perYear: Readonly<Record<PeriodKind, number>> = { year: 1, "half-year": 2, quarter: 4, month: 12, day: 365 };

/**
 * How a series of one kind of period moves, adjusted for the seasons first where it holds three whole years without a gap
 * between. Figures without a value are left out.
 */
export function showTrend(
  figures: readonly ShownFigure[],
  per: PeriodKind,
  measure: Measure,
  wanted: Direction,
): ShownTrend | ShownShort {
  const points = figures
    .flatMap(({ value, period }) => (value === null ? [] : [{ at: stepOf(period.from, per), value }]))
    .sort((a, b) => a.at - b.at);
  const adjusted = withoutSeasons(points, per);
  const trend = trendOf(adjusted ?? points);
  if (trend === null) return { kind: "short", figures: points.length, fewest: fewestForTrend };
  const moved = trend.chance > 0.05 || trend.score === 0 ? "unsure" : trend.score > 0 ? "up" : "down";
  return {
    kind: "trend",
    measure,
    figures: points.length,
    per,
    slope: trend.slope,
    moved,
    adjusted: adjusted !== null,
    asWanted: moved === "unsure" && wanted === "steady" ? null : wantedOf(moved, wanted),
  };
}

/** Whole periods since the year 0. */
function stepOf(from: string, per: PeriodKind): number {
  const [year = 0, month = 1] = from.split("-").map(Number);
  if (per === "day") return Date.parse(`${from}T00:00:00Z`) / 86_400_000;
  return year * perYear[per] + Math.floor(((month - 1) * perYear[per]) / 12);
}

function withoutSeasons(points: readonly Point[], per: PeriodKind): Point[] | null {
  if (per !== "month" && per !== "quarter") return null;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || last.at - first.at > 10_000) return null;
  const values: (number | null)[] = new Array<number | null>(last.at - first.at + 1).fill(null);
  for (const { at, value } of points) values[at - first.at] = value;
  const found = seasonallyAdjusted(values, perYear[per]);
  return found === null
    ? null
    : found.values.flatMap((value, step) => (value === null ? [] : [{ at: first.at + step, value }]));
}

/** A figure against the path to its target. Null where it has no value. The figure stands for the last day of its period. */
export function showTarget(
  figure: ShownFigure,
  target: Target,
  measure: Measure,
  wanted: Exclude<Direction, "none">,
): ShownTarget | null {
  if (figure.value === null) return null;
  const on = figure.period.to;
  const end = { on: target.by ?? on, value: target.value };
  const path = [...target.path.filter((point) => point.on < end.on), end];
  const share = measure.unit === "percent" ? shareOf(figure) : null;
  const exact = share === null ? null : exactInterval(share.part, share.whole);
  const { expected, ahead, stands } = againstTarget(
    {
      on,
      value: figure.value,
      ...(exact === null ? {} : { interval: { low: exact.low * 100, high: exact.high * 100 } }),
    },
    path,
    wanted,
  );
  return { kind: "target", measure, value: figure.value, target: target.value, by: target.by, expected, ahead, stands };
}

/** Where an area stands among those it is compared with, for one period. Null where nothing can be compared. */
export function showStanding(
  figures: readonly AreaFigure[],
  area: string,
  measure: Measure,
  wanted: Direction,
  compared: { readonly others?: readonly string[]; readonly country?: number | null } = {},
): ShownStanding | null {
  // Without a direction that is wanted the highest comes first.
  const order = wanted === "down" ? "down" : "up";
  const found = standingAmong(figures, area, order, compared);
  return found === null ? null : { kind: "standing", measure, wanted: wanted === "steady" ? "none" : wanted, ...found };
}

/** How long it took until it had happened for half of those who were followed. Throws where nobody was. */
export function showWaiting(followed: readonly Followed[], unit: ShownWaiting["unit"]): ShownWaiting {
  const { median, medianInterval } = survivalOf(followed);
  const happened = followed.filter((person) => person.happened).length;
  return { kind: "waiting", unit, followed: followed.length, happened, median, ...medianInterval };
}

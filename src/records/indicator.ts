import { z } from "zod";
import { figureSourceKinds, periodKinds } from "./figure.ts";
import { always, whenOpen } from "./publicity.ts";

/** What a value is counted in. `full-time`: persons reckoned as full-time recipients (*fuldtidspersoner*). */
export const indicatorUnits = [
  "percent",
  "persons",
  "full-time",
  "count",
  "days",
  "weeks",
  "months",
  "kroner",
  "points",
] as const;
export type IndicatorUnit = (typeof indicatorUnits)[number];

/** Which way the figure is wanted to go. `steady`: it is to stay where it is; `none`: it only tells. */
export const directions = ["up", "down", "steady", "none"] as const;
export type Direction = (typeof directions)[number];

/**
 * Which way is wanted, from a day on (null: from the beginning), and why. A rising average duration is read as good
 * while long cases are being closed, and as bad before: what was held then stays to be read.
 */
export const wantedDirectionSchema = z.object({
  from: whenOpen(z.iso.date().nullable()),
  wanted: whenOpen(z.enum(directions)),
  note: whenOpen(z.string().nullable()),
});
export type WantedDirection = z.infer<typeof wantedDirectionSchema>;

/**
 * What is to be reached: `value` in the indicator's unit; `by` the last day of it, null for a target without an end;
 * `path` the values it is to go through on the way, oldest first, with where it began as the first of them.
 */
export const targetSchema = z.object({
  value: whenOpen(z.number()),
  by: whenOpen(z.iso.date().nullable()),
  path: whenOpen(z.array(whenOpen(z.object({ on: whenOpen(z.iso.date()), value: whenOpen(z.number()) })))),
});
export type Target = z.infer<typeof targetSchema>;

/** Whom an indicator is compared with: `area` as the source writes it, `name` as it is shown, `kind` what it is. */
export const comparisonKinds = ["country", "region", "cluster", "municipality"] as const;
export const comparisonSchema = z.object({
  area: whenOpen(z.string()),
  name: whenOpen(z.string()),
  kind: whenOpen(z.enum(comparisonKinds)),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/**
 * Where the figures of an indicator come from: the series of `figureSchema` without its area (`area` is that of the
 * municipality itself). `typed` and `minutes` have no table.
 */
export const indicatorSourceSchema = z.object({
  kind: whenOpen(z.enum(figureSourceKinds)),
  table: whenOpen(z.string().nullable()),
  measure: whenOpen(z.string()),
  group: whenOpen(z.string().nullable()),
  area: whenOpen(z.string()),
});
export type IndicatorSource = z.infer<typeof indicatorSourceSchema>;

/**
 * What an indicator is. `counts`: what is counted, in words; of a share `numerator` of `denominator`, both null of an
 * amount. `decimals`: how many are shown. `nextFigure`: the day the next figure comes, null where nobody knows.
 */
export const indicatorSchema = z.object({
  id: always(z.uuid()),
  name: whenOpen(z.string()),
  counts: whenOpen(z.string()),
  numerator: whenOpen(z.string().nullable()),
  denominator: whenOpen(z.string().nullable()),
  unit: whenOpen(z.enum(indicatorUnits)),
  decimals: whenOpen(z.int().min(0).max(3)),
  directions: whenOpen(z.array(whenOpen(wantedDirectionSchema))),
  target: whenOpen(targetSchema.nullable()),
  source: whenOpen(indicatorSourceSchema),
  rhythm: whenOpen(z.enum(periodKinds)),
  nextFigure: whenOpen(z.iso.date().nullable()),
  targetGroup: whenOpen(z.string().nullable()),
  comparisons: whenOpen(z.array(whenOpen(comparisonSchema))),
  public: always(z.boolean()),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** Which way was wanted on a day (ISO date); `none` where nothing was said by then. */
export function directionOn(indicator: Pick<Indicator, "directions">, day: string): WantedDirection {
  const said = indicator.directions.filter((each) => each.from === null || each.from <= day);
  const newest = said.sort((a, b) => (a.from ?? "").localeCompare(b.from ?? "")).at(-1);
  return newest ?? { from: null, wanted: "none", note: null };
}

import type { PeriodKind } from "./figure.ts";
import type { Direction, IndicatorUnit } from "./indicator.ts";

/** From where to where something may lie, both ends included. */
interface Range {
  readonly low: number;
  readonly high: number;
}

/** What a comparison's values are counted in, and how many decimals are shown. */
export interface Measure {
  readonly unit: IndicatorUnit;
  readonly decimals: number;
}

/** Whether a movement is the one that is wanted; null where none is, or nothing is sure. */
export type AsWanted = boolean | null;

/** So many of so many. `tooFew`: the interval is so wide that nothing should be built on the share. Shares from 0 to 1. */
export interface ShownShare extends Range {
  readonly kind: "share";
  readonly part: number;
  readonly whole: number;
  readonly tooFew: boolean;
}

/** So many of those who answered, where everybody was asked. `low`, `high`: of everybody, whatever the silent think. */
export interface ShownAnswers extends Range {
  readonly kind: "answers";
  readonly part: number;
  readonly answered: number;
  readonly asked: number;
}

/**
 * What has changed between two figures. `range`: of the difference, or of the factor for counts (`factor`); null where the
 * figures do not tell how sure they are. `moved`: *unsure* where chance alone may have done it.
 */
export interface ShownChange {
  readonly kind: "change";
  readonly measure: Measure;
  readonly from: { readonly value: number; readonly label: string };
  readonly to: { readonly value: number; readonly label: string };
  readonly moved: "up" | "down" | "none" | "unsure";
  readonly range: Range | null;
  readonly factor: boolean;
  readonly asWanted: AsWanted;
}

/** How a series moves, a period at a time. `adjusted`: for the seasons first. */
export interface ShownTrend {
  readonly kind: "trend";
  readonly measure: Measure;
  readonly figures: number;
  readonly per: PeriodKind;
  readonly slope: Range & { readonly value: number };
  readonly moved: "up" | "down" | "unsure";
  readonly adjusted: boolean;
  readonly asWanted: AsWanted;
}

/** A series of which no trend is told. */
export interface ShownShort {
  readonly kind: "short";
  readonly figures: number;
  readonly fewest: number;
}

/** A figure against what its path wanted by then. `ahead`: above 0 on the good side. */
export interface ShownTarget {
  readonly kind: "target";
  readonly measure: Measure;
  readonly value: number;
  readonly target: number;
  readonly by: string | null;
  readonly expected: number;
  readonly ahead: number;
  readonly stands: "reached" | "ahead" | "behind" | "unsure";
}

/** Where a municipality stands among others. `fromCountry` null where the country's figure is not known. */
export interface ShownStanding {
  readonly kind: "standing";
  readonly measure: Measure;
  readonly wanted: Exclude<Direction, "steady">;
  readonly value: number;
  readonly rank: number;
  readonly among: number;
  readonly missing: number;
  readonly median: number;
  readonly fromMedian: number;
  readonly fromCountry: number | null;
}

/** How long it took for half of those who were followed. Null: it has not happened for half of them; or no upper end is known. */
export interface ShownWaiting {
  readonly kind: "waiting";
  readonly unit: "days" | "weeks" | "months";
  readonly followed: number;
  readonly happened: number;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A figure that is not shown because it tells of fewer than `fewest` people, or would let such a figure be worked out. */
export interface ShownHidden {
  readonly kind: "hidden";
  readonly fewest: number;
}

/** What a comparison shows, ready to be said in one sentence. */
export type Shown =
  | ShownShare
  | ShownAnswers
  | ShownChange
  | ShownTrend
  | ShownShort
  | ShownTarget
  | ShownStanding
  | ShownWaiting
  | ShownHidden;

import {
  showChange,
  showShare,
  showStanding,
  showTarget,
  showTrend,
} from "../../../features/statistics/what-it-shows.ts";
import { type ChartEvent, indicatorChart, mostSeries } from "../../../output/charts/indicator-chart.ts";
import { formatDay } from "../../../output/texts/format.ts";
import { type Language, say } from "../../../output/texts/say.ts";
import { quantity, whatItShows } from "../../../output/texts/what-it-shows.ts";
import { directionOn, type Indicator } from "../../../records/indicator.ts";
import type { Measure, Shown, ShownChange, ShownTarget } from "../../../records/shown.ts";
import type { FigureRow } from "../../../store/queries/goals/figures.ts";

/** An indicator with where its newest figure stands, as a list of goals tells it. */
export interface IndicatorMove {
  readonly indicator: Indicator;
  /** The municipality's own figures of the indicator's rhythm, the oldest first. */
  readonly own: readonly FigureRow[];
  /** The newest that has a value. */
  readonly latest: FigureRow | null;
  readonly change: ShownChange | null;
  readonly target: ShownTarget | null;
}

/** An indicator with what its figures show, for pages and papers alike. */
export interface IndicatorView extends IndicatorMove {
  /** What is to be said, a sentence each, the most telling first. */
  readonly sentences: readonly string[];
  /** The chart as SVG; null where there is nothing to draw. */
  readonly chart: string | null;
  /** Every period, newest first, with a figure for each area in `areas`. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly (FigureRow | null)[] }[];
  readonly areas: readonly { readonly area: string; readonly name: string }[];
  /** So many areas that it is compared with do not stand in `rows`. */
  readonly more: number;
}

/** Where an indicator's newest figure stands: since the one before, and to its target. `figures`: not superseded ones. */
export function moveOf(indicator: Indicator, figures: readonly FigureRow[]): IndicatorMove {
  const { source, rhythm, unit, decimals } = indicator;
  const measure: Measure = { unit, decimals };
  const own = figures.filter((figure) => figure.period.kind === rhythm && figure.area === source.area);
  const valued = own.filter((figure) => figure.value !== null);
  const latest = valued.at(-1) ?? null;
  const before = valued.at(-2) ?? null;
  const { wanted } = directionOn(indicator, latest?.period.to ?? "9999-12-31");
  const change = latest === null || before === null ? null : showChange(before, latest, measure, wanted);
  const target =
    latest === null || indicator.target === null || wanted === "none"
      ? null
      : showTarget(latest, indicator.target, measure, wanted);
  return { indicator, own, latest, change, target };
}

/**
 * What an indicator's newest figures show. `figures`: not superseded ones; `ownName`: the municipality; `most`: so many areas
 * stand in the table, the others are counted in `more`.
 */
export function viewIndicator(
  language: Language,
  indicator: Indicator,
  figures: readonly FigureRow[],
  ownName: string,
  events: readonly ChartEvent[] = [],
  most: number = Number.POSITIVE_INFINITY,
): IndicatorView {
  const { source, comparisons, rhythm, unit, decimals } = indicator;
  const measure: Measure = { unit, decimals };
  const ofRhythm = figures.filter((figure) => figure.period.kind === rhythm);
  const move = moveOf(indicator, figures);
  const { own, latest, change, target } = move;
  const { wanted } = directionOn(indicator, latest?.period.to ?? "9999-12-31");
  const valued = own.filter((figure) => figure.value !== null);
  const trend = valued.length < 3 ? null : showTrend(own, rhythm, measure, wanted);
  const shown: (Shown | null)[] = [
    shareOf(latest, indicator),
    target,
    change,
    trend?.kind === "short" ? null : trend,
    standingOf(indicator, ofRhythm, latest, measure),
  ];
  const sentences = shown.flatMap((each) => (each === null ? [] : [whatItShows(language, each)]));
  const all = [{ area: source.area, name: ownName }, ...comparisons.map(({ area, name }) => ({ area, name }))];
  const areas = all.slice(0, most);
  return {
    ...move,
    sentences,
    areas,
    more: all.length - areas.length,
    rows: rowsOf(ofRhythm, areas),
    chart: indicatorChart({
      id: `tal-${indicator.id.slice(0, 8)}`,
      title: `${indicator.name} (${say(language, `indicator.unit.${unit}`)})`,
      text: sentences[0] ?? latestText(language, indicator, latest),
      series: areas.slice(0, mostSeries).map(({ area, name }) => ({
        name,
        points: ofRhythm
          .filter((figure) => figure.area === area)
          .map(({ period, value }) => ({ from: period.from, to: period.to, value })),
      })),
      path: pathOf(indicator, latest),
      pathName: say(language, "indicator.path"),
      events,
      numberText: (value) => quantity(language, value, { unit, decimals: Number.isInteger(value) ? 0 : decimals || 1 }),
    }),
  };
}

/** So few of so few that their share says little are said first. */
function shareOf(latest: FigureRow | null, { unit }: Indicator): Shown | null {
  if (latest === null || unit !== "percent" || latest.numerator === null || latest.denominator === null) return null;
  const { numerator, denominator } = latest;
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator < 1) return null;
  if (numerator < 0 || numerator > denominator) return null;
  const share = showShare(numerator, denominator);
  return share.tooFew ? share : null;
}

function standingOf(
  indicator: Indicator,
  figures: readonly FigureRow[],
  latest: FigureRow | null,
  measure: Measure,
): Shown | null {
  if (latest === null) return null;
  const { source, comparisons } = indicator;
  const same = figures.filter((figure) => figure.period.from === latest.period.from);
  const valueIn = (area: string) => same.find((figure) => figure.area === area)?.value ?? null;
  const others = comparisons.filter((each) => each.kind === "municipality").map((each) => each.area);
  // A place among two is none.
  if (others.length < 3) return null;
  const country = comparisons.find((each) => each.kind === "country");
  const areas = [source.area, ...others].map((area) => ({ area, value: valueIn(area) }));
  const { wanted } = directionOn(indicator, latest.period.to);
  const compared = { others, country: country === undefined ? null : valueIn(country.area) };
  return showStanding(areas, source.area, measure, wanted, compared);
}

function pathOf({ target }: Indicator, latest: FigureRow | null) {
  if (target === null) return [];
  if (target.by !== null) return [...target.path, { on: target.by, value: target.value }];
  return [...target.path, { on: latest?.period.to ?? "2000-01-01", value: target.value }].slice(-1);
}

function rowsOf(figures: readonly FigureRow[], areas: IndicatorView["areas"]): IndicatorView["rows"] {
  const byPeriod = new Map<string, { readonly label: string; readonly ofArea: Map<string, FigureRow> }>();
  for (const figure of figures) {
    const { from, label } = figure.period;
    const row = byPeriod.get(from) ?? { label, ofArea: new Map<string, FigureRow>() };
    row.ofArea.set(figure.area, figure);
    byPeriod.set(from, row);
  }
  return [...byPeriod]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([, { label, ofArea }]) => ({ label, cells: areas.map(({ area }) => ofArea.get(area) ?? null) }));
}

/** The newest figure in words: *14,7 % i 4. kv. 2024*. */
export function latestText(language: Language, { unit, decimals }: Indicator, latest: FigureRow | null): string {
  if (latest === null || latest.value === null) return say(language, "indicator.no-figure");
  return say(language, "indicator.latest", {
    value: quantity(language, latest.value, { unit, decimals }),
    period: latest.period.label,
  });
}

/** A figure as a cell of a table shows it: its value, else why there is none. */
export function figureText(language: Language, { unit, decimals }: Indicator, figure: FigureRow | null): string {
  if (figure === null) return "";
  if (figure.value !== null) return quantity(language, figure.value, { unit, decimals });
  if (figure.withheld !== null) return say(language, `figure.withheld.${figure.withheld}`);
  return figure.flag === null ? "" : say(language, "figure.flagged", { written: figure.flag.written });
}

/** What is to be reached, in words. */
export function targetText(language: Language, { target, unit, decimals }: Indicator): string | null {
  if (target === null) return null;
  const value = quantity(language, target.value, { unit, decimals });
  return target.by === null
    ? value
    : say(language, "indicator.target.by", { value, day: formatDay(language, target.by) });
}

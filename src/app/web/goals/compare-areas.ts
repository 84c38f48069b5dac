import { mostLike } from "../../../features/statistics/among-municipalities.ts";
import { showStanding } from "../../../features/statistics/what-it-shows.ts";
import { type ComparedBar, comparisonChart } from "../../../output/charts/comparison-chart.ts";
import { type Language, say } from "../../../output/texts/say.ts";
import { distance, quantity, whatItShows } from "../../../output/texts/what-it-shows.ts";
import type { Period } from "../../../records/figure.ts";
import { directionOn, type Indicator } from "../../../records/indicator.ts";
import type { FigureRow } from "../../../store/queries/goals/figures.ts";

/** One area of a comparison. `figure` null: there is none of the period. */
export interface ComparedArea {
  readonly name: string;
  readonly kind: ComparedBar["kind"] | "group";
  readonly figure: FigureRow | null;
  /** The own figure less this one; null where either has no value, and for the own. */
  readonly difference: number | null;
}

/** A municipality beside others, by one indicator and the newest period that it has a figure of. */
export interface Comparison {
  readonly period: Period;
  readonly sentence: string;
  readonly chart: string | null;
  /** The best first, by the direction wanted; without one the highest. Those without a value last. */
  readonly areas: readonly ComparedArea[];
}

/**
 * Compares a municipality with the country and the municipalities its indicator names, or with `only` some of those. Null
 * where it has no figure, or nothing is compared. `figures`: not superseded ones of the indicator.
 */
export function compareAreas(
  language: Language,
  indicator: Indicator,
  figures: readonly FigureRow[],
  ownName: string,
  only: readonly string[] | null = null,
): Comparison | null {
  const { source, comparisons, rhythm, unit, decimals } = indicator;
  const ofRhythm = figures.filter((figure) => figure.period.kind === rhythm);
  const own = ofRhythm.filter((figure) => figure.area === source.area && figure.value !== null).at(-1);
  const chosen = comparisons.filter(
    (each) => each.kind !== "municipality" || only === null || only.includes(each.area),
  );
  if (own === undefined || own.value === null || chosen.length === 0) return null;
  const ownValue = own.value;
  const of = (area: string) =>
    ofRhythm.find((figure) => figure.area === area && figure.period.from === own.period.from) ?? null;
  const { wanted } = directionOn(indicator, own.period.to);
  const others: ComparedArea[] = chosen.map(({ area, name, kind }) => {
    const figure = of(area);
    const value = figure?.value ?? null;
    const drawn = kind === "country" ? "country" : kind === "municipality" ? "other" : "group";
    return { name, kind: drawn, figure, difference: value === null ? null : ownValue - value };
  });
  const sign = wanted === "down" ? 1 : -1;
  const areas = [{ name: ownName, kind: "own", figure: own, difference: null } as const, ...others].sort((a, b) =>
    a.figure?.value == null || b.figure?.value == null
      ? Number(a.figure?.value == null) - Number(b.figure?.value == null)
      : sign * (a.figure.value - b.figure.value),
  );
  const sentence = sentenceOf(language, indicator, own, chosen, of, ownName);
  return {
    period: own.period,
    sentence,
    areas,
    chart: comparisonChart({
      id: `sammenlign-${indicator.id.slice(0, 8)}`,
      title: `${indicator.name}, ${own.period.label}`,
      text: sentence,
      bars: areas.flatMap(({ name, kind, figure }) =>
        figure?.value == null ? [] : [{ name, kind: kind === "group" ? "country" : kind, value: figure.value }],
      ),
      numberText: (value) => quantity(language, value, { unit, decimals }),
    }),
  };
}

/** In one sentence: the place among municipalities where there are three or more, else how far from the first it is beside. */
function sentenceOf(
  language: Language,
  indicator: Indicator,
  own: FigureRow,
  chosen: Indicator["comparisons"],
  of: (area: string) => FigureRow | null,
  ownName: string,
): string {
  const { unit, decimals, source } = indicator;
  const measure = { unit, decimals };
  const value = own.value ?? 0;
  const country = chosen.find((each) => each.kind === "country");
  const others = chosen.filter((each) => each.kind === "municipality").map((each) => each.area);
  const shares = { name: ownName, value: quantity(language, value, measure), period: own.period.label };
  const first = say(language, "compare.own", shares);
  if (others.filter((area) => of(area)?.value != null).length >= 3) {
    const figures = [{ area: source.area, value }, ...others.map((area) => ({ area, value: of(area)?.value ?? null }))];
    const beside = country === undefined ? null : (of(country.area)?.value ?? null);
    const { wanted } = directionOn(indicator, own.period.to);
    const shown = showStanding(figures, source.area, measure, wanted, { others, country: beside });
    if (shown !== null) return `${first} ${whatItShows(language, shown)}`;
  }
  const beside = [...(country === undefined ? [] : [country]), ...chosen].find((each) => of(each.area)?.value != null);
  const theirs = beside === undefined ? null : (of(beside.area)?.value ?? null);
  if (beside === undefined || theirs === null) return `${first} ${say(language, "compare.nobody")}`;
  const difference = Number((value - theirs).toFixed(decimals));
  const where = difference === 0 ? "same" : difference > 0 ? "above" : "below";
  return `${first} ${say(language, `compare.${where}`, { name: beside.name, value: quantity(language, theirs, measure), distance: distance(language, difference, measure) })}`;
}

/** How many are shown of those most alike. */
export const mostAlike = 3;

/** The municipalities that an indicator is compared with. */
export const municipalitiesOf = ({ comparisons }: Pick<Indicator, "comparisons">): string[] =>
  comparisons.filter((each) => each.kind === "municipality").map((each) => each.area);

/** Whether those most alike can be told by another indicator, of so many of whose municipalities its newest figures are known. */
export const tellsAlike = (indicator: Indicator, known: number): boolean =>
  known >= mostAlike && municipalitiesOf(indicator).length > mostAlike;

/**
 * The municipalities of an indicator's comparison that are most alike the own by published figures: the newest of each of
 * `by`, the other indicators they are likened by. Empty where too little is known to tell.
 */
export function alikeBy(
  indicator: Indicator,
  by: readonly { readonly indicator: Indicator; readonly figures: readonly FigureRow[] }[],
) {
  const named = municipalitiesOf(indicator);
  const traitsOf = (area: string): Record<string, number> =>
    Object.fromEntries(
      by.flatMap(({ indicator: { id, rhythm, source }, figures }) => {
        const own = figures.filter((figure) => figure.period.kind === rhythm);
        const period = own.filter((figure) => figure.area === source.area && figure.value !== null).at(-1)?.period.from;
        const found = own.find((figure) => figure.area === area && figure.period.from === period);
        return found?.value == null ? [] : [[id, found.value]];
      }),
    );
  const areas = [indicator.source.area, ...named].map((area) => ({ area, traits: traitsOf(area) }));
  const own = areas[0];
  if (own === undefined || Object.keys(own.traits).length < by.length || by.length === 0) return [];
  const alike = mostLike(areas, indicator.source.area, mostAlike);
  return alike.length < mostAlike || alike.length >= named.length ? [] : alike;
}

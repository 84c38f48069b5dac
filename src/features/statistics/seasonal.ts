/** A series without its seasons, and what each season was found to do to it. */
export interface Adjusted {
  /** One for each value that was given; null where that was null. */
  readonly values: readonly (number | null)[];
  /** What the seasons add (or multiply by), the first for the first value of the series. */
  readonly seasons: readonly number[];
}

/** How many whole years a series must hold before its seasons are believed. */
export const yearsForSeasons = 3;

/**
 * Adjusts a series for its seasons by classical decomposition, as R's `decompose`: the trend is a centred moving average
 * over a year, a season is the mean of what lies above or below it, and the seasons of a year cancel out. Chosen before
 * STL and X-13 because a reader can check it with a sheet of paper and it has nothing to be tuned; it holds the seasons to
 * be the same every year. Null where the series holds fewer than `yearsForSeasons` whole years, or a season has no value.
 *
 * `perYear`: 12 for months, 4 for quarters. `seasons`: whether they add to the level or multiply it. A value that is
 * missing is left out of the means of its surroundings.
 */
export function seasonallyAdjusted(
  values: readonly (number | null)[],
  perYear: number,
  seasons: "add" | "multiply" = "add",
): Adjusted | null {
  if (perYear < 2 || values.filter((value) => value !== null).length < yearsForSeasons * perYear) return null;
  if (seasons === "multiply" && values.some((value) => value !== null && value <= 0)) return null;
  const apart = seasons === "add" ? (a: number, b: number) => a - b : (a: number, b: number) => a / b;
  const bySeason = Array.from({ length: perYear }, (): number[] => []);
  for (const [at, value] of values.entries()) {
    const middle = movingAverage(values, at, perYear);
    if (value !== null && middle !== null) bySeason[at % perYear]?.push(apart(value, middle));
  }
  if (bySeason.some((found) => found.length === 0)) return null;
  const raw = bySeason.map(mean);
  const centre = mean(raw);
  const found = raw.map((season) => apart(season, centre));
  return {
    values: values.map((value, at) => (value === null ? null : apart(value, found[at % perYear] ?? Number.NaN))),
    seasons: found,
  };
}

/** The mean of a year around a place; for an even number of seasons the two outermost count half each. */
function movingAverage(values: readonly (number | null)[], at: number, perYear: number): number | null {
  const half = Math.floor(perYear / 2);
  const from = at - half;
  const to = at + half;
  if (from < 0 || to >= values.length) return null;
  let sum = 0;
  for (let place = from; place <= to; place++) {
    const value = values[place];
    if (value === null || value === undefined) return null;
    sum += perYear % 2 === 0 && (place === from || place === to) ? value / 2 : value;
  }
  return sum / perYear;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

import { reachOf, twoSided } from "./distributions.ts";
import { type Estimate, usualLevel } from "./interval.ts";

/** A value at a place in time, in whatever steps: quarters since the first, years. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/** How a series moves. `slope` is per step of `at`. */
export interface Trend {
  readonly slope: Estimate;
  /** Kendall's S: pairs that rise less pairs that fall. */
  readonly score: number;
  /** How often chance alone gives a score as far from 0. */
  readonly chance: number;
}

/** The fewest values of which a trend is reckoned: of fewer, no order is rare enough to be more than chance. */
export const fewestForTrend = 5;

/**
 * The trend of a series: the median of all slopes between two of its values (Theil 1950, Sen 1968), with Sen's interval,
 * and Kendall's test whether it moves at all (Mann 1945). One odd quarter moves a regression line and not this one, no
 * law of errors is assumed, and it says something of eight values; so it is preferred to least squares. Each value must
 * stand for a time of its own: give a series that swings with the seasons seasonally adjusted. Null for fewer than
 * `fewestForTrend` values. Throws where two values are of the same time.
 *
 * `chance` is exact where no two values are alike and there are fewer than 50, as in R's `cor.test(method = "kendall")`;
 * else by the normal distribution with Kendall's correction for ties and for continuity.
 */
export function trendOf(points: readonly Point[], level = usualLevel): Trend | null {
  const series = [...points].sort((a, b) => a.at - b.at);
  if (series.length < fewestForTrend) return null;
  const slopes: number[] = [];
  let score = 0;
  for (const [later, point] of series.entries()) {
    for (const before of series.slice(0, later)) {
      if (point.at === before.at) throw new Error(`Two values of the series are of the same time, ${point.at}.`);
      slopes.push((point.value - before.value) / (point.at - before.at));
      score += Math.sign(point.value - before.value);
    }
  }
  slopes.sort((a, b) => a - b);
  const values = series.map(({ value }) => value);
  const variance = varianceOfScore(values);
  const exact = values.length < 50 && new Set(values).size === values.length;
  const z =
    variance === 0 ? 0 : Math.sign(score) * ((Math.abs(score) - Math.min(1, Math.abs(score))) / Math.sqrt(variance));
  return {
    slope: { value: medianOfSorted(slopes), ...senInterval(slopes, variance, level) },
    score,
    chance: exact ? exactChance(values.length, score) : twoSided(z),
  };
}

const medianOfSorted = (sorted: readonly number[]): number => {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
};

function varianceOfScore(values: readonly number[]): number {
  const alike = new Map<number, number>();
  for (const value of values) alike.set(value, (alike.get(value) ?? 0) + 1);
  const term = (n: number) => n * (n - 1) * (2 * n + 5);
  return [...alike.values()].reduce((left, times) => left - term(times), term(values.length)) / 18;
}

/** Sen (JASA 1968): the slopes that lie by rank as far from the middle as the score may by chance. */
function senInterval(sorted: readonly number[], variance: number, level: number): { low: number; high: number } {
  const reach = reachOf(level) * Math.sqrt(variance);
  const low = Math.round((sorted.length - reach) / 2) - 1;
  const high = Math.round((sorted.length + reach) / 2 + 1) - 1;
  const at = (rank: number) => sorted[Math.min(Math.max(rank, 0), sorted.length - 1)] ?? Number.NaN;
  return { low: at(low), high: at(high) };
}

/** Of all orders of `n` values, the share whose score is as far from 0: by counting orders by their inversions. */
function exactChance(n: number, score: number): number {
  let orders = [1];
  for (let size = 2; size <= n; size++) {
    const next = new Array<number>(orders.length + size - 1).fill(0);
    for (const [inversions, share] of orders.entries()) {
      for (let more = 0; more < size; more++) next[inversions + more] = (next[inversions + more] ?? 0) + share / size;
    }
    orders = next;
  }
  const pairs = (n * (n - 1)) / 2;
  const chance = orders.reduce(
    (sum, share, inversions) => (Math.abs(pairs - 2 * inversions) >= Math.abs(score) ? sum + share : sum),
    0,
  );
  return Math.min(1, chance);
}

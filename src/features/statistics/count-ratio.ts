import { betaQuantile } from "./distributions.ts";
import { type Estimate, usualLevel } from "./interval.ts";

/**
 * How many times the second count the first is, for events that come one by one (notifications, new cases), with the
 * exact interval of R's `poisson.test(c(first, second))`. `high` is infinite where the second is none. Counts of people
 * who were there both times are not that: for them the interval is too wide. Throws where either is no count or both are 0.
 */
export function countRatio(first: number, second: number, level = usualLevel): Estimate {
  const counts = [first, second];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0) || first + second === 0) {
    throw new Error(`${first} and ${second} are no two counts.`);
  }
  const tail = (1 - level) / 2;
  const odds = (p: number) => p / (1 - p);
  return {
    value: first / second,
    low: first === 0 ? 0 : odds(betaQuantile(tail, first, second + 1)),
    high: second === 0 ? Number.POSITIVE_INFINITY : odds(betaQuantile(1 - tail, first + 1, second)),
  };
}

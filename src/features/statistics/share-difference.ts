import { type Estimate, usualLevel } from "./interval.ts";
import { wilsonInterval } from "./share-interval.ts";

/** So many of so many; `outOf`: of how many they were drawn, where those are counted. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  readonly outOf?: number;
}

/**
 * The first share less the second, for two groups that are not the same people, with the interval of Newcombe (method 10
 * of "Interval estimation for the difference between independent proportions", Statistics in Medicine 1998): the squares
 * of Wilson's reaches added. Good for small groups and never outside −1 to 1.
 */
export function shareDifference(first: Share, second: Share, level = usualLevel): Estimate {
  const one = wilsonInterval(first.part, first.whole, level, first.outOf);
  const two = wilsonInterval(second.part, second.whole, level, second.outOf);
  const value = one.value - two.value;
  return {
    value,
    low: value - Math.hypot(one.value - one.low, two.high - two.value),
    high: value + Math.hypot(one.high - one.value, two.value - two.low),
  };
}

import { betaQuantile, reachOf } from "./distributions.ts";
import { assertShare, type Estimate, type Interval, usualLevel } from "./interval.ts";

/**
 * The exact interval of a share (Clopper and Pearson, Biometrika 1934): R's `binom.test`. It holds what it promises
 * for the smallest groups, and is wider than it need be: the one that is shown. `part` of `whole`, both counts.
 */
export function exactInterval(part: number, whole: number, level = usualLevel): Estimate {
  assertShare(part, whole);
  const tail = (1 - level) / 2;
  return {
    value: part / whole,
    low: part === 0 ? 0 : betaQuantile(tail, part, whole - part + 1),
    high: part === whole ? 1 : betaQuantile(1 - tail, part + 1, whole - part),
  };
}

/**
 * The interval of a share by Wilson (JASA 1927), without continuity correction: R's `prop.test(correct = FALSE)`.
 * Differences are built of it.
 *
 * `outOf`: how many there are in all, where the group was drawn without putting back from a finite one; the interval
 * narrows by (outOf − whole)/(outOf − 1) and closes where everybody is counted (Newcombe, Statistics in Medicine 1998;
 * Burstein 1975 on finite groups).
 */
export function wilsonInterval(
  part: number,
  whole: number,
  level = usualLevel,
  outOf = Number.POSITIVE_INFINITY,
): Estimate {
  assertShare(part, whole);
  if (outOf < whole) throw new Error(`${whole} cannot be drawn from ${outOf}.`);
  const value = part / whole;
  const finite = Number.isFinite(outOf) ? (outOf > 1 ? (outOf - whole) / (outOf - 1) : 0) : 1;
  const z2 = reachOf(level) ** 2 * finite;
  const middle = part + z2 / 2;
  const reach = Math.sqrt(z2) * Math.sqrt(whole * value * (1 - value) + z2 / 4);
  const low = part === 0 ? 0 : (middle - reach) / (whole + z2);
  const high = part === whole ? 1 : (middle + reach) / (whole + z2);
  return { value, low, high };
}

/**
 * What the share of everybody asked may be, when some did not answer: from none of those who are silent to all of them.
 * No probability: where all were asked and few answered, who was silent is the risk, not chance.
 * Throws unless `part` ≤ `answered` ≤ `asked`.
 */
export function withTheSilent(part: number, answered: number, asked: number): Interval {
  assertShare(part, answered);
  assertShare(answered, asked);
  return { low: part / asked, high: (part + asked - answered) / asked };
}

import jstat from "jstat";

// jstat agrees with R to at least six digits for what is asked of it here: distributions.test.ts, against R 4.2.

/** The quantile of the beta distribution: R's `qbeta`. */
export function betaQuantile(p: number, alpha: number, beta: number): number {
  return jstat.jStat.beta.inv(p, alpha, beta);
}

/** The quantile of the standard normal distribution: R's `qnorm`. */
export function normalQuantile(p: number): number {
  return jstat.jStat.normal.inv(p, 0, 1);
}

/** The probability of more than `z` on either side in the standard normal distribution. */
export function twoSided(z: number): number {
  return 2 * jstat.jStat.normal.cdf(-Math.abs(z), 0, 1);
}

/** How many standard deviations an interval of that level reaches to each side: 1.959964 for 0.95. */
export function reachOf(level: number): number {
  if (!(level > 0 && level < 1)) throw new Error(`The level of an interval lies between 0 and 1, and is ${level}.`);
  return normalQuantile(1 - (1 - level) / 2);
}

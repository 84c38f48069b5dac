/** What came of adding parts. `difference`: the stated whole less the sum of the parts. */
export interface Added {
  readonly sum: number;
  readonly difference: number;
  readonly fits: boolean;
}

/**
 * Whether parts add up to a stated whole, where each may have been rounded to `unit` (1 for whole kroner or people,
 * 100_000 for amounts in tenths of a million, 0.1 for percentages): rounding alone may move it by half a unit for each
 * part and for the whole.
 */
export function addsUp(parts: readonly number[], whole: number, unit: number): Added {
  // Counted in parts of the unit: binary fractions must not decide.
  const scale = 1000 / unit;
  const sum = parts.reduce((total, part) => total + Math.round(part * scale), 0);
  const apart = Math.round(whole * scale) - sum;
  const exact = parts.every((part) => Number.isInteger(part)) && Number.isInteger(whole) && unit === 1;
  const slack = exact ? 0 : (500 * (parts.length + 1)) | 0;
  return { sum: sum / scale, difference: apart / scale, fits: Math.abs(apart) <= slack };
}

/** Whether `part` of `whole` is the stated share, rounded as it is stated: 3 of 8 is 38 %, to whole percents. */
export function isShareOf(part: number, whole: number, stated: number, decimals: number): boolean {
  const scale = 10 ** decimals;
  // Half of the last place either way, and the dust of binary fractions.
  return whole > 0 && Math.abs((part / whole) * 100 * scale - stated * scale) <= 0.5 + 1e-9;
}

/** What each of the eight digits counts in the sum that eleven goes up in. */
const weights = [2, 7, 6, 5, 4, 3, 2, 1] as const;

/**
 * A CVR number (Det Centrale Virksomhedsregister) as it was written: the eight digits, with *DK* and spaces, dots or hyphens
 * between taken away; null where it is none. The last digit is a check digit (modulus 11), so that a slip of the finger
 * is seen without asking anybody; whether there is such a company or association, the register alone knows.
 */
export function readCvr(written: string): string | null {
  const digits = written
    .trim()
    .replace(/^DK[\s-]*/i, "")
    .replace(/[\s.\-\u00a0]/g, "");
  if (!/^[1-9]\d{7}$/.test(digits)) return null;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return sum % 11 === 0 ? digits : null;
}

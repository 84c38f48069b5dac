/** From where to where a value may lie; both ends belong to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An estimate with its interval at the level that was asked for. */
export interface Estimate extends Interval {
  readonly value: number;
}

/** The level of every interval that is shown. */
export const usualLevel = 0.95;

/** Throws where `part` of `whole` is no count of a share: whole numbers, none negative, not more than there are. */
export function assertShare(part: number, whole: number): void {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || part < 0 || whole < 1 || part > whole) {
    throw new Error(`${part} of ${whole} is no share of a count.`);
  }
}

import { dayAfter } from "./rounds.ts";

/**
 * The step a promise has come to: of those (days before `due`) that are reached by `until`, the last one; null where none
 * is. One that gets an owner ten days before is told of once, not once for every step it has passed. ISO days.
 */
export function stepNow(due: string, until: string, steps: readonly number[]): number | null {
  const reached = steps.filter((step) => dayAfter(due, -step) <= until);
  return reached.length === 0 ? null : Math.min(...reached);
}

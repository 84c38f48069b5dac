import { worker } from "../../access/viewer.ts";
import { addMonths, dayFromIso, isoOf } from "../../danish/calendar.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import { removeOldCourses, removeOldLooks } from "../../store/queries/efforts/watch.ts";
import type { Store } from "../../store/transaction.ts";

/** How many months it is known who looked at courses. */
export const monthsOfLooks = 24;

/**
 * Deletes the courses that have been kept for as long as their model says, and writes down how many of each model; and what
 * is known of who looked, after two years. Gives how many courses. Can be run at any time, any number of times.
 */
export function deleteOldCourses(store: Store, now: Date): Promise<number> {
  return store.as(worker, async (tx) => {
    const today = dayInDenmark(now);
    await removeOldLooks(tx, isoOf(addMonths(dayFromIso(today) ?? 0, -monthsOfLooks)));
    return removeOldCourses(tx, today, now.toISOString());
  });
}

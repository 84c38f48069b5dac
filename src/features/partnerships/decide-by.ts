import { addMonths, dayFromIso, isoOf } from "../../danish/calendar.ts";
import { addDays } from "../../danish/holidays.ts";
import type { Partnership } from "../../records/partnership.ts";

/**
 * The day by which going on must be decided: so many months before the day after the last, so that six months before the
 * end of a year is 1 July. Null where there is no end, or where it has been decided for this term.
 */
export function decideBy({
  starts,
  ends,
  monthsBefore,
  decisions,
}: Pick<Partnership, "starts" | "ends" | "monthsBefore" | "decisions">): string | null {
  if (ends === null || decisions.some(({ about }) => about === ends)) return null;
  const after = dayFromIso(addDays(ends, 1));
  if (after === null) return null;
  const day = isoOf(addMonths(after, -monthsBefore));
  return day < starts ? starts : day > ends ? ends : day;
}

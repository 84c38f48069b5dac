import { type Days, partsOf } from "../calendar.ts";
import type { Point, Scan } from "./scan.ts";
import type { Tense } from "./tense.ts";

/** The days a point means, and those it may mean as well. */
export interface Resolved {
  readonly days: Days;
  readonly year: number;
  readonly alternatives: readonly Days[];
}

/**
 * Gives a point without a year the coming one, or the past one where the wording is past; where it is neither, the
 * coming one with the past one beside it, unless the committee met on just one of the two days. `ask` is asked only where it matters.
 */
export function resolve(scan: Scan, point: Point, ask: () => Tense): Resolved {
  const alternatives = point.alternatives ?? [];
  if (point.year !== undefined) return { days: point.inYear(point.year), year: point.year, alternatives };
  const { year } = partsOf(scan.today);
  const around = [year - 2, year - 1, year, year + 1, year + 2];
  const coming = around.find((of) => point.inYear(of).to >= scan.today) ?? year;
  const gone = around.findLast((of) => point.inYear(of).from <= scan.today) ?? year;
  const at = (of: number, other: readonly Days[]): Resolved => ({
    days: point.inYear(of),
    year: of,
    alternatives: [...alternatives, ...other],
  });
  if (coming === gone) return at(coming, []);
  const tense = ask();
  if (tense === "future") return at(coming, []);
  if (tense === "past") return at(gone, []);
  const [ago, ahead] = [scan.today - point.inYear(gone).to, point.inYear(coming).from - scan.today];
  // Er flyttet til den 12. juni: what is done may be about a day that is to come; half a year back it is not likely.
  if (tense === "done") return ago > 180 ? at(coming, [point.inYear(gone)]) : at(gone, []);
  if (tense === "nearest") return ago < ahead ? at(gone, [point.inYear(coming)]) : at(coming, [point.inYear(gone)]);
  const met = [coming, gone].filter((of) => meetingsIn(scan, point.inYear(of)).length > 0);
  if (point.unit === "day" && met.length === 1) return at(met[0] ?? coming, []);
  return at(coming, [point.inYear(gone)]);
}

/** The committee's known meetings in a stretch of days. */
export function meetingsIn({ meetings }: Scan, { from, to }: Days): readonly number[] {
  return meetings.filter((day) => day >= from && day <= to);
}

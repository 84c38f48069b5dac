import { addDays } from "../../../danish/holidays.ts";

/** Twelve months on end, from the first day of the first to the last day of the last, ISO. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** January to December. */
export function calendarYear(year: number): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** Four quarters, from the first day of the quarter that `today` lies in. */
export function fourQuarters(today: string): Period {
  const year = Number(today.slice(0, 4));
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  const month = String(quarter * 3 + 1).padStart(2, "0");
  return { from: `${year}-${month}-01`, to: addDays(`${year + 1}-${month}-01`, -1) };
}

/** The months of a period, each as `2026-03`. */
export function monthsOf({ from, to }: Period): string[] {
  const out: string[] = [];
  for (let at = from.slice(0, 7); at <= to.slice(0, 7); at = addDays(`${at}-01`, 31).slice(0, 7)) out.push(at);
  return out;
}

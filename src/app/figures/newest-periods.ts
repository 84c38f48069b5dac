import type { FetchedTable, PeriodCode } from "../../records/fetched-table.ts";

/** How many months lie between two periods of a name: a year that rolls moves on by a quarter or a month. */
const months: Readonly<Record<PeriodCode, 1 | 3 | 6 | 12>> = { M: 1, MMAT: 1, Q: 3, QMAT: 3, H: 6, Y: 12 };

/**
 * The newest periods of a table as Jobindsats is asked for them. Version 3 is told how many; version 2 by their names, the
 * newest of them the last that has ended by `today` (ISO day), the oldest first.
 */
export function newestPeriods(
  { code, latest }: NonNullable<FetchedTable["periods"]>,
  version: 2 | 3,
  today: string,
): string[] {
  if (version === 3) return [`period.${code}=latest:${latest}`];
  const length = months[code];
  const [year = 0, month = 0] = today.split("-").map(Number);
  // Counted from the year 0; the period that `today` lies in has not ended.
  const current = Math.floor((year * 12 + month - 1) / length);
  return Array.from({ length: latest }, (_, at) => nameOf(code, (current - latest + at) * length));
}

/** The name of the period that begins, or of a year that rolls whose last step begins, so many months after the year 0. */
function nameOf(code: PeriodCode, first: number): string {
  const year = Math.floor(first / 12);
  const number = (first % 12) / months[code] + 1;
  if (code === "Y") return `${year}`;
  const digits = code === "M" || code === "MMAT" || code === "QMAT" ? `${number}`.padStart(2, "0") : `${number}`;
  return `${year}${code}${digits}`;
}

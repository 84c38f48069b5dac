/** Promises that fell due in a year and fared alike. `delay`: days after the due day, 0 in time, null where not known. */
export interface DueAndDelay {
  readonly year: number;
  readonly answered: boolean;
  readonly inTime: boolean;
  readonly delay: number | null;
  readonly count: number;
}

/** How what fell due in a year was kept. `medianDelay`: whole or half days, of those whose delay is known; null for none. */
export interface YearKept {
  readonly year: number;
  readonly due: number;
  readonly inTime: number;
  readonly late: number;
  readonly unanswered: number;
  readonly medianDelay: number | null;
}

/** Sums up by year, oldest first. */
export function keptByYear(rows: readonly DueAndDelay[]): YearKept[] {
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  return years.map((year) => {
    const own = rows.filter((row) => row.year === year);
    const count = (which: (row: DueAndDelay) => boolean) => own.filter(which).reduce((sum, row) => sum + row.count, 0);
    return {
      year,
      due: count(() => true),
      inTime: count((row) => row.answered && row.inTime),
      late: count((row) => row.answered && !row.inTime),
      unanswered: count((row) => !row.answered),
      medianDelay: median(own),
    };
  });
}

function median(rows: readonly DueAndDelay[]): number | null {
  const delays = rows.flatMap(({ answered, delay, count }) =>
    answered && delay !== null ? Array.from({ length: count }, () => delay) : [],
  );
  delays.sort((a, b) => a - b);
  const low = delays[Math.floor((delays.length - 1) / 2)];
  const high = delays[Math.floor(delays.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

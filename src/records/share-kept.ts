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

/** Sums up by year, oldest first. In one pass: twenty years of recurring promises are tens of thousands of rows. */
export function keptByYear(rows: Iterable<DueAndDelay>): YearKept[] {
  const years = new Map<number, Sum>();
  for (const { year, answered, inTime, delay, count } of rows) {
    const sum = years.get(year) ?? { due: 0, inTime: 0, late: 0, unanswered: 0, delays: new Map<number, number>() };
    years.set(year, sum);
    sum.due += count;
    if (!answered) sum.unanswered += count;
    else if (inTime) sum.inTime += count;
    else sum.late += count;
    if (answered && delay !== null) sum.delays.set(delay, (sum.delays.get(delay) ?? 0) + count);
  }
  const inOrder = [...years].sort(([a], [b]) => a - b);
  return inOrder.map(([year, { delays, ...sum }]) => ({ year, ...sum, medianDelay: median(delays) }));
}

interface Sum {
  due: number;
  inTime: number;
  late: number;
  unanswered: number;
  /** How many there are of each delay. */
  readonly delays: Map<number, number>;
}

function median(delays: ReadonlyMap<number, number>): number | null {
  const inOrder = [...delays].sort(([a], [b]) => a - b);
  const all = inOrder.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return null;
  const at = (place: number): number => {
    let passed = 0;
    for (const [delay, count] of inOrder) {
      passed += count;
      if (passed > place) return delay;
    }
    return 0;
  };
  return (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2;
}

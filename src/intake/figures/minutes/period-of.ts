import type { TimeExpression } from "../../../danish/times/times.ts";
import type { Period, PeriodKind } from "../../../records/figure.ts";

/** Months from and to, both whole, and what such a stretch is called. */
const lengths: Readonly<Record<number, PeriodKind>> = { 1: "month", 3: "quarter", 6: "half-year", 12: "year" };

/** The period a time names: a day, or whole months that make a month, a quarter, a half-year or a year; else null. */
export function periodOf({ text, from, to, kind }: TimeExpression): Period | null {
  if (from === undefined || to === undefined || (kind !== "period" && kind !== "date")) return null;
  const label = text.replace(/\s+/g, " ").replace(/^(?:i|pr\.?|den|ultimo|primo|ved udgangen af)\s+/i, "");
  if (from === to) return { kind: "day", from, to, label };
  const [start, end] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  const whole = start.getUTCDate() === 1 && new Date(end.getTime() + 86_400_000).getUTCDate() === 1;
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth() + 1;
  const length = whole ? lengths[months] : undefined;
  return length === undefined ? null : { kind: length, from, to, label };
}

const isLong = ({ from, to }: TimeExpression): boolean => from !== undefined && to !== undefined && from !== to;

/** Says that a figure is of the paper's own day. */
const today = /\b(?:på nuværende tidspunkt|aktuelt|i øjeblikket|pr\. dags dato|i dag|for nuværende|status er)\b/i;

/**
 * The period of the figure at a place: the nearest time behind it, in its clause and before the next figure, else the last time
 * before it, in its sentence or in those before it (`earlier`). `unclear` where there is none: then the paper's day.
 */
export function periodAt(
  seen: { readonly text: string; readonly times: readonly TimeExpression[] },
  [from, to]: readonly [number, number],
  nextFigure: number,
  earlier: Period | null,
  day: string,
): { readonly period: Period; readonly unclear: boolean } {
  const own: Period = { kind: "day", from: day, to: day, label: day };
  const periods = seen.times.map((time) => ({ period: periodOf(time), time, span: time.span }));
  const behind = periods.find(
    ({ span }) =>
      span[0] >= to && span[0] < nextFigure && span[0] - to < 60 && !/[,;:]|\bmål/.test(seen.text.slice(to, span[0])),
  );
  // *800.000 kr. i årene 2024, 2025 og 2026*: of no one period.
  if (behind !== undefined && behind.period === null && isLong(behind.time)) return { period: own, unclear: true };
  const before = periods.findLast(({ span, period }) => span[1] <= from && period !== null);
  const found = behind?.period ?? before?.period ?? null;
  if (found !== null) return { period: found, unclear: false };
  if (today.test(seen.text)) return { period: own, unclear: false };
  return earlier === null ? { period: own, unclear: true } : { period: earlier, unclear: false };
}

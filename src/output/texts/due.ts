import type { PromiseDue } from "../../records/promise.ts";
import { formatDay } from "./format.ts";
import { hasText, type Language, say } from "./say.ts";

/**
 * When a promise falls due, in words: *senest 31. december 2025*, *i 1. kvartal 2025*, *hvert halve år, næste gang i maj
 * 2026*. `pending`: for a recurring one, the last day of the occurrence that waits and today, both ISO; else null.
 */
export function dueText(
  language: Language,
  due: PromiseDue,
  pending: { readonly due: string | null; readonly today: string } | null = null,
): string {
  const { from, to, recurrence, anchor, until } = due;
  if (recurrence !== null) {
    const key = `due.every.${recurrence}`;
    const parts = [say(language, hasText(key) ? key : "due.every.other")];
    if (pending !== null && pending.due !== null) {
      const key = pending.due < pending.today ? "due.missed" : "due.next";
      parts.push(say(language, key, { when: formatDay(language, pending.due) }));
    }
    if (until !== null) parts.push(say(language, "due.until", { until: formatDay(language, until) }));
    return parts.join(", ");
  }
  if (to !== null) return spanText(language, from, to);
  if (from !== null) return say(language, "due.from", { from: formatDay(language, from) });
  const key = `due.${anchor ?? "none"}`;
  return say(language, hasText(key) ? key : "due.none");
}

/** A span of days as people say it: a whole month, quarter, half-year or year by its name. Without `from` a last day. */
export function spanText(language: Language, from: string | null, to: string): string {
  const day = (iso: string) => formatDay(language, iso);
  if (from === null) return say(language, "due.by", { to: day(to) });
  if (from === to) return say(language, "due.on", { to: day(to) });
  const named = namedSpan(language, from, to);
  return named ?? say(language, "due.between", { from: day(from), to: day(to) });
}

function namedSpan(language: Language, from: string, to: string): string | null {
  const [year = 0, month = 1, first] = from.split("-").map(Number);
  const [lastYear = 0, lastMonth = 1, last] = to.split("-").map(Number);
  const monthEnd = new Date(Date.UTC(lastYear, lastMonth, 0)).getUTCDate();
  if (first !== 1 || last !== monthEnd || year !== lastYear) return null;
  const months = lastMonth - month + 1;
  if (months === 1) return say(language, "due.month", { month: monthName(language, from) });
  if (months === 3 && month % 3 === 1) return say(language, "due.quarter", { quarter: (month + 2) / 3, year });
  if (months === 6 && month % 6 === 1) return say(language, "due.half", { half: (month + 5) / 6, year });
  return months === 12 ? say(language, "due.year", { year }) : null;
}

/** *marts 2025*, in English *March 2025*: a day's long form without the day. */
function monthName(language: Language, day: string): string {
  return formatDay(language, day).replace(/^\d+\.? /, "");
}

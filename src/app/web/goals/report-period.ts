import type { Visit } from "../visit.ts";

/** The quarter or half-year that is reported, in words: *2. kvartal 2026*. */
export function periodText({ say }: Pick<Visit, "say">, period: string): string {
  const [year = "", part = ""] = period.split("-");
  const number = part.slice(1);
  return say(part.startsWith("Q") ? "report.quarter" : "report.half-year", { number, year });
}

/** First and last day of the quarter or half-year that is reported, ISO. */
export function periodDays(period: string): readonly [from: string, to: string] {
  const [year = "", part = ""] = period.split("-");
  const months = part.startsWith("Q") ? 3 : 6;
  const last = Number(part.slice(1)) * months;
  const two = (month: number) => `${month}`.padStart(2, "0");
  const end = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return [`${year}-${two(last - months + 1)}-01`, `${year}-${two(last)}-${end}`];
}

import type { Visit } from "../visit.ts";

/** The quarter or half-year that is reported, in words: *2. kvartal 2026*. */
export function periodText({ say }: Pick<Visit, "say">, period: string): string {
  const [year = "", part = ""] = period.split("-");
  const number = part.slice(1);
  return say(part.startsWith("Q") ? "report.quarter" : "report.half-year", { number, year });
}

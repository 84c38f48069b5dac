import type { NumberExpression } from "../numbers/numbers.ts";
import type { Interval, TimeExpression } from "../times/times.ts";

/**
 * A time in one line that a person can read and write:
 * `i 1. kvartal 2025 = period 2025-01-01..2025-03-31`, `hver tredje måned = recurring every P3M`,
 * `senest den 1. maj = date ..2024-05-01 by`, `i maj = period … or …`. Blanks in the text are one each.
 */
export function timeNotation(time: TimeExpression): string {
  const words = [
    time.kind,
    range(time),
    time.recurrence && `every ${time.recurrence}`,
    time.everyMeeting && `every ${time.everyMeeting}. meeting`,
    time.duration && `for ${time.leastDuration ? `${time.leastDuration}-` : ""}${time.duration}`,
    time.limit && `at ${time.limit}`,
    time.age && "age",
    time.bound,
    time.anchor && `@${time.anchor}`,
    time.approximate && "ca.",
    ...(time.alternatives ?? []).map((other) => `or ${range(other)}`),
  ].filter(Boolean);
  return `${time.text.replace(/\s+/g, " ")} = ${words.join(" ")}`;
}

const range = ({ from, to }: Interval): string =>
  from === undefined && to === undefined ? "" : from === to ? `${from}` : `${from ?? ""}..${to ?? ""}`;

/** A number in one line: `knap 20 % = 20 percent ca.`, `8 af 16 = 8 count of 16`, `10-15 = 10 count to 15`, `- = none`. */
export function numberNotation(number: NumberExpression): string {
  const words = [
    number.value ?? "none",
    number.value === null ? "" : number.unit,
    number.of === undefined ? "" : `of ${number.of}`,
    number.to === undefined ? "" : `to ${number.to}`,
    number.bound ?? "",
    number.approximate ? "ca." : "",
  ].filter((word) => word !== "");
  return `${number.text.replace(/\s+/g, " ")} = ${words.join(" ")}`;
}

import { expect, test } from "vitest";
import type { PromiseDue } from "../../records/promise.ts";
import { dueText } from "./due.ts";

const none: PromiseDue = { from: null, to: null, recurrence: null, anchor: null, until: null };

test.each<[Partial<PromiseDue>, string | null, string, string]>([
  [{ to: "2025-12-31" }, null, "senest 31. december 2025", "by 31 December 2025"],
  [{ from: "2025-03-01", to: "2025-03-31" }, null, "i marts 2025", "in March 2025"],
  [{ from: "2024-02-01", to: "2024-02-29" }, null, "i februar 2024", "in February 2024"],
  [{ from: "2025-01-01", to: "2025-03-31" }, null, "i 1. kvartal 2025", "in quarter 1 of 2025"],
  [{ from: "2025-07-01", to: "2025-12-31" }, null, "i 2. halvår 2025", "in half-year 2 of 2025"],
  [{ from: "2027-01-01", to: "2027-12-31" }, null, "i 2027", "in 2027"],
  [{ from: "2025-05-03", to: "2025-05-03" }, null, "3. maj 2025", "3 May 2025"],
  [
    { from: "2025-10-15", to: "2025-12-15" },
    null,
    "15. oktober 2025 til 15. december 2025",
    "15 October 2025 to 15 December 2025",
  ],
  [{ from: "2025-01-01" }, null, "fra 1. januar 2025", "from 1 January 2025"],
  [
    { recurrence: "P6M" },
    "2026-05-30",
    "hvert halve år, næste gang 30. maj 2026",
    "every half-year, next time 30 May 2026",
  ],
  [
    { recurrence: "P1Y", until: "2027-12-31" },
    null,
    "hvert år, frem til 31. december 2027",
    "every year, until 31 December 2027",
  ],
  [
    { recurrence: "P1Y" },
    "2025-12-31",
    "hvert år, sidst ventet 31. december 2025",
    "every year, last expected 31 December 2025",
  ],
  [{ recurrence: "P5M" }, null, "igen og igen", "again and again"],
  [{ anchor: "next-meeting" }, null, "på næste møde", "at the next meeting"],
  [{ anchor: "previous-meeting" }, null, "ingen dato", "no date"],
  [{}, null, "ingen dato", "no date"],
])("%o", (due, pending, danish, english) => {
  const waits = pending === null ? null : { due: pending, today: "2026-03-02" };
  expect(dueText("da", { ...none, ...due }, waits)).toBe(danish);
  expect(dueText("en", { ...none, ...due }, waits)).toBe(english);
});

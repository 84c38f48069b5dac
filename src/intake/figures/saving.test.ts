import { expect, test } from "vitest";
import { readSaving } from "./saving.ts";

test.each([
  ["400.000 kr.", 400_000, 400_000],
  ["800.000 – 1.000.000 kr. årligt", 800_000, 1_000_000],
  ["1 – 1,2 mio. kr. om året", 1_000_000, 1_200_000],
  ["op mod 30 mio. kr.", 30_000_000, 30_000_000],
  ["900.000", 900_000, 900_000],
  ["1 – 1,2.000.000 kr.", null, null],
  ["1 – 1,2.000.000 kr. årligt", null, null],
  ["kendes ikke", null, null],
  ["10 personer", null, null],
  ["400.000 kr. i 2025 og 800.000 kr. i 2026", null, null],
])("%s", (written, from, to) => {
  expect(readSaving(`  ${written} `)).toEqual({ from, to, written });
});

test("nothing written is no saving", () => {
  for (const none of [null, "", "  "]) expect(readSaving(none)).toBeNull();
});

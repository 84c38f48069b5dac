import { expect, test } from "vitest";
import { sittingsOf } from "./sittings.ts";

const line = (number: number, accountId: string | null, clock: string, basedOn: number | null = number - 1) => ({
  number,
  basedOn,
  accountId,
  author: accountId,
  created: `2026-03-02T${clock}:00Z`,
});
const told = (...lines: ReturnType<typeof line>[]) =>
  sittingsOf(lines.reverse()).map(({ first, last, author }) => `${author} ${first}-${last}`);

test("what one person saved without a longer pause is one sitting, the newest first", () => {
  expect(
    told(line(1, "Asta", "09:00", null), line(2, "Asta", "09:20"), line(3, "Asta", "09:50"), line(4, "Asta", "10:21")),
  ).toEqual(["Asta 4-4", "Asta 1-3"]);
});

test("another person, words that were joined and nobody known begin a sitting of their own", () => {
  expect(told(line(1, "Asta", "09:00", null), line(2, "Bo", "09:01"), line(3, "Asta", "09:02"))).toEqual([
    "Asta 3-3",
    "Bo 2-2",
    "Asta 1-1",
  ]);
  expect(told(line(1, "Asta", "09:00", null), line(2, "Asta", "09:01"), line(3, "Asta", "09:02", 1))).toEqual([
    "Asta 3-3",
    "Asta 1-2",
  ]);
  expect(told(line(1, null, "09:00", null), line(2, null, "09:01"))).toEqual(["null 2-2", "null 1-1"]);
  expect(sittingsOf([])).toEqual([]);
});

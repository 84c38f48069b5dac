import { expect, test } from "vitest";
import type { AgendaEntry } from "../../../store/queries/agenda/agenda-entries.ts";
import { numberEntries, numbersFrom } from "./number-entries.ts";
import { moveEntry, orderEntries } from "./order-entries.ts";

const line = (id: string, position: number, open = true): AgendaEntry => ({
  id,
  position,
  standing: { kind: "information", title: id, public: open },
  item: null,
  guests: [],
  subItems: [],
  itemId: null,
});
const ids = (entries: readonly AgendaEntry[]) => entries.map((entry) => entry.id).join("");
const lines = [line("a", 1), line("x", 2, false), line("b", 3), line("c", 4), line("y", 5, false)];
const ordered = orderEntries(lines);
const moved = (id: string, ...move: Parameters<typeof moveEntry>[2][]) =>
  moveEntry(ordered, id, move[0] ?? "up").join("");

test("closed lines stand last", () => {
  expect(ids(ordered)).toBe("abcxy");
});

test("a line moves among its own, and no further than their end", () => {
  expect(moved("b", "up")).toBe("bacxy");
  expect(moved("b", "down")).toBe("acbxy");
  expect(moved("c", "first")).toBe("cabxy");
  expect(moved("a", "last")).toBe("bcaxy");
  expect(moved("a", "up")).toBe("abcxy");
  expect(moved("c", "down")).toBe("abcxy");
  expect(moved("y", "first")).toBe("abcyx");
  expect(moved("c", { before: "a" })).toBe("cabxy");
  expect(moved("a", { before: "c" })).toBe("bacxy");
  expect(moved("a", { before: "y" })).toBe("abcxy");
  expect(moved("z", "up")).toBe("abcxy");
});

test("numbers run on from the meeting, the year or the term", () => {
  const numbers = (before: { published: number; waiting: number }, ahead = 0) =>
    numberEntries(ordered, before, ahead).map(({ number }) => number);
  expect(numbers({ published: 0, waiting: 0 })).toEqual([1, 2, 3, 4, 5]);
  expect(numbers({ published: 45, waiting: 0 })).toEqual([46, 47, 48, 49, 50]);
  expect(numbers({ published: 464, waiting: 6 })).toEqual([471, 472, 473, 474, 475]);
  expect(numbers({ published: 0, waiting: 0 }, 7)).toEqual([8, 9, 10, 11, 12]);
  expect(numbersFrom("meeting", "2026-03-09")).toBe("2026-03-09");
  expect(numbersFrom("year", "2026-03-09")).toBe("2026-01-01");
  expect(numbersFrom("term", "2025-03-09")).toBe("2022-01-01");
  expect(numbersFrom("term", "2026-03-09")).toBe("2026-01-01");
});

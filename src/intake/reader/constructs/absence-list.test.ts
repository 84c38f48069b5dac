import { expect, it } from "vitest";
import { linesOf } from "../testing/lines-of.ts";
import { type FoundAbsence, itemsOf, readList } from "./absence-list.ts";

it("reads names with their substitutes and the items they were away from", () => {
  const text = "Malthe Mosegris (V) - Vigga Vindspejl (V) mødte som stedfortræder, Ib Isfugl, sag 3-4";
  const [row] = linesOf(text);
  const absences: FoundAbsence[] = [];
  if (row) readList(text, 0, row, text, absences, null);
  expect(absences.map(({ name, substitute, items }) => [name, substitute, items])).toEqual([
    ["Malthe Mosegris", "Vigga Vindspejl", null],
    ["Ib Isfugl", null, ["3", "4"]],
  ]);
});

it("understands which items a note speaks of", () => {
  expect(itemsOf("punkt 3 og 5")).toEqual(["3", "5"]);
  expect(itemsOf("til kl. 18.40 i punkt 3")).toEqual(["1", "2"]);
  expect(itemsOf("formand")).toBeNull();
});

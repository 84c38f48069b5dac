import { expect, it } from "vitest";
import { twoColumns } from "./name-columns.ts";

it("takes names side by side apart, with their places", () => {
  expect(
    twoColumns("Malthe Mosegris (V)    Vigga Vindspejl").map(({ name, party, from }) => [name, party, from]),
  ).toEqual([
    ["Malthe Mosegris", "V", 0],
    ["Vigga Vindspejl", null, 23],
  ]);
  expect(twoColumns("Malthe Mosegris")).toEqual([]);
});

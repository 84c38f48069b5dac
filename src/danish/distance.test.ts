import { expect, it } from "vitest";
import { spellingDistance } from "./distance.ts";

it.each([
  ["vindspejl", "vindspejl", 0],
  ["vinspejl", "vindspejl", 1],
  ["vindpsejl", "vindspejl", 1],
  ["windspejl", "vindspejl", 1],
  ["winspejl", "vindspejl", 2],
  ["vindspejle", "vindspejl", 1],
  ["mosegris", "vindspejl", 3],
  ["", "ab", 2],
])("%s is as far from %s as %i", (one, other, distance) => {
  expect(spellingDistance(one, other, 2)).toBe(distance);
  expect(spellingDistance(other, one, 2)).toBe(distance);
});

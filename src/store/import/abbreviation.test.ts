import { expect, test } from "vitest";
import { abbreviationIn } from "./abbreviation.ts";

test.each([
  ["Udvalget for Arbejdsmarked og Uddannelse", ["UBF", "UAU", "USO"], "UAU"],
  ["Beskæftigelses- og Erhvervsudvalget", ["BEU"], "BEU"],
  ["Økonomiudvalget 2022-2025", ["TMU", "ØU", "BY"], "ØU"],
  ["Byrådet", ["B"], null],
  ["Socialudvalget", ["TMU"], null],
])("%s in the route %j is %j", (name, routes, abbreviation) => {
  expect(abbreviationIn(name, routes)).toBe(abbreviation);
});

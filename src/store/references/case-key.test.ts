import { expect, test } from "vitest";
import { caseKey } from "./case-key.ts";

test.each([
  ["06.00.00P15-1-25", "06.00.00-P15-1-25"],
  ["06.00.00-P15-1-25", "06.00.00-P15-1-25"],
  ["15.20G00 - 2013/01963", "15.20G00-2013/01963"],
  ["s2020–43759", "S2020-43759"],
  [" 24/117 ", "24/117"],
  ["7", null],
  [null, null],
])("%j compares as %j", (number, key) => {
  expect(caseKey(number)).toBe(key);
});

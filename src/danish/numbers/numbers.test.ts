import path from "node:path";
import { describe, expect, test } from "vitest";
import { readCases } from "../testing/case-file.ts";
import { numberNotation } from "../testing/notation.ts";
import { readNumbers } from "./numbers.ts";

describe("numbers.cases.txt", () => {
  const cases = readCases(path.join(import.meta.dirname, "numbers.cases.txt"));

  test.each(cases.map((each) => [`${each.line}: ${each.text}`, each] as const))("%s", (_, each) => {
    expect(readNumbers(each.text).map(numberNotation)).toEqual(each.expected);
  });
});

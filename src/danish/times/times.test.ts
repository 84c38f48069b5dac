import path from "node:path";
import { describe, expect, test } from "vitest";
import { readCases } from "../testing/case-file.ts";
import { timeNotation } from "../testing/notation.ts";
import { readTimes } from "./times.ts";

describe("times.cases.txt", () => {
  const cases = readCases(path.join(import.meta.dirname, "times.cases.txt"));

  test.each(cases.map((each) => [`${each.line}: ${each.text}`, each] as const))("%s", (_, each) => {
    const read = readTimes(each.text, { date: each.date, meetings: each.meetings });
    expect(read.map(timeNotation)).toEqual(each.expected);
  });
});

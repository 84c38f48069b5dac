import { expect, it } from "vitest";
import { growthOf } from "./load-marks.ts";

it("has every year from the first to the last, those that nobody stated as a gap, and those awarded here before those told", () => {
  const told = [
    { year: 2019, companies: 66, source: "Referat" },
    { year: 2021, companies: 76, source: null },
    { year: 2022, companies: 93, source: null },
    { year: 2023, companies: 1, source: null },
  ];
  const growth = growthOf(
    [
      { year: 2023, companies: 113 },
      { year: 2024, companies: 117 },
    ],
    told,
  );
  expect(growth.map(({ year, companies, own }) => [year, companies, own])).toEqual([
    [2019, 66, false],
    [2020, null, false],
    [2021, 76, false],
    [2022, 93, false],
    [2023, 113, true],
    [2024, 117, true],
  ]);
  expect(growthOf([], [])).toEqual([]);
});

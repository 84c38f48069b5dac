import { expect, test } from "vitest";
import { type CostModel, costModelSchema, sideBySide, sumOf } from "./cost-model.ts";

const rest = [
  { label: "Etablering", amount: 150_000 },
  { label: "Lokale", amount: 85_000 },
  { label: "Diverse", amount: 75_000 },
];
const small: CostModel = {
  name: "Model 1",
  lines: [{ label: "Medarbejder 1,5 årsværk", amount: 825_000 }, ...rest],
  total: 1_135_000,
};
const large: CostModel = {
  name: "Model 2",
  lines: [{ label: "Medarbejder 2 årsværk", amount: 1_100_000 }, ...rest],
  total: 1_410_000,
};

test("the two models of Sorø's youth project add up, side by side", () => {
  expect(sumOf(costModelSchema.parse(small))).toEqual({ sum: 1_135_000, stated: 1_135_000, differs: 0 });
  expect(sumOf(large)).toEqual({ sum: 1_410_000, stated: 1_410_000, differs: 0 });
  const rows = sideBySide([small, large]);
  expect(rows.map(({ cells }) => cells.map((cell) => cell?.amount))).toEqual([
    [825_000, 1_100_000],
    [150_000, 150_000],
    [85_000, 85_000],
    [75_000, 75_000],
  ]);
  expect(rows.map(({ alike }) => alike)).toEqual([false, true, true, true]);
});

test("a line that one of them lacks leaves a gap, and none is lost", () => {
  const without: CostModel = { ...large, lines: large.lines.filter(({ label }) => label !== "Lokale"), total: null };
  const rows = sideBySide([small, without]);
  expect(rows.map(({ cells }) => cells.map((cell) => cell?.label ?? "–"))).toEqual([
    ["Medarbejder 1,5 årsværk", "Medarbejder 2 årsværk"],
    ["Etablering", "Etablering"],
    ["Lokale", "–"],
    ["Diverse", "Diverse"],
  ]);
  expect(sumOf(without)).toEqual({ sum: 1_325_000, stated: null, differs: null });
  const turned: CostModel = { ...small, lines: [...small.lines].reverse() };
  expect(sideBySide([small, turned]).flatMap(({ cells }) => cells.filter((cell) => cell !== null))).toHaveLength(8);
});

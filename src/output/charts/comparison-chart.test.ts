import { expect, it } from "vitest";
import { type ComparedBar, comparisonChart } from "./comparison-chart.ts";

const chart = {
  id: "s1",
  title: "Langtidsledige",
  text: "Ærtebjerg ligger lavest.",
  numberText: (value: number) => `${value} %`,
};
const bars: readonly ComparedBar[] = [
  { name: "Ærtebjerg <og omegn>", value: 10, kind: "own" },
  { name: "Hele landet", value: 20, kind: "country" },
];
const widths = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="\d+" width="([\d.]+)"/g)].map(([, x, width]) => [Number(x), Number(width)]);

it("draws bars from zero, each with its name and figure, and what they show for who cannot see them", () => {
  const svg = comparisonChart({ ...chart, bars }) ?? "";
  expect(svg).toContain('<desc id="s1-tekst">Ærtebjerg ligger lavest.</desc>');
  expect(svg).toContain("Ærtebjerg &lt;og omegn&gt;");
  expect(widths(svg)).toEqual([
    [0, 225],
    [0, 450],
  ]);
});

it("draws what is below zero to the left of it, and nothing but zeroes", () => {
  const svg = comparisonChart({ ...chart, bars: [...bars, { name: "x", value: -10, kind: "other" }] }) ?? "";
  expect(widths(svg)).toEqual([
    [150, 150],
    [150, 300],
    [0, 150],
  ]);
  const none = comparisonChart({ ...chart, bars: [{ name: "x", value: 0, kind: "own" }] }) ?? "";
  expect(none).not.toMatch(/NaN|Infinity/);
  expect(comparisonChart({ ...chart, bars: [] })).toBeNull();
});

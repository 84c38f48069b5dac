import { expect, test } from "vitest";
import { type SurvivalChart, survivalChart } from "./survival-chart.ts";

const chart: SurvivalChart = {
  id: "tid",
  title: "Andelen <tilbage>",
  text: "Efter 23 uger er halvdelen tilbage.",
  points: [
    { time: 9, share: 0.9, low: 0.5, high: 0.98 },
    { time: 23, share: 0.5, low: null, high: null },
  ],
  timeName: "Uger",
  shareText: (share) => `${share * 100} %`,
  timeText: String,
};

test("begins with the whole and steps down at each time, to the end of the axis", () => {
  const svg = survivalChart(chart) ?? "";
  const path = /<path d="(M64 14H[^"]+)" stroke="#1d3f72"/.exec(svg)?.[1] ?? "";
  expect(path.match(/H[\d.]+V[\d.]+/g)).toHaveLength(2);
  expect(path).toMatch(/V36H[\d.]+V124H544$/);
});

test("has a box of the interval where it is known, a name and words, and nothing of them is markup", () => {
  const svg = survivalChart(chart) ?? "";
  expect(svg.match(/fill="#d5deea"/g)).toHaveLength(1);
  expect(svg).toContain("Andelen &lt;tilbage&gt;");
  expect(svg).toContain('aria-labelledby="tid-titel tid-tekst"');
  expect(svg.match(/>\d+<\/text>/g)?.length).toBeGreaterThan(4);
});

test("is nothing where nothing happened", () => {
  expect(survivalChart({ ...chart, points: [] })).toBeNull();
});

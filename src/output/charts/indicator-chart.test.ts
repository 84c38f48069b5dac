import { expect, it } from "vitest";
import { type ChartPoint, type IndicatorChart, indicatorChart } from "./indicator-chart.ts";

const quarter = (year: number, number: number, value: number | null): ChartPoint => {
  const month = (at: number) => `${at}`.padStart(2, "0");
  return { from: `${year}-${month(number * 3 - 2)}-01`, to: `${year}-${month(number * 3)}-28`, value };
};

const chart: IndicatorChart = {
  id: "tal1",
  title: "Langtidsledige",
  text: "Andelen er faldet.",
  series: [
    {
      name: "Ærtebjerg <og omegn>",
      points: [quarter(2024, 1, 16), quarter(2024, 2, null), quarter(2024, 3, 15), quarter(2024, 4, 14.7)],
    },
    { name: "Hele landet", points: [quarter(2024, 1, 20), quarter(2024, 4, 19.3)] },
  ],
  path: [
    { on: "2024-01-01", value: 18 },
    { on: "2027-12-31", value: 10 },
  ],
  pathName: "Vejen til målsætningen",
  events: [
    { day: "2024-05-06", number: 1 },
    { day: "1999-01-01", number: 2 },
  ],
  numberText: (value) => `${value} %`,
};

it("says what it shows and names each series, whatever is in the names", () => {
  const svg = indicatorChart(chart) ?? "";
  expect(svg).toContain('aria-labelledby="tal1-titel tal1-tekst"');
  expect(svg).toContain('<desc id="tal1-tekst">Andelen er faldet.</desc>');
  for (const name of ["Ærtebjerg &lt;og omegn&gt;", "Hele landet", "Vejen til målsætningen"])
    expect(svg).toContain(name);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

it("leaves a gap where a figure is withheld, and does not draw it as nothing", () => {
  const svg = indicatorChart({ ...chart, path: [], events: [] }) ?? "";
  const own = /<path d="(M[^"]*)" stroke="#1d3f72" stroke-width="3" fill="none"\/>(?=<circle)/g;
  const lines = [...svg.matchAll(own)].map((match) => match[1] ?? "");
  expect(lines.at(-1)?.match(/M/g)).toHaveLength(2);
  expect(svg.match(/<circle [^>]*r="4.5"/g)).toHaveLength(3 + 1);
});

it("marks what was decided within its time with its number", () => {
  const svg = indicatorChart(chart) ?? "";
  expect(svg).toContain('text-anchor="middle">1</text>');
  expect(svg).not.toContain('text-anchor="middle">2</text>');
});

it("puts numbers that would cover one another above each other", () => {
  const events = [1, 2, 3].map((number) => ({ day: `2024-05-0${number}`, number }));
  const svg = indicatorChart({ ...chart, events }) ?? "";
  const heights = [...svg.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)" r="9"/g)].map((match) => match[1]);
  expect(new Set(heights).size).toBe(3);
});

it("begins at zero where zero is near, and not where it is far away", () => {
  expect(indicatorChart(chart)).toContain(">0 %</text>");
  const far = { ...chart, path: [], series: [{ name: "x", points: [quarter(2024, 1, 1000), quarter(2024, 2, 1010)] }] };
  expect(indicatorChart(far)).not.toContain(">0 %</text>");
});

it("draws one figure, and figures that are all the same, and a target without a day as a level", () => {
  const one = [{ name: "x", points: [quarter(2024, 1, 7)] }];
  const same = [{ name: "x", points: [quarter(2024, 1, 0), quarter(2024, 2, 0)] }];
  for (const series of [one, same]) {
    const svg = indicatorChart({ ...chart, series, path: [{ on: "2024-02-01", value: 5 }], events: [] }) ?? "";
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(svg).toMatch(/d="M70 [\d.]+H544" stroke="#4a4a4a" stroke-width="2"/);
  }
});

it("is nothing where there is no figure", () => {
  expect(indicatorChart({ ...chart, series: [{ name: "x", points: [quarter(2024, 1, null)] }] })).toBeNull();
  expect(indicatorChart({ ...chart, series: [] })).toBeNull();
});

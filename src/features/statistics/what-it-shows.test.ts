import { expect, test } from "vitest";
import type { Period } from "../../records/figure.ts";
import type { Measure } from "../../records/shown.ts";
import {
  showAnswers,
  showChange,
  showShare,
  showStanding,
  showTarget,
  showTrend,
  showWaiting,
} from "./what-it-shows.ts";

const percent: Measure = { unit: "percent", decimals: 1 };
const quarter = (year: number, number: number): Period => ({
  kind: "quarter",
  from: `${year}-${String(number * 3 - 2).padStart(2, "0")}-01`,
  to: `${year}-${String(number * 3).padStart(2, "0")}-${number === 1 || number === 4 ? 31 : 30}`,
  label: `${number}. kv. ${year}`,
});
const share = (period: Period, part: number, whole: number) => ({
  period,
  value: Math.round((part / whole) * 1000) / 10,
  numerator: part,
  denominator: whole,
});
const amount = (period: Period, value: number | null) => ({ period, value, numerator: null, denominator: null });

test("3 of 8 are too few, 219 of 255 are not", () => {
  expect(showShare(3, 8)).toMatchObject({ kind: "share", tooFew: true });
  expect(showShare(219, 255)).toMatchObject({ kind: "share", tooFew: false });
  expect(showAnswers(219, 255, 1321)).toMatchObject({ answered: 255, asked: 1321 });
});

test("from 5,6 % (25) to 14,7 % (65) is a rise, from 3 of 8 to 4 of 8 is not", () => {
  const [before, after] = [quarter(2017, 2), quarter(2019, 2)];
  expect(showChange(share(before, 25, 446), share(after, 65, 442), percent, "up")).toMatchObject({
    moved: "up",
    asWanted: true,
    factor: false,
  });
  expect(showChange(share(before, 3, 8), share(after, 4, 8), percent, "up")).toMatchObject({
    moved: "unsure",
    asWanted: null,
  });
});

test("counts are held against chance, amounts of money are not", () => {
  const [before, after] = [quarter(2023, 1), quarter(2024, 1)];
  const people: Measure = { unit: "persons", decimals: 0 };
  const change = (from: number, to: number, measure: Measure) =>
    showChange(amount(before, from), amount(after, to), measure, "down");
  expect(change(10, 12, people)).toMatchObject({ moved: "unsure" });
  expect(change(1000, 800, people)).toMatchObject({ moved: "down", factor: true, asWanted: true });
  expect(change(8.4, 8.4, { unit: "kroner", decimals: 1 })).toMatchObject({ moved: "none", range: null });
  expect(showChange(amount(before, null), amount(after, 3), people, "down")).toBeNull();
});

test("a trend is told from five figures on, and without its seasons from three years on", () => {
  const quarters = Array.from({ length: 16 }, (_, at) => quarter(2020 + Math.floor(at / 4), (at % 4) + 1));
  const seasonal = quarters.map((period, at) => amount(period, 100 - at + ([20, 0, -25, 5][at % 4] ?? 0)));
  expect(showTrend(seasonal, "quarter", percent, "down")).toMatchObject({
    moved: "down",
    adjusted: true,
    asWanted: true,
  });
  expect(showTrend(seasonal.slice(0, 9), "quarter", percent, "down")).toMatchObject({ adjusted: false });
  expect(showTrend(seasonal.slice(0, 4), "quarter", percent, "down")).toEqual({ kind: "short", figures: 4, fewest: 5 });
});

test("IPS Ung against its 60 %, and the halving by 2030", () => {
  const goal = { value: 60, by: "2026-12-31", path: [] };
  expect(showTarget(share(quarter(2024, 3), 3, 8), goal, percent, "up")).toMatchObject({ stands: "unsure" });
  const halved = { value: 135, by: "2030-12-31", path: [{ on: "2024-09-30", value: 270 }] };
  const young: Measure = { unit: "persons", decimals: 0 };
  expect(showTarget(amount(quarter(2027, 4), 250), halved, young, "down")).toMatchObject({ stands: "behind" });
  expect(showTarget(amount(quarter(2027, 4), 150), halved, young, "down")).toMatchObject({ stands: "ahead" });
  const endless = { value: 10, by: null, path: [] };
  expect(showTarget(amount(quarter(2027, 4), 12), endless, percent, "up")).toMatchObject({ stands: "reached" });
});

test("among others", () => {
  const figures = [
    { area: "Ærtebjerg", value: 8.9 },
    { area: "Blåby", value: 7.1 },
    { area: "Krogstrup", value: 9.9 },
  ];
  expect(showStanding(figures, "Ærtebjerg", percent, "down", { country: 8.2 })).toMatchObject({ rank: 2, among: 3 });
  expect(showStanding(figures, "Sandby", percent, "down")).toBeNull();
});

test("how long it took", () => {
  const times = [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45];
  const followed = times.map((time) => ({ time, happened: time !== 16 }));
  expect(showWaiting(followed, "weeks")).toMatchObject({ followed: 12, happened: 11, median: 23, low: 5, high: 33 });
});

import { expect, test } from "vitest";
import { keptChart } from "./kept.ts";

const words = {
  title: "Kom det til tiden?",
  text: "Af 7 kom 4.",
  inTime: "Til tiden",
  late: "<sent>",
  unanswered: "Intet svar",
};

test("bars begin at zero, share a scale, and say their number", () => {
  const svg = keptChart(
    [
      { year: 2024, inTime: 1, late: 0, unanswered: 1 },
      { year: 2025, inTime: 3, late: 1, unanswered: 0 },
    ],
    words,
  );
  const bars = [...(svg ?? "").matchAll(/<rect x="([\d.]+)" y="(\d+)" width="([\d.]+)" height="22"/g)].map(
    ([, x, y, long]) => [Number(y), Number(x), Number(long)],
  );
  expect(bars).toEqual([
    [40, 64, 150],
    [40, 214, 150],
    [74, 64, 450],
    [74, 514, 150],
  ]);
  expect(svg).toContain('role="img" aria-labelledby="holdt-titel holdt-tekst"');
  expect(svg).toContain("&lt;sent&gt;");
  expect(svg).not.toContain("style=");
});

test("nothing due, nothing drawn", () => {
  expect(keptChart([], words)).toBeNull();
  expect(keptChart([{ year: 2024, inTime: 0, late: 0, unanswered: 0 }], words)).toBeNull();
});

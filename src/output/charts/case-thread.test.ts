import { expect, it } from "vitest";
import { caseThread } from "./case-thread.ts";

const knots = [
  { day: "2024-06-24", committee: "Byrådet" },
  { day: "2024-03-04", committee: "Udvalget <A>" },
  { day: "2025-01-13", committee: "Udvalget <A>" },
];

it("has a knot for each meeting, a line for each committee, and says what it shows", () => {
  const svg = caseThread(knots, "Sagens tråd", "Tråden går gennem 3 møder.") ?? "";
  expect(svg.match(/<circle /g)).toHaveLength(3);
  expect(svg).toMatch(/Udvalget &lt;A&gt;.*Byrådet/);
  expect(svg).toContain('<desc id="traad-tekst">Tråden går gennem 3 møder.</desc>');
  expect(svg).toContain(">2025</text>");
  expect(svg).not.toContain("NaN");
});

it("runs from the first day at the left to the last at the right", () => {
  const svg = caseThread(knots, "", "") ?? "";
  const xs = [...svg.matchAll(/cx="([\d.]+)"/g)].map((match) => Number(match[1]));
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  expect([xs[0], xs.at(-1)]).toEqual([24, 936]);
});

it("is nothing where there is nothing to draw", () => {
  expect(caseThread([], "", "")).toBeNull();
  expect(caseThread(knots.slice(0, 1), "", "")).toBeNull();
});

it("a promise runs to its answer and closes, or to its day and stays open", () => {
  const spans = [
    { from: "2024-01-01", to: "2024-06-01", answered: true },
    { from: "2024-01-01", to: "2025-01-01", answered: false },
  ];
  const knots = [{ day: "2024-01-01", committee: "Udvalget for Stier" }];
  const svg = caseThread(knots, "Sagen", "Et møde.", { lane: "Løfter", spans }) ?? "";
  expect(svg).toContain(">Løfter</text>");
  expect(svg.match(/stroke-dasharray="5 4"/g)).toHaveLength(1);
  expect(svg.match(/r="5" fill="#b3132b"/g)).toHaveLength(1);
  expect(caseThread(knots, "Sagen", "Et møde.")).toBeNull();
});

it("an agreement runs along a lane of its own, under the promises", () => {
  const knots = [{ day: "2024-01-01", committee: "Udvalget for Stier" }];
  const over = { lane: "Aftaler", spans: [{ from: "2023-01-01", to: "2024-06-01", answered: true }] };
  const promised = { lane: "Løfter", spans: [{ from: "2024-01-01", to: "2025-01-01", answered: false }] };
  const yOf = (svg: string, lane: string) => Number(new RegExp(`y="([\\d.]+)"[^>]*>${lane}<`).exec(svg)?.[1]);
  const svg = caseThread(knots, "Sagen", "Et møde.", promised, over) ?? "";
  expect(yOf(svg, "Aftaler")).toBeGreaterThan(yOf(svg, "Løfter"));
  expect(yOf(svg, "Løfter")).toBeGreaterThan(yOf(svg, "Udvalget for Stier"));
  expect(caseThread(knots, "Sagen", "Et møde.", { lane: "Løfter", spans: [] }, over)).not.toContain("Løfter");
});

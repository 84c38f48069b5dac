import { expect, it } from "vitest";
import { type AgreementTimeline, agreementTimeline, type TimelineRow } from "./agreement-timeline.ts";

const row = (said: Partial<TimelineRow> = {}): TimelineRow => ({
  name: "Læring <i> jobcentre",
  from: "2021-03-01",
  to: "2025-03-31",
  look: "term",
  knots: [],
  ...said,
});
const draw = (rows: readonly TimelineRow[], said: Partial<AgreementTimeline> = {}) =>
  agreementTimeline({
    id: "t",
    title: "Tidslinje",
    text: "Til marts.",
    rows,
    today: "2024-03-04",
    now: "i dag",
    ...said,
  }) ?? "";
const bars = (svg: string) => [...svg.matchAll(/<rect x="([\d.]+)" y="\d+" width="([\d.]+)" height="14"/g)];

it("draws a bar from the first day to the last, in proportion, and says what it shows", () => {
  const svg = draw([row(), row({ look: "others", from: "2023-01-01", to: "2023-12-31" })]);
  expect(svg).toContain('<desc id="t-tekst">Til marts.</desc>');
  expect(svg).toContain("Læring &lt;i&gt; jobcentre");
  // Five years wide, 2021 to the end of 2025: a year is a fifth.
  const [whole, year] = bars(svg).map(([, x, width]) => [Number(x), Number(width)]);
  expect(year?.[0]).toBeCloseTo(4 + (2 * 536) / 5, 0);
  expect(year?.[1]).toBeCloseTo(536 / 5, 0);
  expect(whole?.[1]).toBeGreaterThan(4 * (year?.[1] ?? 0));
});

it("is open to the right where there is no end, and nothing without rows", () => {
  expect(draw([row({ to: null })])).toContain("l8 7l-8 7z");
  expect(draw([row()])).not.toContain("l8 7l-8 7z");
  expect(agreementTimeline({ id: "t", title: "", text: "", rows: [], today: "2024-03-04", now: "" })).toBeNull();
});

it("tells the times of an obligation apart without colour", () => {
  const knots = (["decide", "met", "missed", "unanswered", "coming"] as const).map((look) => ({
    day: "2024-01-01",
    look,
  }));
  const svg = draw([row({ knots: [] })]);
  const shapes = new Set(
    knots.map((knot) =>
      draw([row({ knots: [knot] })])
        .replace(/x="[\d.]+"/g, "")
        .slice(svg.length - 400),
    ),
  );
  expect(shapes.size).toBe(5);
  expect(draw([row({ look: "times", knots })])).not.toMatch(/NaN|undefined/);
});

it("does not write every year where there are many", () => {
  const svg = draw([row({ from: "1990-01-01", to: "2025-12-31" })]);
  expect([...svg.matchAll(/>\d{4}<\/text>/g)].length).toBeLessThanOrEqual(12);
});

import { describe, expect, test } from "vitest";
import { type WheelKind, wheelKinds } from "../../records/wheel-entry.ts";
import { wheel } from "./wheel.ts";
import { layOutWheel, markRadius, monthsOuter, type NumberedMark } from "./wheel-layout.ts";
import { reach } from "./wheel-symbol.ts";

const period = { from: "2026-01-01", to: "2026-12-31" };
const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
const mark = (number: number, from: string, kind: WheelKind = "recurring", to = from): NumberedMark => ({
  number,
  kind,
  from,
  to,
  state: "due",
});
const kindAt = (at: number) => wheelKinds[at % wheelKinds.length] ?? "meeting";

/** How close the two closest marks come, and how close the closest comes to the months' names. */
function closest(marks: readonly NumberedMark[]): { apart: number; inside: number; rim: number } {
  const { marks: placed, rim } = layOutWheel(marks, period);
  expect(placed).toHaveLength(marks.length);
  let apart = Number.POSITIVE_INFINITY;
  placed.forEach((a, at) => {
    for (const b of placed.slice(at + 1)) apart = Math.min(apart, Math.hypot(a.x - b.x, a.y - b.y));
  });
  const away = placed.map(({ x, y }) => Math.hypot(x, y));
  return { apart, inside: Math.min(...away) - monthsOuter, rim: rim - Math.max(...away) };
}

describe("marks never collide", () => {
  const crowds: readonly (readonly [string, readonly NumberedMark[]])[] = [
    [
      "a hundred spread over the year",
      Array.from({ length: 100 }, (_, at) => mark(at, day((at * 37) % 365), kindAt(at))),
    ],
    ["a hundred on one day", Array.from({ length: 100 }, (_, at) => mark(at, "2026-06-18", kindAt(at)))],
    ["a hundred in one month", Array.from({ length: 100 }, (_, at) => mark(at, day(150 + (at % 30)), kindAt(at)))],
    ["around New Year", Array.from({ length: 20 }, (_, at) => mark(at, at % 2 ? "2026-01-01" : "2026-12-31"))],
    [
      "with windows of months",
      Array.from({ length: 60 }, (_, at) =>
        at % 3 === 0 ? mark(at, day(at * 4), "window", day(at * 4 + 60)) : mark(at, day(at * 6)),
      ),
    ],
  ];
  test.each(crowds)("%s", (_name, marks) => {
    const { apart, inside, rim } = closest(marks);
    expect(apart).toBeGreaterThanOrEqual(2 * markRadius * reach);
    expect(inside).toBeGreaterThan(markRadius * reach);
    expect(rim).toBeGreaterThan(markRadius * reach);
  });

  test("and stand in their month", () => {
    const many = Array.from({ length: 40 }, (_, at) => mark(at, "2026-03-15"));
    for (const { x, y } of layOutWheel(many, period).marks) {
      const turn = ((Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI)) / (2 * Math.PI);
      expect(turn * 365).toBeGreaterThanOrEqual(59);
      expect(turn * 365).toBeLessThanOrEqual(90);
    }
  });
});

describe("the drawing", () => {
  const svg = wheel({
    period,
    marks: [mark(1, "2026-01-15", "meeting"), mark(2, "2026-10-15", "window", "2026-12-15")],
    holidays: [{ from: "2026-07-06", to: "2026-08-02" }],
    today: "2026-05-01",
    months: Array.from({ length: 12 }, (_, at) => ({
      first: `2026-${String(at + 1).padStart(2, "0")}-01`,
      name: `m${at}`,
    })),
    middle: ["2026", "<udvalg>"],
    title: "Årshjul & mere",
    text: "Hjulet viser 2 ting.",
  });

  test("has a title and says what it shows, and is no place for markup", () => {
    expect(svg).toContain('role="img" aria-labelledby="hjul-titel hjul-tekst"');
    expect(svg).toContain('<title id="hjul-titel">Årshjul &amp; mere</title>');
    expect(svg).toContain("&lt;udvalg&gt;");
    expect(svg).not.toMatch(/ style=|NaN|undefined/);
  });

  test("has each mark's number, each month, and a band for what lasts", () => {
    expect([...svg.matchAll(/class="wheel-number"[^>]*>(\d+)</g)].map((match) => match[1])).toEqual(["2", "1"]);
    expect(svg.match(/>m\d+</g)).toHaveLength(12);
    expect(svg.match(/opacity="0.55"/g)).toHaveLength(1);
  });

  test("tells every kind by its outline alone", () => {
    const outlines = wheelKinds.map((kind) => {
      const one = wheel({
        period,
        marks: [mark(1, "2026-01-15", kind)],
        holidays: [],
        today: null,
        months: [],
        middle: [],
        title: "",
        text: "",
      });
      return /points="[^"]+"|<circle cx="[^"]+"/.exec(one)?.[0] ?? "";
    });
    expect(new Set(outlines).size).toBe(wheelKinds.length);
  });
});

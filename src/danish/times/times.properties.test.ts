import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromIso } from "../calendar.ts";
import { readNumbers } from "../numbers/numbers.ts";
import { readTimes } from "./times.ts";

const words = (
  "i på den d. det et en inden senest frem til mod og fra med pr. om efter for siden uge 42 30 2024 2024-2027 30/5 30-05-2024 " +
  "30.05 1. 2. kvartal kvt. maj marts jan. november måned mødet møde næste kommende første sidste år året årets udgang " +
  "udgangen af primo ultimo slutningen hvert hver andet 14. dag to tre halvt halve ½ - – , / gange gang årligt løbende " +
  "sommerferien jul årsskiftet efteråret vinteren 2024/2025 skoleåret valgperioden resten perioden mellem op mindst ca. " +
  "over mio. kr. % 8,4 1.321 af 16 knap kl. 16.15 Godkendt blev skal ␤ 15.00.00-A00-2-23 § 7 q 3-årig"
).split(" ");

/** Danish minutes gone wrong: words of time in any order, glued and broken anywhere. */
const scrambled = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(" ", " ", " ", "  ", "", "-\n", "\n\n", "\t", ". ")), {
    maxLength: 60,
  })
  .map((parts) => parts.map(([word, gap]) => word.replace("␤", "\n") + gap).join(""));

const anyText = fc.oneof(
  scrambled,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);

const orderly = (
  text: string,
  found: readonly { readonly text: string; readonly span: readonly [number, number] }[],
): void => {
  let done = 0;
  for (const { text: said, span } of found) {
    expect(span[0]).toBeGreaterThanOrEqual(done);
    expect(span[1]).toBeGreaterThan(span[0]);
    expect(text.slice(...span)).toBe(said);
    done = span[1];
  }
};

describe("whatever the text", () => {
  test("times never throw, stand where they say, in order, and end no earlier than they begin", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("2024-02-29", "2024-05-30", "2025-12-31"), (text, date) => {
        const times = readTimes(text, { date, meetings: ["2024-06-20", "2024-11-07"] });
        orderly(text, times);
        for (const { from, to, alternatives = [] } of times) {
          for (const interval of [{ from, to }, ...alternatives]) {
            for (const day of [interval.from, interval.to])
              if (day !== undefined) expect(dayFromIso(day)).not.toBeNull();
            if (interval.from !== undefined && interval.to !== undefined)
              expect(interval.from <= interval.to).toBe(true);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("numbers never throw, stand where they say, in order, and are finite", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const numbers = readNumbers(text);
        orderly(text, numbers);
        for (const { value } of numbers) expect(value === null || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test("a date that is none is an error of the caller's", () => {
    expect(() => readTimes("i dag", { date: "30-05-2024" })).toThrow("no ISO date");
  });
});

describe("takes time in proportion to the text", () => {
  const costly: readonly (readonly [string, string])[] = [
    ["digits", "7"],
    ["den", "den "],
    ["i den", "i løbet af den "],
    ["ordinals", "1. "],
    ["years", "2024, "],
    ["months", "maj, "],
    ["months and a year", "maj og "],
    ["wrapped lines", "kvar-\n"],
    ["letters", "a"],
    ["case numbers", "15.00.00-A00-"],
    ["quarters", "1. kvartal - "],
    ["har", "har i maj "],
    ["ends in s", "udvalgets "],
    ["soft hyphens", "\u00ad"],
    ["hyphens", "-"],
    ["blanks", "  "],
    ["hver", "hver "],
    ["weekdays", "den første mandag i "],
    ["numbers and af", "8 af "],
    ["groups", "99 "],
  ];

  // Four times the text may take four times as long; eight, on a machine that does other things too, is not square.
  test.each(costly)("%s", (_, piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const from = process.cpuUsage().user;
      readTimes(text, { date: "2024-05-30" });
      readNumbers(text);
      return process.cpuUsage().user - from;
    };
    time(25_000); // once, so that what is measured runs as fast as it will
    const [short, long] = [time(25_000), time(100_000)];
    expect(long).toBeLessThan(Math.max(8 * short, 400_000));
  });
});

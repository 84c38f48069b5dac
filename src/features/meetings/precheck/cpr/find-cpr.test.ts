import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../../../danish/calendar.ts";
import { findCpr } from "./find-cpr.ts";

const today = dayOf(2026, 11, 26);
const cases = readFileSync(new URL("./find-cpr.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const at = line.lastIndexOf(" | ");
    const text = line.slice(0, at).replaceAll("␤", "\n").replaceAll("␉", "\t").replaceAll("␣", "\u00a0");
    return [text, line.slice(at + 3)] as const;
  });

test.each(cases)("%j", (text, expected) => {
  const found = findCpr(text, today).map(({ verdict, masked }) => `${verdict} ${masked.slice(0, 6)}`);
  expect(found.join("; ") || "–").toBe(expected);
});

test("says where the whole number stands, and shows none", () => {
  const text = "Se cpr-nr. 01 01 90 - 1234 her.";
  const [found] = findCpr(text, today);
  expect(text.slice(...(found?.span ?? [0, 0]))).toBe("01 01 90 - 1234");
  expect(found).toMatchObject({ masked: "010190-••••", why: "label" });
});

const pieces =
  "0101901234 010190 1234 - – . / , 01 9 O l I cpr.nr.: konto tlf \n \t | ( ) borger 15.00.15-A00-1-18 ½ \u00ad \u200b x 2024".split(
    " ",
  );
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces, " "), { maxLength: 80 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 300 }),
);

describe("whatever the text", () => {
  test("it never throws; what is found stands in order and is ten digits", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let done = 0;
        for (const { span, masked } of findCpr(text, today)) {
          expect(span[0]).toBeGreaterThanOrEqual(done);
          expect(masked).toMatch(/^\d{6}-••••$/);
          done = span[1];
        }
      }),
      { numRuns: 3000 },
    );
  });

  // Four times the text may take four times as long; eight, on a machine that does other things too, is not square.
  test.each([
    "7",
    "01 ",
    "010190 ",
    "0101901234 ",
    "cpr ",
    "cpr 0101901234, ",
    "1\t",
    "O",
    "0 1 ",
    "-",
    "A00-1-",
    "\t|1",
  ])("takes time in proportion to a text of %j", (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const from = process.cpuUsage().user;
      findCpr(text, today);
      return process.cpuUsage().user - from;
    };
    time(50_000);
    const [short, long] = [time(50_000), time(200_000)];
    expect(long).toBeLessThan(Math.max(8 * short, 400_000));
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aFile, anItem, found, recommends, surroundings } from "./testing/an-item.ts";

const words = (
  "borgeren Anna Lyngmose Karen Tangvad har diagnosen demens Tværvej 12, 2. tv. 010190-1234 cpr 0101901238 mandag den 3. juni " +
  "2026 31. november 3 af 8 = 38 % (45 %) 255 af 1.321 svarende til + = I␠alt Total \t | bilag 5 vedlagt som bilag § 10 fortroligt " +
  "dagsordenens punkt 9 udvalgets møde den 2. oktober kr. mio. , . : ; ( ) - – \n \n\n ½ O1O19O-1234 x@gmail.com født den 3. maj 1961"
)
  .split(" ")
  .map((word) => word.replace("␠", " "));

/** Agendas gone wrong: what the rules look for in any order, glued and broken anywhere. */
const scrambled = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(" ", " ", " ", "", "-\n", "\n\n", "\t", ". ")), {
    maxLength: 80,
  })
  .map((parts) => parts.map(([word, gap]) => word + gap).join(""));
const anyText = fc.oneof(
  scrambled,
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
);

const context = { items: ["1", "2"], meetings: ["2026-01-29", "2026-12-17"] };

describe("whatever the text", () => {
  test("the check never throws; every finding stands in the text and shows no whole personal number", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, title) => {
        const item = anItem(text, { title, recommendation: recommends("at det godkendes") });
        for (const finding of found(item, context, [aFile("Plan", text)])) {
          const { span, line, field, file } = finding.place;
          const whole = field === "title" ? title : text;
          if (span && file === null && (field === "title" || field.startsWith("sections/0/text"))) {
            expect(span[0]).toBeGreaterThanOrEqual(0);
            expect(span[1]).toBeGreaterThan(span[0]);
            expect(span[1]).toBeLessThanOrEqual(whole.length);
            expect(line).toBe(whole.slice(0, span[0]).split("\n").length);
          }
          expect(finding.found).not.toMatch(/010190[- ]?123[48]/);
          expect(JSON.stringify(finding.params)).not.toMatch(/010190[- ]?123[48]/);
        }
      }),
      // A number glued to a mail address was once shown whole.
      { numRuns: 2000, examples: [["010190-1234 0101901238x@gmail.com ", ""]] },
    );
  });

  test("without any knowledge around it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const nothing = { day: null, today: null, meetings: null, items: null, people: [], listsAttachments: false };
        expect(Array.isArray(found(anItem(text), nothing))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("takes time in proportion to the text", () => {
  const costly: readonly (readonly [string, string])[] = [
    ["names", "Anna Lyngmose "],
    ["capital words", "Mosen "],
    ["names and streets", "Anna Lyngmose Tværvej 12 "],
    ["citizens", "borgeren Anna Lyngmose er syg "],
    ["numbers", "0101901234 "],
    ["labels", "cpr-nr. "],
    ["weekdays", "mandag den 3. juni "],
    ["shares", "3 af 8 = 38 % "],
    ["sums", "1 + 1 "],
    ["table cells", "1\t"],
    ["table rows", "I alt\t1\t2\n"],
    ["pipes", "|1"],
    ["attachments", "se bilag 5 "],
    ["closed", "punktet er lukket "],
    ["blank lines", "\n"],
    ["letters", "a"],
    ["capitals", "A"],
    ["stops", ". A"],
    ["brackets", "("],
    ["mail", "a.a.a@"],
    ["born", "født den "],
    ["months", "31. november "],
    ["meetings", "udvalgets møde den 2. oktober "],
  ];

  // Four times the text may take four times as long; eight, on a machine that does other things too, is not square.
  test.each(costly)("%s", (_, piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const item = anItem(text);
      const from = process.cpuUsage().user;
      found(item, { ...surroundings, ...context });
      return process.cpuUsage().user - from;
    };
    time(15_000);
    const [short, long] = [time(15_000), time(60_000)];
    expect(long).toBeLessThan(Math.max(8 * short, 400_000));
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { readPeople } from "../../../features/marks/check-answers.ts";
import { isProblem } from "../../../records/problem.ts";
import { decimalOf, shareLines, shareTexts } from "./share-lines.ts";

type Script = {
  readonly wholeNumber: (written: string) => number | null;
  readonly shareLines: (criteria: object, answers: object, texts: object, decimal: string) => string[];
};
// Plain JavaScript for the browser, without types of its own.
const address = "../static/mark-share.js";
const script = (await import(address)) as Script;

const keys = ["fleksjob", "praktik", "elever", "fgu"];
const people = fc.integer({ min: 0, max: 400 });
const criteria = fc.record({
  schemes: fc
    .subarray(keys, { minLength: 1 })
    .chain((some) =>
      fc.tuple(...some.map((key) => fc.record({ key: fc.constant(key), group: fc.constantFrom("", "A", "B") }))),
    ),
  sizes: fc.uniqueArray(
    fc.record({
      from: fc.integer({ min: 1, max: 50 }),
      share: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
      groups: fc.integer({ min: 1, max: 2 }),
    }),
    { selector: ({ from }) => from, minLength: 0, maxLength: 3 },
  ),
});
const answers = fc.record({
  employees: fc.integer({ min: 0, max: 1000 }),
  counts: fc.dictionary(fc.constantFrom(...keys), people),
});

it.each(["da", "en"] as const)("the page says while it is typed what the server says, in %s", (language) => {
  fc.assert(
    fc.property(criteria, answers, (asked, written) => {
      const schemes = asked.schemes.map((scheme) => ({ ...scheme, name: { da: scheme.key, en: "" } }));
      const server = shareLines(language, { ...asked, schemes }, written);
      const page = script.shareLines(asked, written, shareTexts(language), decimalOf(language));
      expect(page).toEqual(server);
    }),
    { numRuns: 2000 },
  );
});

it.each(["40", " 1.250 ", "1 250", "12.5", "1,5", "-3", "", "mange", "12345678", "1.2.3", "0040"])(
  "reads %j as the server does",
  (written) => {
    const counts = readPeople(
      { employees: "1000000", counts: { fleksjob: written }, remark: "" },
      { schemes: [{ key: "fleksjob", name: { da: "", en: "" }, group: "" }] },
    );
    const read = script.wholeNumber(written);
    if (isProblem(counts)) expect([null, 1_000_001].includes(read) || (read ?? 0) > 1_000_000).toBe(true);
    else expect(counts.counts.fleksjob ?? 0).toBe(read);
  },
);

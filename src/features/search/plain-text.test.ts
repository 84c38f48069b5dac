import fc from "fast-check";
import { expect, it } from "vitest";
import { isTableRow, plainText } from "./plain-text.ts";

it.each([
  ["| Sygedagpenge | 320 |", "Sygedagpenge 320"],
  ["|---|:--:|", ""],
  ["Antal\t320\tpersoner", "Antal 320 personer"],
  ["## Sagsfremstilling", "Sagsfremstilling"],
  ["- **At** _status_ godkendes", "At _status_ godkendes"],
  ["Se [bilaget](https://example.org/a) og *resten*.", "Se bilaget og resten."],
  ["2 * 3 er 6, og 5-10 % er C++ a-b", "2 * 3 er 6, og 5-10 % er C++ a-b"],
  ["Sag 24\\_18490 \\| 1", "Sag 24_18490 1"],
  ["Linje<br>to", "Linje to"],
  ["-5 grader", "-5 grader"],
])("%s is read as %s", (written, read) => expect(plainText(written)).toBe(read));

it("knows a row of a table", () => {
  expect(["| a | b |", "a | b | c", "a\tb\tc"].every(isTableRow)).toBe(true);
  expect(["En sætning.", "a | b", "a\tb"].some(isTableRow)).toBe(false);
});

it("is quick on any text", () => {
  const signs = fc.string({ unit: fc.constantFrom(..."|-[]()!*_`#>\\ \n\ta<"), maxLength: 1200 });
  fc.assert(fc.property(signs, (text) => !plainText(text).includes("|")));
  const from = performance.now();
  for (const sign of ["[", "|", "|-", "*", "\\", "<a", "# "]) plainText(sign.repeat(20_000));
  expect(performance.now() - from).toBeLessThan(1000);
});

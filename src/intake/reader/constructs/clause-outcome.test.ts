import { expect, it } from "vitest";
import { clauseOutcome, startsWithOutcome } from "./clause-outcome.ts";
import { clausesOf } from "./clauses.ts";

it.each([
  ["Udvalget ønsker ikke at gå videre med planen", "rejected"],
  ["Sagen sendes i høring", "approved"],
  ["Formanden orienterede om, at planen er godkendt", null],
  ["Malthe Mosegris (A) kunne ikke tiltræde indstillingen", null],
  ["Indstillingen blev ikke kun godkendt, men rost", "approved"],
  ["Malthe Mosegris blev erklæret inhabil", null],
] as const)("%s", (text, outcome) => {
  const [clause] = clausesOf(text);
  expect(clause && clauseOutcome(clause)).toBe(outcome);
});

it("knows how decisions begin", () => {
  expect(["Godkendt.", "Sagen blev udsat.", "Godset ligger ved åen."].map(startsWithOutcome)).toEqual([
    true,
    true,
    false,
  ]);
});

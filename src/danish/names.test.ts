import { expect, it } from "vitest";
import { isPersonName, listPersons, splitNames } from "./names.ts";

it("reads lists of persons with parties and what is said of them", () => {
  const people = listPersons("Tora Tuesen (A), formand, Malthe Mosegris (V) og Bo B. Bæksnap (UP-1); Liv Løvspring");
  expect(people.map(({ name, party, note }) => [name, party, note])).toEqual([
    ["Tora Tuesen", "A", "formand"],
    ["Malthe Mosegris", "V", null],
    ["Bo B. Bæksnap", "UP-1", null],
    ["Liv Løvspring", null, null],
  ]);
});

it("tells names from bodies", () => {
  expect(isPersonName("Birte Byråd Holm")).toBe(true);
  expect(isPersonName("Ærtebjerg Kommune")).toBe(false);
  expect(isPersonName("Teknik og Miljø")).toBe(false);
});

it("takes names apart that ran together", () => {
  expect(splitNames("Anna Birk Krage Mads Mejse")).toEqual(["Anna Birk Krage", "Mads Mejse"]);
  expect(splitNames("Anna Birk Krage")).toEqual(["Anna Birk Krage"]);
});

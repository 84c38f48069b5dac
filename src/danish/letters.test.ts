import { describe, expect, it } from "vitest";
import { foldLetters, smallLetters, unfoldLetters } from "./letters.ts";

describe("foldLetters", () => {
  it.each([
    ["ærø", "aeroe"],
    ["åbenrå", "aabenraa"],
    ["aabenraa", "aabenraa"],
    ["malmö", "malmoe"],
    ["idé", "ide"],
    ["straße", "strasse"],
    ["мир", "мир"],
  ])("%s becomes %s", (word, expected) => expect(foldLetters(word)).toBe(expected));

  it("meets the same word in composed and decomposed letters", () => {
    expect(foldLetters(smallLetters("A\u030Aben"))).toBe(foldLetters(smallLetters("Åben")));
  });
});

describe("unfoldLetters", () => {
  it("offers the Danish spelling beside the word itself", () => {
    expect(unfoldLetters("boern")).toEqual(["boern", "børn"]);
    expect(unfoldLetters("job")).toEqual(["job"]);
  });

  it("stays small for any word", () => {
    expect(unfoldLetters("aaaeoe".repeat(50)).length).toBeLessThanOrEqual(8);
  });
});

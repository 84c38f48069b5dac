import { describe, expect, it } from "vitest";
import { numberParts, partedNumbersIn, wordsIn } from "./words.ts";

describe("wordsIn", () => {
  it("parts words at hyphen and slash and says where they stand", () => {
    expect([...wordsIn("FGU-elever på Ærø.")]).toEqual([
      { text: "FGU", from: 0, to: 3 },
      { text: "elever", from: 4, to: 10 },
      { text: "på", from: 11, to: 13 },
      { text: "Ærø", from: 14, to: 17 },
    ]);
  });
});

describe("partedNumbersIn", () => {
  it.each([
    ["sag 15.00.15-A00-1-18.", ["15", "00", "15", "a00", "1", "18"]],
    ["06.00.00P15-1-25", ["06", "00", "00", "p15", "1", "25"]],
    ["(24/18490)", ["24", "18490"]],
    ["S2020-43759", ["s2020", "43759"]],
    ["20-332957F", ["20", "332957", "f"]],
  ])("finds the number in %s", (text, parts) => {
    expect([...partedNumbersIn(text)].map((number) => number.parts)).toEqual([parts]);
  });

  it("takes neither words with a hyphen nor small numbers", () => {
    expect([...partedNumbersIn("job- og uddannelse, e-mail, punkt 1-3, og/eller")]).toEqual([]);
  });
});

describe("numberParts", () => {
  it("reads a number however it is spaced", () => {
    expect(numberParts("15.20G00 - 2013/01963")).toEqual(["15", "20", "g00", "2013", "01963"]);
  });
});

import { describe, expect, it } from "vitest";
import { parseQuery } from "./parse-query.ts";

const meaning = (text: string) => {
  const { wanted, unwanted } = parseQuery(text);
  return { wanted: wanted.map((term) => term.wanted), unwanted: unwanted.map((term) => term.wanted) };
};

describe("parseQuery", () => {
  it("reads words by their stems, with the Danish spelling a word may stand for", () => {
    expect(meaning("handlinger boern").wanted).toEqual([
      { kind: "word", stems: ["handling"] },
      { kind: "word", stems: ["boern", "barn"] },
    ]);
  });

  it.each(['"ny skole"', "“ny skole”", "«ny skole", "ny-skole"])("reads %s as words in order", (text) => {
    expect(meaning(text).wanted).toEqual([{ kind: "phrase", words: [["ny"], ["skol"]] }]);
  });

  it.each(["plan -job", "plan −job", "plan IKKE job", "-job plan"])("leaves out what %s excludes", (text) => {
    expect(meaning(text)).toEqual({
      wanted: [{ kind: "word", stems: ["plan"] }],
      unwanted: [{ kind: "word", stems: ["job"] }],
    });
  });

  it.each([
    ["15.00.15-A00-1-18", ["15", "00", "15", "a00", "1", "18"]],
    ["24/18490", ["24", "18490"]],
    ["18490", ["18490"]],
    ["A00-1-18", ["a00", "1", "18"]],
  ])("reads %s as a number", (text, parts) => {
    expect(meaning(text).wanted).toMatchObject([{ kind: "number", parts }]);
  });

  it("takes a year for a word and capitals for an abbreviation", () => {
    expect(meaning("2024 STU").wanted).toEqual([
      { kind: "word", stems: ["2024"] },
      { kind: "phrase", words: [["stu"]] },
    ]);
  });

  it("leaves out stop words beside others and keeps them alone", () => {
    expect(meaning("hvad er planen").wanted).toHaveLength(1);
    expect(meaning("og").wanted).toHaveLength(1);
  });

  it("reads no more than twelve terms", () => {
    expect(meaning("skole ".repeat(500)).wanted).toHaveLength(12);
  });
});

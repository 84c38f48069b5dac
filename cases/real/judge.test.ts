import { describe, expect, it } from "vitest";
import { judge } from "./judge.ts";
import { mark, marks, type Observed } from "./observe.ts";

const got: Observed = {
  ...{ problem: null, kind: "minutes", committee: mark("Jobudvalget"), start: null, participants: "0", absent: "0" },
  items: [
    {
      ...{ number: "7", title: mark("Ny plan"), case: null, public: true, outcome: "approved", final: true },
      ...{ absent: marks(["Malthe Mosegris"]), attachments: "0", votes: 0, dissents: 0, earlier: 0, subItems: 0 },
    },
  ],
  unclaimed: 0.02,
  notices: { "lone-letter": 3 },
};

describe("judge", () => {
  it("finds nothing to say where all is as expected, and does not look at what is not named", () => {
    expect(judge({ kind: "minutes", items: [{ number: "7", outcome: "approved" }] }, got)).toEqual({
      worse: [],
      better: [],
    });
  });

  it("tells a title, an outcome and a name that changed", () => {
    const expected = { number: "7", title: mark("Ny plads"), outcome: "noted", absent: marks(["Vigga Vindspejl"]) };
    expect(judge({ items: [expected] }, got).worse).toHaveLength(3);
  });

  it("tells a missing item and an item too much", () => {
    expect(judge({ items: [{ number: "7" }, { number: "8" }] }, got).worse).toContain("item 8: missing");
    expect(judge({ items: [] }, got).worse).toEqual(["items: expected 0, got 1"]);
  });

  it("takes a bare count as leaving open which", () => {
    expect(judge({ items: [{ number: "7", absent: "1" }] }, got).worse).toEqual([]);
    expect(judge({ items: [{ number: "7", absent: "2" }] }, got).worse).toHaveLength(1);
  });

  it("fails where more text is unclaimed, and only says where less is", () => {
    expect(judge({ unclaimed: 0.01 }, got).worse).toEqual(["unclaimed text: at most 1.0 %, got 2.0 %"]);
    const { worse, better } = judge({ unclaimed: 0.1 }, got);
    expect(worse).toEqual([]);
    expect(better).toEqual(["unclaimed text: 2.0 %, expected were 10.0 %"]);
  });

  it("fails where an expected notice is missing", () => {
    expect(judge({ notices: ["lone-letter", "title-cut"] }, got).worse).toEqual(["the notice title-cut is missing"]);
  });
});

describe("marks", () => {
  it("depends on the words, not on their order or white space", () => {
    expect(marks(["a b", "c"])).toBe(marks(["c", "a b"]));
    expect(mark("a  b\n")).toBe(mark("a b"));
    expect(marks([])).toBe("0");
  });
});

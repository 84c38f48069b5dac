import { describe, expect, it } from "vitest";
import { cutAtAbbreviations, newGlossary, teach } from "./glossary.ts";

const explained = (text: string, glossary = newGlossary()) =>
  cutAtAbbreviations(text, glossary).flatMap(({ text: short, meaning }) => (meaning === null ? [] : [short]));

describe("abbreviations", () => {
  it("are explained where they first stand, and only there", () => {
    const glossary = newGlossary();
    expect(explained("FGU og KUI. FGU igen.", glossary)).toEqual(["FGU", "KUI"]);
    expect(explained("FGU på næste linje", glossary)).toEqual([]);
    expect([...glossary.used.keys()]).toEqual(["FGU", "KUI"]);
  });

  it("are whole words, with a hyphen or an ending after an apostrophe", () => {
    expect(explained("CSR-mærket")).toEqual(["CSR"]);
    expect(explained("STAR's tal")).toEqual(["STAR"]);
    expect(explained("ASTARTE, KLØVER, SU5")).toEqual([]);
  });

  it("are not looked for in a heading in capitals", () => {
    expect(explained("SAGEN OM LIS OG FGU")).toEqual([]);
    expect(explained("FGU")).toEqual(["FGU"]);
  });

  it("of the municipality win over the general ones", () => {
    const glossary = newGlossary();
    teach(glossary, new Map([["LAR", "Landdistriktsrådet"]]));
    cutAtAbbreviations("LAR", glossary);
    expect(glossary.used.get("LAR")).toBe("Landdistriktsrådet");
  });

  it("leave the text as it was", () => {
    const text = "Udvalget (UAU) har FGU, KUI og LIS.";
    expect(
      cutAtAbbreviations(text, newGlossary())
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });
});

import { describe, expect, it } from "vitest";
import { matcherOf } from "./matching.ts";
import { parseQuery } from "./parse-query.ts";
import { segmentsOf, snippetOf } from "./snippet.ts";

const quote = (query: string, ...body: string[]) => {
  const wanted = parseQuery(query).wanted.map((term) => term.wanted);
  return snippetOf({ title: "", decision: "Godkendt.", body }, matcherOf(wanted), wanted.length)
    .map((segment) => (segment.mark ? `[${segment.text}]` : segment.text))
    .join("");
};

describe("snippetOf", () => {
  it("takes the sentence that holds most of what is wanted", () => {
    expect(quote("unge job", "Unge er mange. Flere unge kom i job. Job er godt.")).toBe("Flere [unge] kom i [job].");
  });

  it("marks compounds by their parts, phrases and numbers whole", () => {
    expect(quote("dagpenge", "Om sygedagpengesager i år.")).toBe("Om [sygedagpengesager] i år.");
    expect(quote('"ny skole"', "En ny skole.")).toBe("En [ny skole].");
    expect(quote("18490", "Se sag 24/18490 herom.")).toBe("Se sag [24/18490] herom.");
  });

  it.each([
    ["regel", "Efter reglerne."],
    ["centre", "I jobcentret."],
    ["barn", "Om børnene."],
    ["mand", "Nævningemændene kom."],
    ["forløb", "Forløbene slutter."],
    ["aarhus", "Tog til Århus."],
    ["ø", "En ø."],
    ["møde", "MØDERNE blev holdt."],
  ])("marks %s in: %s", (query, text) => expect(quote(query, text)).toContain("["));

  it("does not end a sentence at an abbreviation or a date", () => {
    expect(quote("maj", "Planen, bl.a. nr. 4, gælder fra den 2. maj i år. Mere.")).toBe(
      "Planen, bl.a. nr. 4, gælder fra den 2. [maj] i år.",
    );
  });

  it("shows the first sentence where only the title matches", () => {
    expect(quote("ukendtord", "Tekst.")).toBe("Godkendt.");
  });

  it("reads a table's row without bars, and prefers a sentence to it", () => {
    const table = "| Område | Antal |\n|---|---|\n| Sygedagpenge | 320 |";
    expect(quote("sygedagpenge", table)).toBe("[Sygedagpenge] 320");
    expect(quote("sygedagpenge", `${table}\n\nFlere fik **sygedagpenge** i år.`)).toBe(
      "Flere fik [sygedagpenge] i år.",
    );
    expect(snippetOf({ title: "", decision: "", body: [`${table}\nSe ovenfor.`] }, () => [], 0)).toEqual([
      { text: "Se ovenfor.", mark: false },
    ]);
  });

  it("takes wrapped lines for one sentence, and a list's points for one each", () => {
    expect(quote("forløb", "Antallet af forløb\ner faldet i år. Mere.")).toBe("Antallet af [forløb] er faldet i år.");
    expect(quote("forløb", "- at forløb godkendes\n- at resten udsættes")).toBe("at [forløb] godkendes");
  });

  it("cuts a long sentence around the match, between words", () => {
    const text = quote("skolen", `${"ord ".repeat(150)}skolen ${"ord ".repeat(150)}.`);
    expect(text.length).toBeLessThan(290);
    expect(text).toMatch(/^… ord .*\[skolen\].* ord …$/);
  });
});

it("segmentsOf gives the whole text back", () => {
  const segments = segmentsOf("abcdef", [
    { term: 0, from: 1, to: 3 },
    { term: 1, from: 2, to: 4 },
  ]);
  expect(segments.map((one) => one.text).join("")).toBe("abcdef");
});

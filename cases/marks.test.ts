import { describe, expect, it } from "vitest";
import { parseMarks } from "./marks.ts";

describe("parseMarks", () => {
  it("takes the marks out and remembers where their text stands", () => {
    const { raw, marks } = parseMarks("Punkt ⟦punkt: 46⟧: ⟦titel: Ny plan ⟧\n");
    expect(raw).toBe("Punkt 46: Ny plan \n");
    expect(marks.map(({ name, text, span }) => [name, text, raw.slice(...span)])).toEqual([
      ["punkt", "46", "46"],
      ["titel", "Ny plan", "Ny plan"],
    ]);
  });

  it("drops a line that holds nothing but marks without text, and keeps empty lines", () => {
    expect(parseMarks("⟦slags = referat⟧ ⟦note: why⟧\n\nTekst\n⟦fremmøde = oplyst⟧").raw).toBe("\nTekst\n");
  });

  it("reads argument, value and marks inside marks", () => {
    const { raw, marks } = parseMarks("⟦beslutning = blandet: ⟦delpunkt 1-2 = godkendt: 1.-2. Godkendt.⟧⟧");
    expect(raw).toBe("1.-2. Godkendt.");
    expect(marks[0]).toMatchObject({ value: "blandet", text: "1.-2. Godkendt." });
    expect(marks[0]?.inside[0]).toMatchObject({ name: "delpunkt", argument: "1-2", value: "godkendt" });
  });

  it("reads repaired words as they should be and leaves noise out, the document keeping both", () => {
    const { raw, marks } = parseMarks("⟦titel: Om ⟦læs = målgrupper: målгrupper⟧\n⟦støj: Side 4⟧\ni år⟧");
    expect(raw).toBe("Om målгrupper\nSide 4\ni år");
    expect(marks[0]?.text).toBe("Om målgrupper i år");
  });

  it("counts lines in the case file", () => {
    expect(parseMarks("⟦slags = referat⟧\na\n⟦titel: b⟧").marks[1]?.line).toBe(3);
  });

  it("says the line of a mark that is not closed", () => {
    expect(() => parseMarks("a\n⟦titel: b")).toThrow("Line 2");
    expect(() => parseMarks("a⟧")).toThrow("Line 1");
  });
});

import { describe, expect, it } from "vitest";
import { read } from "./read.ts";

const paper = (lines: string) =>
  read({
    name: "oversigt.txt",
    mediaType: "text/plain",
    sha256: "0".repeat(64),
    text: `Notat\n\nOversigt over sager i efteråret\n\nForvaltningen har samlet det, der er på vej.\n\n${lines}\n`,
    marks: [],
    notices: [],
  });
const codes = (lines: string) => paper(lines).notices.filter(({ code }) => code === "closed-in-paper");

describe("a paper with a line that looks like a closed item's title", () => {
  it.each(["Lukket: Salg af grund i Egebjerg", "14. Køb af ejendom (lukket punkt)", "Behandles for lukkede døre"])(
    "says so: %s",
    (line) => {
      const reading = paper(`Cykelsti i Egebjerg\n\n${line}\n\nLys i parken`);
      expect(reading.kind).toBe("document");
      expect(reading.notices.map(({ code }) => code)).toContain("closed-in-paper");
    },
  );

  it.each([
    "Lukning af slagteriet i Egebjerg",
    "Lukkedage i dagtilbud 2025",
    "Biblioteket holder lukket i påsken, og det er meddelt brugerne.",
    "Principper for lukkede punkter",
  ])("says nothing of what only speaks of closing: %s", (line) => {
    expect(codes(line)).toEqual([]);
  });
});

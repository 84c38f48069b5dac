import { expect, it } from "vitest";
import { readLines } from "../lines.ts";
import { readAttendance } from "./absence.ts";

function attendance(text: string) {
  const source = { name: "", mediaType: "text/plain", sha256: "", text, marks: [], notices: [] };
  const { rest, absences } = readAttendance(readLines(source).lines, text);
  return {
    rest: rest.map((line) => line.text),
    away: absences.map(({ name, party, excused, substitute }) => [name, party, excused, substitute]),
  };
}

it.each([
  ["Afbud: Gry Gråspurv", [["Gry Gråspurv", null, true, null]]],
  [
    "Fraværende: Jens Jernurt (C) og Keld Jordbær (V)",
    [
      ["Jens Jernurt", "C", null, null],
      ["Keld Jordbær", "V", null, null],
    ],
  ],
  ["Fraværende:\n\nIngen", []],
  ["Følgende deltog ikke i behandlingen af punktet:", []],
  ["Afbud: Gry Gråspurv (Stedfortræder: Ulla Ugle)", [["Gry Gråspurv", null, true, "Ulla Ugle"]]],
  ["Fraværende: Gry Gråspurv (V) - Ulla Ugle (V) mødte som stedfortræder.", [["Gry Gråspurv", "V", null, "Ulla Ugle"]]],
  ["Gry Gråspurv var forhindret i at deltage i behandlingen af sagen.", [["Gry Gråspurv", null, null, null]]],
  ["Gry Gråspurv havde meldt afbud, og Ulla Ugle deltog i stedet.", [["Gry Gråspurv", null, true, "Ulla Ugle"]]],
])("%s", (text, away) => {
  expect(attendance(`Godkendt.\n\n${text}`)).toEqual({ rest: ["Godkendt."], away });
});

it("leaves a decision about absence alone", () => {
  expect(attendance("Fraværet blandt de ansatte blev drøftet.").rest).toHaveLength(1);
});

import { expect, it } from "vitest";
import { readDissents } from "./dissent.ts";

const found = (text: string) => readDissents(text).map(({ dissent }) => [dissent.kind, ...dissent.by]);

it("names those of a minority, not their party", () => {
  expect(found("Anbefales. Et mindretal bestående af Malthe Mosegris (O) kan ikke anbefale indstillingen.")).toEqual([
    ["against", "Malthe Mosegris"],
  ]);
  expect(found("Godkendt. Mindretallet, Gry Gråspurv (F), finder beløbet for lille.")).toEqual([
    ["minority-statement", "Gry Gråspurv"],
  ]);
  expect(found("Et flertal bestående af A og V anbefaler. Et mindretal bestående af Ø kan ikke anbefale.")).toEqual([
    ["against", "Ø"],
  ]);
});

it("finds reservations behind points and inside sentences, and remarks for the record", () => {
  expect(found("1. Godkendt.\n2. Anbefales. Gry Gråspurv (O) tog forbehold.")).toEqual([
    ["reservation", "Gry Gråspurv"],
  ]);
  expect(found("Anbefales, idet Malthe Mosegris (O) tager forbehold.")).toEqual([["reservation", "Malthe Mosegris"]]);
  expect(found('Godkendt.\nMalthe Mosegris begærede følgende tilført protokollen: "For dyrt."')).toEqual([
    ["protocol-remark", "Malthe Mosegris"],
  ]);
  expect(found("Tage Tangloppe afgav følgende protokolbemærkning: For dyrt.")).toEqual([
    ["protocol-remark", "Tage Tangloppe"],
  ]);
  expect(found("Godkendt. Udvalget tager imod tilbuddet.")).toEqual([]);
});

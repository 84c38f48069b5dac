import { expect, it } from "vitest";
import { linesOf } from "../testing/lines-of.ts";
import { readPlaces } from "./places.ts";

it("names each place of a sentence, with where it lies", () => {
  const text =
    "Turen omfattede besøg i Havtorn Kommune, på Skolen på Kragø og i Tangstrand Forum.\n\nBesøg på Mosegården\n";
  expect(readPlaces(linesOf(text), text).map((place) => place.text)).toEqual([
    "Havtorn Kommune",
    "Skolen på Kragø",
    "Tangstrand Forum",
    "Mosegården",
  ]);
});

it("takes a name whole where *og*, hyphens or dashes stand in it, and the lines of a list", () => {
  const text =
    "Vi besøgte Kultur- og Fritidshuset i Alby, Job- og Borgerservice Bredby og Unge- og Familiehuset.\n\nBesøg hos:\n- Sorg- og Krisecentret\n- Alby - Bredby Museum\n\nHus & Have\n";
  expect(readPlaces(linesOf(text), text).map((place) => place.text)).toEqual([
    "Kultur- og Fritidshuset i Alby",
    "Job- og Borgerservice Bredby",
    "Unge- og Familiehuset",
    "Sorg- og Krisecentret",
    "Alby - Bredby Museum",
  ]);
});

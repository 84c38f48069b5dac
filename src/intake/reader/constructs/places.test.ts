import { expect, it } from "vitest";
import type { Line } from "../lines.ts";
import { readLines } from "../lines.ts";
import { readPlaces } from "./places.ts";

function lines(text: string): readonly Line[] {
  return readLines({ name: "p", mediaType: "text/plain", sha256: "0".repeat(64), text, marks: [], notices: [] }).lines;
}

it("names each place of a sentence, with where it lies", () => {
  const text =
    "Turen omfattede besøg i Havtorn Kommune, på Skolen på Kragø og i Tangstrand Forum.\n\nBesøg på Mosegården\n";
  expect(readPlaces(lines(text), text).map((place) => place.text)).toEqual([
    "Havtorn Kommune",
    "Skolen på Kragø",
    "Tangstrand Forum",
    "Mosegården",
  ]);
});

it("takes a name whole where *og*, hyphens or dashes stand in it, and the lines of a list", () => {
  const text =
    "Vi besøgte Kultur- og Fritidshuset i Alby, Job- og Borgerservice Bredby og Unge- og Familiehuset.\n\nBesøg hos:\n- Sorg- og Krisecentret\n- Alby - Bredby Museum\n\nHus & Have\n";
  expect(readPlaces(lines(text), text).map((place) => place.text)).toEqual([
    "Kultur- og Fritidshuset i Alby",
    "Job- og Borgerservice Bredby",
    "Unge- og Familiehuset",
    "Sorg- og Krisecentret",
    "Alby - Bredby Museum",
  ]);
});

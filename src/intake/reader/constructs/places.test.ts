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

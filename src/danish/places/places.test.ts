import { describe, expect, it, test } from "vitest";
import { kilometresBetween, placeOf, placeOfName, placeOfPostcode } from "./places.ts";

describe("a place", () => {
  it.each([
    ["9990", "Skagen", "Frederikshavn"],
    ["9550", "Mariager", "Mariagerfjord"],
    ["1620", "København V", "København"],
    ["5601", "Lyø", "Faaborg-Midtfyn"],
  ])("is found by its post code %s", (code, name, municipality) => {
    const place = placeOfPostcode(code);
    expect(place?.name).toBe(name);
    expect(place?.municipalities).toContain(municipality);
  });

  it.each([
    ["hobro", "Hobro"],
    ["ARHUS C", null],
    ["århus", "Aarhus"],
    ["Kgs. Lyngby", "Kongens Lyngby"],
    ["Mariagerfjord Kommune", "Mariagerfjord"],
    ["9500 Hobro", "Hobro"],
    ["DK-8000", "Aarhus C"],
    ["4999", null],
    ["", null],
    ["Ingensteds", null],
  ])("is found by what people write: %s", (written, name) => {
    expect(placeOf(written)?.name ?? null).toBe(name);
  });
});

test("all places lie in Denmark, and distances are those of the map", () => {
  const [skagen, gedser] = [placeOfPostcode("9990"), placeOfName("Gedser")];
  if (skagen === null || gedser === null) throw new Error("A place is missing.");
  const far = kilometresBetween(skagen, gedser);
  expect(far).toBeGreaterThan(345);
  expect(far).toBeLessThan(370);
  for (let code = 1000; code < 10_000; code++) {
    const place = placeOfPostcode(String(code));
    if (place === null) continue;
    expect(place.latitude, place.name).toBeGreaterThan(54.5);
    expect(place.latitude, place.name).toBeLessThan(57.8);
    expect(place.longitude, place.name).toBeGreaterThan(8);
    expect(place.longitude, place.name).toBeLessThan(15.3);
  }
});

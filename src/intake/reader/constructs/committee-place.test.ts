import { expect, it } from "vitest";
import { fieldsLength, placeBehindBody } from "./committee-place.ts";

const fields = (words: string) => words.slice(0, fieldsLength(words));

it("ends a body's name before a house, a town, a municipality or another body", () => {
  expect(
    [
      "Børn og Unge, Rådhuset i Egebjerg",
      "Teknik og Miljø Dalby",
      "Kultur, Fritid og Idræt, Mosehallen",
      "Plan og Miljø Dalby Kommune",
      "Kultur, Økonomiudvalget og Byrådet",
    ].map(fields),
  ).toEqual(["Børn og Unge", "Teknik og Miljø", "Kultur, Fritid og Idræt", "Plan og Miljø", "Kultur"]);
});

it("leaves a committee its own fields", () => {
  for (const name of ["Rådhus og Havn", "Skole, Kirke og Rådhus", "Arbejdsmarked og Social Indsats", "Land og By"])
    expect(fields(name)).toBe(name);
});

it("finds the place set off behind a body's name", () => {
  const place = (behind: string) => {
    const found = placeBehindBody(behind);
    return found && behind.slice(found.from, found.to);
  };
  expect(place(", Rådhuset i Egebjerg, den 5. marts 2024")).toBe("Rådhuset i Egebjerg");
  expect(place(" - Dalby - 5. marts 2024")).toBe("Dalby");
  expect(place(" i Kulturhuset Mosen")).toBe("Kulturhuset Mosen");
  expect(place(" (2018-2021) – Referat – 4. november")).toBeNull();
  expect(place(" Dalby Kommune")).toBeNull();
});

import { expect, it } from "vitest";
import { closesAgenda, partHeading } from "./part-heading.ts";

it("reads headings of open and closed parts, whatever stands around the words", () => {
  expect(
    ["LUKKEDE SAGER", "B. Lukket del af mødet", "Dagsorden (lukket)", "--- Lukket ---", "Ikke offentlige sager"].map(
      partHeading,
    ),
  ).toEqual(["closed", "closed", "closed", "closed", "closed"]);
  expect(["Åbne punkter (fortsat)", "Offentlig dagsorden"].map(partHeading)).toEqual(["open", "open"]);
  expect(["Lukkede døre i ældreplejen", "Åben skole", "Lukket - Kontrakt om kaffe"].map(partHeading)).toEqual([
    null,
    null,
    null,
  ]);
});

it("tells a part's heading from the flag of one item", () => {
  expect(closesAgenda("Lukket punkt")).toBe(false);
  expect(closesAgenda("For lukkede døre")).toBe(true);
});

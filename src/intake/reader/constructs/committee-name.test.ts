import { expect, it } from "vitest";
import { committeeAt, sameCommittee } from "./committee-name.ts";

it.each([
  ["Udvalget for Arbejdsmarked og Uddannelse 2022-2025 d. 30-05-2024", "Udvalget for Arbejdsmarked og Uddannelse"],
  ["Klima-, Teknik- og Miljøudvalget den 5. maj", "Klima-, Teknik- og Miljøudvalget"],
  ["Byrådets møde", "Byrådet"],
  ["BYRÅDET DEN 5. MAJ", "BYRÅDET"],
  ["Magistraten", "Magistraten"],
])("%s", (text, name) => {
  expect(committeeAt(text)?.name).toBe(name);
});

it("takes a converter's damage for no body", () => {
  expect(committeeAt("Udvalgsrådet drøftede")).toBeNull();
});

it("knows a committee again in another form", () => {
  expect(sameCommittee("Byrådet", "Byråd 2022-2025")).toBe(true);
  expect(sameCommittee("Jobudvalget", "Økonomiudvalget")).toBe(false);
});

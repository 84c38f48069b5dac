import { expect, it } from "vitest";
import { outcomeOf } from "./outcome.ts";

it.each([
  ["Godkendt.", "approved", true],
  ["Indstillingen godkendt", "approved", true],
  ["Byrådet godkendte Økonomiudvalgets indstilling.", "approved", true],
  ["Tiltrådt.", "approved", true],
  ["Ændringerne indarbejdes.", "approved", true],
  ["Godkendt med bemærkning om, at udvalget ønsker en status.", "approved", true],
  ["Ikke godkendt", "rejected", true],
  ["Ikke imødekommet.", "rejected", true],
  ["Ansøgningen blev afvist.", "rejected", true],
  ["Anbefales ikke", "rejected", false],
  ["Anbefales.", "recommended", false],
  ["Indstilles til godkendelse", "recommended", false],
  ["Økonomiudvalget besluttede at anbefale byrådet, at planen godkendes.", "recommended", false],
  ["3. anbefales taget til efterretning.", "recommended", false],
  ["Taget til efterretning.", "noted", true],
  ["Orienteringen blev taget til efterretning, og præsentationen vedlægges protokollen.", "noted", true],
  ["Taget til orientering.", "noted", true],
  ["Drøftet.", "discussed", true],
  ["Udvalget drøftede sagen og besluttede at genoptage drøftelsen på næste møde.", "discussed", true],
  ["Sagen blev udskudt til næste udvalgsmøde.", "postponed", null],
  ["Sagen sendes tilbage til administrationen.", "returned", null],
  ["Fremsendes til Økonomiudvalget til behandling.", "referred", false],
  ["Punktet blev taget af dagsordenen.", "withdrawn", true],
  ["Sagen genoptages.", "resumed", null],
  ["Formanden orienterede om, at budgettet er godkendt.", "other", null],
  ["Ingen bemærkninger.", "other", null],
  ["Godkendt. Malthe Mosegris (A) kunne ikke anbefale planen.", "approved", true],
] as const)("%s", (text, outcome, final) => {
  expect(outcomeOf(text)).toMatchObject({ outcome, final });
});

it("tells the points apart, on one line or several", () => {
  const { outcome, points } = outcomeOf("1.-2. Godkendt. 3. Drøftet.");
  expect(outcome).toBe("mixed");
  expect(points.map((point) => [point.points, point.outcome])).toEqual([
    [["1", "2"], "approved"],
    [["3"], "discussed"],
  ]);
  expect(outcomeOf("Drøftet.\nAd 1. Udvalget beder om tal.").points).toEqual([]);
  expect(outcomeOf("Godkendt den 3. marts 2024").points).toEqual([]);
});

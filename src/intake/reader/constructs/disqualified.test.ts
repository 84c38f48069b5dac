import { expect, it } from "vitest";
import { readDisqualified } from "./disqualified.ts";
import { isOnImpartiality } from "./impartiality.ts";

const found = (text: string) => readDisqualified(text).map(({ name, found }) => [name, found]);

it("knows whole words only", () => {
  expect(
    ["Rehabiliteringen godkendt", "Habilitetsspørgsmål", "erklæret inhabil", "er habil"].map(isOnImpartiality),
  ).toEqual([false, true, true, true]);
  expect(found("Malthe Mosegris fortalte om rehabilitering.")).toEqual([]);
});

it("reads who was found disqualified, the genitive taken off", () => {
  expect(found("Malthe Mosegris erklærede sig inhabil og forlod mødet.")).toEqual([["Malthe Mosegris", true]]);
  expect(found("Gry Gråspurvs habilitet blev drøftet. Gry Gråspurv blev ikke fundet inhabil.")).toEqual([
    ["Gry Gråspurv", false],
  ]);
});

import { expect, it } from "vitest";
import { clausesOf } from "./clauses.ts";
import { exceptionsIn } from "./exceptions.ts";
import { outcomeOf } from "./outcome.ts";

const found = (text: string) =>
  clausesOf(text)
    .flatMap((clause) => exceptionsIn(clause))
    .map(({ points, leftOut }) => [points.join(), leftOut]);

it("finds the points that are left out or met otherwise", () => {
  expect(found("Godkendt, dog ikke punkt 3.")).toEqual([["3", true]]);
  expect(found("Godkendt bortset fra pkt. 2 og 4, som udsættes.")).toEqual([["2,4", true]]);
  expect(found("Godkendt, idet punkt 2 udsættes.")).toEqual([["2", false]]);
  expect(found("Punkt 3 udgår.")).toEqual([]);
  expect(found("Godkendt, dog ikke på mandage.")).toEqual([]);
});

it("says what became of them and of the others", () => {
  const of = (text: string) =>
    outcomeOf(text, ["1", "2", "3"]).points.map(({ points, outcome }) => [points.join(), outcome]);
  expect(of("Godkendt, dog ikke punkt 3.")).toEqual([
    ["1,2", "approved"],
    ["3", "rejected"],
  ]);
  expect(of("Bortset fra punkt 1, der udgår, anbefales indstillingen.")).toEqual([
    ["2,3", "recommended"],
    ["1", "withdrawn"],
  ]);
  expect(of("Med undtagelse af punkt 3 blev indstillingen godkendt.")).toEqual([
    ["1,2", "approved"],
    ["3", "rejected"],
  ]);
  expect(of("Udsat, idet punkt 7 på dagsordenen udgår.")).toEqual([]);
  expect(outcomeOf("Godkendt, dog således at punkt 2 ændres.", ["1", "2"]).outcome).toBe("approved");
});

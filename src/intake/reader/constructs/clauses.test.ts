import { expect, it } from "vitest";
import { clausesOf } from "./clauses.ts";

const points = (text: string) => clausesOf(text).map((clause) => [clause.points?.join() ?? null, clause.text]);

it("takes letters that are joined for the points they name", () => {
  expect(points("Ad b og c: Anbefales.")).toEqual([["b,c", "Anbefales."]]);
  expect(points("Ad a, b og c: Anbefales.")).toEqual([["a,b,c", "Anbefales."]]);
});

it("divides sentences, and points of one line", () => {
  expect(points("Godkendt. Bo B. Bæksnap tog forbehold.")).toEqual([
    [null, "Godkendt."],
    [null, "Bo B. Bæksnap tog forbehold."],
  ]);
  expect(points("a) Godkendt b) Afvist")).toEqual([
    ["a", "Godkendt"],
    ["b", "Afvist"],
  ]);
  expect(points("1. og 2. Godkendt")).toEqual([["1,2", "Godkendt"]]);
  expect(points("Andet punkt udsættes.")).toEqual([["2", "udsættes."]]);
});

it("stays quick where nothing ends", () => {
  const from = performance.now();
  expect(clausesOf(`1. ${"2 ".repeat(100_000)}`)).toHaveLength(1);
  expect(clausesOf("1. at 2. at 3. at 4. at ".repeat(20_000)).length).toBeGreaterThan(0);
  expect(performance.now() - from).toBeLessThan(2000);
});

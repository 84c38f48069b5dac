import { expect, it } from "vitest";
import { linesOf } from "../testing/lines-of.ts";
import { isRoute, readCompetence, readInitials, readRoute } from "./route.ts";

it("reads a planned route in its many forms", () => {
  const route = (text: string) => readRoute(linesOf(text), text, null).map((piece) => piece.text);
  expect(route("UBF/UAU/USO")).toEqual(["UBF", "UAU", "USO"]);
  expect(route("Børne- og Ungeudvalget, Økonomiudvalget og Byrådet")).toEqual([
    "Børne- og Ungeudvalget",
    "Økonomiudvalget",
    "Byrådet",
  ]);
  expect(isRoute(linesOf("Økonomiudvalget den 5. marts 2024: Godkendt"))).toBe(false);
});

it("reads initials before the route, and who decides", () => {
  const [line] = linesOf("MH/SL - AMU - SOU");
  const found = line && readInitials(line, "MH/SL - AMU - SOU");
  expect(found?.initials.map((piece) => piece.text)).toEqual(["MH", "SL"]);
  expect(found?.route.map((piece) => piece.text)).toEqual(["AMU", "SOU"]);
  expect(readCompetence(linesOf("Byrådet."), "Byrådet.")?.text).toBe("Byrådet");
});

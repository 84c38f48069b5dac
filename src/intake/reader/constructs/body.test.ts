import { expect, it } from "vitest";
import { readBody } from "./body.ts";

const body = (text: string, firstItem = 60) => readBody(text, text.length, firstItem, new Set())?.text ?? null;

it("takes the municipality or region named at the top, else the one named far more often", () => {
  expect(body("Mosekær Kommune\nReferat")).toBe("Mosekær Kommune");
  expect(body("Region Tangstrand\nReferat")).toBe("Region Tangstrand");
  const below = `${"x ".repeat(40)}Mosekær Kommune ejer havnen. Mosekær Kommune betaler. Alby Kommune hjælper.`;
  expect(body(below, 10)).toBe("Mosekær Kommune");
  expect(body(`${"x ".repeat(40)}Alby Kommune hjælper.`, 10)).toBeNull();
});

it("takes the whole of a name of several words, in capitals too", () => {
  expect(
    [
      "Nørre Ærtebjerg Kommune\n",
      "Referat, Alby-Mosekær Kommune\n",
      "VESTER OG ØSTER MOSEKÆR KOMMUNE\nJOBUDVALGET\n",
      "Sct. Hvalby kommune\nReferat\n",
      "Kommune: Store Mosekær\nUdvalg: Jobudvalget\n",
      "REGION NORDRE TANGSTRAND\nReferat\n",
      "Teknik og Miljø Mosekær Kommune\n",
    ].map((text) => body(text)),
  ).toEqual([
    "Nørre Ærtebjerg Kommune",
    "Alby-Mosekær Kommune",
    "Vester og Øster Mosekær Kommune",
    "Sct. Hvalby Kommune",
    "Store Mosekær Kommune",
    "Region Nordre Tangstrand",
    "Mosekær Kommune",
  ]);
});

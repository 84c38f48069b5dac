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

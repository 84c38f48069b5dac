import { expect, it } from "vitest";
import { ownPath } from "./own-path.ts";

it("keeps a path of this site, with its query", () => {
  expect(ownPath("/aertebjerg?aar=2024")).toBe("/aertebjerg?aar=2024");
  expect(ownPath("/")).toBe("/");
});

it("is the front page for anything that could lead elsewhere", () => {
  const elsewhere = ["https://ond.example", "//ond.example", "/\\ond.example", "/\tx", "javascript:alert(1)", "", "x"];
  for (const wanted of elsewhere) expect(ownPath(wanted), wanted).toBe("/");
  expect(ownPath(undefined)).toBe("/");
  expect(ownPath(`/${"a".repeat(3000)}`)).toBe("/");
});

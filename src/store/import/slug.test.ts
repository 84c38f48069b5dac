import { expect, test } from "vitest";
import { freeSlug, slugOf } from "./slug.ts";

test.each([
  ["Ærtebjerg", "aertebjerg"],
  ["Økonomi- og Vækstudvalget", "oekonomi-og-vaekstudvalget"],
  ["  Åbne døre, Café René!  ", "aabne-doere-cafe-rene"],
  ["A\u030Aben", "aaben"],
  ["***", "punkt"],
])("%j is addressed as %s", (text, slug) => {
  expect(slugOf(text, "punkt")).toBe(slug);
});

test("a long text is cut at a word", () => {
  const slug = slugOf("kommunens ".repeat(20), "x");
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug.endsWith("kommunens")).toBe(true);
});

test("a slug that is taken gets a number", () => {
  expect(freeSlug("a", new Set())).toBe("a");
  expect(freeSlug("a", new Set(["a", "a-2"]))).toBe("a-3");
});

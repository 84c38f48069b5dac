import { expect, test } from "vitest";
import { titleLikeness, titleWords } from "./title-words.ts";

const likeness = (one: string, other: string) => titleLikeness(titleWords(one), titleWords(other));

test.each([
  ["Ny cykelsti ved Ærtesøen", "Cykelsti ved Ærtesøen - endelig godkendelse"],
  ["Budget 2026, 1. behandling", "Budget 2026, 2. behandling"],
  ["Plan for fritidsjob", "Planen for fritidsjobbene"],
  ["Orientering om fritidsjob", "Godkendelse af fritidsjob"],
])("%s is wholly like %s", (one, other) => {
  expect(likeness(one, other)).toBeGreaterThanOrEqual(0.5);
});

test.each([
  ["Budgetopfølgning pr. 31. marts 2024", "Budgetopfølgning pr. 31. marts 2025"],
  ["Status 1. kvartal 2024", "Status 2. kvartal 2024"],
  ["Godkendelse af dagsorden", "Godkendelse af regnskab"],
  ["Orientering", "Orientering"],
  ["", ""],
  ["Plan", "Plan for vand, veje, stier og broer"],
])("%s is not like %s", (one, other) => {
  expect(likeness(one, other)).toBeLessThan(0.5);
});

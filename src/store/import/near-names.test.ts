import { expect, test } from "vitest";
import { isNear } from "./near-names.ts";

test.each([
  ["socialudvalg", "socialudvlag", true],
  ["social og sundhedsudvalg", "sundhedsudvalg og social", true],
  ["socialudvalg", "socialudvalg", false],
  ["teknikudvalg", "kulturudvalg", false],
  ["byråd", "byrået", false],
])("%s and %s: %s", (one, other, near) => {
  expect(isNear(one, other)).toBe(near);
});

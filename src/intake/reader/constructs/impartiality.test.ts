import { expect, it } from "vitest";
import { isOnImpartiality } from "./impartiality.ts";

it("knows words on who may take part from rehabilitation", () => {
  expect(["erklæret inhabil", "spørgsmål om habilitet", "rehabilitering"].map(isOnImpartiality)).toEqual([
    true,
    true,
    false,
  ]);
});

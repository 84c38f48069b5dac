import { expect, test } from "vitest";
import { hasText, languages, say } from "../../../output/texts/say.ts";
import { isProblem } from "../../../records/problem.ts";
import { writtenEntry } from "./entry-form.ts";

test("a form without a day says that it is missing, in a sentence of its own", () => {
  for (const written of [new Map(), new Map([["fra", "  "]])]) {
    const wrong = writtenEntry(written);
    if (!isProblem(wrong)) throw new Error("An entry without a day was taken.");
    for (const language of languages) {
      const text = hasText(wrong.key) ? say(language, wrong.key, wrong.params) : "";
      expect(text).toMatch(/^(?:Skriv, hvilken dag|Write which day)/);
    }
  }
});

import { expect, it } from "vitest";
import { linesOf } from "../../testing/lines-of.ts";
import { labelledRows } from "./labels.ts";
import { labelledPlace, placeBehind } from "./place.ts";

it("reads a labelled place over two lines where the first ends in a comma", () => {
  const text = "Mødested: Rådhuset,\nlokale 3\n";
  expect(labelledPlace(labelledRows(linesOf(text)).values, text)?.text).toBe("Rådhuset, lokale 3");
});

it("takes a room behind the day, and no other words", () => {
  const place = (text: string) => placeBehind(linesOf(text)[0] as ReturnType<typeof linesOf>[number], 13, text)?.text;
  expect(place("5. marts 2024 kl. 16.00 i mødelokale 2")).toBe("mødelokale 2");
  expect(place("5. marts 2024 om havnens fremtid")).toBeUndefined();
});

import { expect, it } from "vitest";
import { markBefore, markBehind } from "./closed-mark.ts";

it("finds marks before and behind a title, and leaves words of the title's own", () => {
  expect(markBefore("Lukket: Køb af mose", false)).toMatchObject({ access: "closed", to: 8 });
  expect(markBefore("[Lukket punkt] Køb", false)).toMatchObject({ access: "closed", to: 15 });
  expect(markBefore("Lukket afdeling genåbnes", false)).toBeNull();
  expect(markBehind("Køb af eng - Lukket punkt")).toMatchObject({ access: "closed", from: 10 });
  expect(markBehind("Orientering om lukket punkt")).toBeNull();
});

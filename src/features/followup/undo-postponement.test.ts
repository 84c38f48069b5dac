import { expect, test } from "vitest";
import { postponed } from "./postpone-promise.ts";
import { after, aPromise, foundOnce } from "./testing/a-promise.ts";
import { postponementUndone } from "./undo-postponement.ts";

test("a promise that was put off is due when it was", () => {
  const later = after(postponed(aPromise(), { from: null, to: "2026-12-31" }));
  if (typeof later === "string") throw new Error(later);
  const back = after(postponementUndone(aPromise(later), foundOnce.due));
  expect(back).toMatchObject({ state: "open", correction: {} });
});

test("what a person had corrected is kept as it was", () => {
  const due = { ...foundOnce.due, to: "2026-04-30" };
  const back = after(postponementUndone(aPromise({ state: "postponed", correction: { what: "andet" } }), due));
  expect(back).toMatchObject({ correction: { what: "andet", due } });
});

test("one that was not put off is not touched", () => {
  expect(after(postponementUndone(aPromise(), foundOnce.due))).toBe("problem.promise-state");
});

import { expect, test } from "vitest";
import { confirmed } from "./confirm-promise.ts";
import { after, aPromise } from "./testing/a-promise.ts";

test.each([
  ["proposed", "open"],
  ["open", "open"],
  ["superseded", "superseded"],
  ["withdrawn", "withdrawn"],
] as const)("a promise that is %s is then %s, and confirmed", (state, expected) => {
  expect(after(confirmed(aPromise({ state })))).toMatchObject({ state: expected, confirmed: true });
});

test("a dismissed one is not", () => {
  expect(after(confirmed(aPromise({ state: "dismissed" })))).toBe("problem.promise-state");
});

import { expect, test } from "vitest";
import { after, anAnswer, aPromise } from "./testing/a-promise.ts";
import { unconfirmed } from "./unconfirm-promise.ts";

test("a confirmed promise waits for a person again", () => {
  expect(after(unconfirmed(aPromise({ state: "open", confirmed: true })))).toMatchObject({
    state: "proposed",
    confirmed: false,
  });
});

test.each([
  { state: "proposed", confirmed: false },
  { state: "postponed", confirmed: true },
  { state: "open", confirmed: true, origin: "hand" },
] as const)("one of which something else was said stays: %o", (facts) => {
  expect(after(unconfirmed(aPromise(facts)))).toBe("problem.promise-state");
});

test("one that has an answer stays confirmed", () => {
  const answer = anAnswer({ status: "confirmed", period: "2026-06-30" });
  expect(after(unconfirmed(aPromise({ state: "open", confirmed: true }, [answer])))).toBe("problem.promise-state");
});

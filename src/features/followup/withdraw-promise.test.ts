import { expect, test } from "vitest";
import { after, aPromise } from "./testing/a-promise.ts";
import { withdrawn } from "./withdraw-promise.ts";

test("a promise that is followed up can be taken back, others not", () => {
  expect(after(withdrawn(aPromise()))).toMatchObject({ state: "withdrawn", confirmed: true });
  for (const state of ["answered", "dismissed", "superseded", "withdrawn"] as const) {
    expect(after(withdrawn(aPromise({ state }))), state).toBe("problem.promise-state");
  }
});

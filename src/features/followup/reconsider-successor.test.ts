import { expect, test } from "vitest";
import { successorReconsidered } from "./reconsider-successor.ts";
import { after, aPromise } from "./testing/a-promise.ts";

test("a promise that came back as the other is followed up again", () => {
  const facts = { state: "superseded", superseded_by: "q", confirmed: true } as const;
  expect(after(successorReconsidered(aPromise(facts), "q"))).toMatchObject({ state: "open", superseded_by: null });
});

test("one that was kept apart from it stays as it is", () => {
  expect(after(successorReconsidered(aPromise({ state: "postponed" }), "q"))).toMatchObject({ state: "postponed" });
});

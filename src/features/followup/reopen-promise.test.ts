import { expect, test } from "vitest";
import { isProblem } from "../../records/problem.ts";
import { reopened } from "./reopen-promise.ts";
import { after, anAnswer, aPromise, aRecurringPromise } from "./testing/a-promise.ts";

test("a dismissal and a merge are undone", () => {
  const gone = aPromise({ state: "dismissed", merged_into: "q" });
  expect(after(reopened(gone))).toMatchObject({ state: "proposed", merged_into: null });
  expect(after(reopened(aPromise({ state: "dismissed", confirmed: true })))).toMatchObject({ state: "open" });
});

test("a superseded one stands by itself again", () => {
  const gone = aPromise({ state: "superseded", superseded_by: "q", confirmed: true });
  expect(after(reopened(gone))).toMatchObject({ state: "open", superseded_by: null });
});

test("an answer to the whole waits again, one to an occurrence stays", () => {
  const once = reopened(aPromise({ state: "answered", confirmed: true }, [anAnswer({ status: "confirmed" })]));
  expect(isProblem(once) ? null : once.answers).toMatchObject([{ id: "a", status: "proposed" }]);
  const answers = [anAnswer({ status: "confirmed", period: "2025-12-31" })];
  const again = reopened(aRecurringPromise({ state: "withdrawn", confirmed: true }, answers));
  expect(isProblem(again) ? null : again.answers).toEqual([]);
});

test("what is open is open", () => {
  expect(after(reopened(aPromise()))).toBe("problem.promise-state");
});

import { expect, test } from "vitest";
import { isProblem } from "../../records/problem.ts";
import { merged } from "./merge-promises.ts";
import { after, anAnswer, aPromise } from "./testing/a-promise.ts";

const other = aPromise({ id: "q" });

test("the one goes into the other, and its answers wait for a person's word there", () => {
  const from = aPromise({}, [
    anAnswer({ status: "confirmed" }),
    anAnswer({ id: "b", item_id: "k", status: "rejected" }),
  ]);
  const decided = merged(from, other);
  if (isProblem(decided)) throw new Error(decided.key);
  expect(decided.promises).toMatchObject([
    { id: "p", state: "dismissed", merged_into: "q" },
    { id: "q", state: "proposed", merged_into: null },
  ]);
  expect(decided.answers).toMatchObject([{ promise_id: "q", item_id: "j", status: "proposed" }]);
  expect(decided.changes).toEqual([
    { promiseId: "p", verb: "merged", change: { into: "q" } },
    { promiseId: "q", verb: "merged", change: { from: "p" } },
  ]);
});

test("an answer that the other has already is not brought", () => {
  const decided = merged(aPromise({}, [anAnswer()]), aPromise({ id: "q" }, [anAnswer({ promise_id: "q" })]));
  expect(isProblem(decided) ? null : decided.answers).toEqual([]);
});

test("not into itself, nor into what is over", () => {
  expect(after(merged(aPromise(), aPromise()))).toBe("problem.promise-itself");
  expect(after(merged(aPromise({ state: "dismissed" }), other))).toBe("problem.promise-state");
  expect(after(merged(aPromise(), aPromise({ id: "q", state: "withdrawn" })))).toBe("problem.promise-state");
});

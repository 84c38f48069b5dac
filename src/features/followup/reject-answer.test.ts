import { expect, test } from "vitest";
import { isProblem } from "../../records/problem.ts";
import { answerRejected } from "./reject-answer.ts";
import { after, anAnswer, aPromise } from "./testing/a-promise.ts";

test("what was proposed is rejected and changes nothing else", () => {
  const decided = answerRejected(aPromise({}, [anAnswer()]), "a");
  expect(after(decided)).toMatchObject({ state: "proposed", confirmed: false });
  expect(isProblem(decided) ? null : decided.answers).toMatchObject([{ id: "a", status: "rejected" }]);
});

test("what was confirmed is undone: the promise is open again, unless another answers it", () => {
  const given = anAnswer({ status: "confirmed" });
  const answered = { state: "answered", confirmed: true } as const;
  expect(after(answerRejected(aPromise(answered, [given]), "a"))).toMatchObject({ state: "open", confirmed: true });
  const two = [given, anAnswer({ id: "b", item_id: "k", status: "confirmed" })];
  expect(after(answerRejected(aPromise(answered, two), "a"))).toMatchObject({ state: "answered" });
});

test("not one that nobody knows", () => {
  expect(after(answerRejected(aPromise(), "a"))).toBe("problem.answer-unknown");
});

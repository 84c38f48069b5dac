import { expect, test } from "vitest";
import { isProblem } from "../../records/problem.ts";
import { answerConfirmed } from "./confirm-answer.ts";
import { after, anAnswer, aPromise, aRecurringPromise } from "./testing/a-promise.ts";

test("an answer to a promise that is due once settles it, and says that it was one", () => {
  const decided = answerConfirmed(aPromise({}, [anAnswer()]), "a");
  expect(after(decided)).toMatchObject({ state: "answered", confirmed: true });
  expect(isProblem(decided) ? null : decided.answers).toMatchObject([{ id: "a", status: "confirmed" }]);
});

test("an answer to one occurrence leaves a recurring promise open", () => {
  const answer = anAnswer({ period: "2025-12-31" });
  expect(after(answerConfirmed(aRecurringPromise({}, [answer]), "a"))).toMatchObject({
    state: "open",
    confirmed: true,
  });
});

test("not one that nobody knows, nor to what is over", () => {
  expect(after(answerConfirmed(aPromise(), "a"))).toBe("problem.answer-unknown");
  expect(after(answerConfirmed(aPromise({ state: "withdrawn" }, [anAnswer()]), "a"))).toBe("problem.promise-state");
});

import { expect, test } from "vitest";
import { answerReconsidered } from "./reconsider-answer.ts";
import { after, anAnswer, aPromise, aRecurringPromise } from "./testing/a-promise.ts";

const confirmed = anAnswer({ status: "confirmed" });

test("a promise whose answer waits again is open again", () => {
  const standing = aPromise({ state: "answered", confirmed: true }, [confirmed]);
  const decided = answerReconsidered(standing, "a", false);
  expect(after(decided)).toMatchObject({ state: "open", confirmed: true });
  expect(decided).toMatchObject({ answers: [{ id: "a", status: "proposed" }] });
});

test("where the answer alone had confirmed the promise, that is undone too", () => {
  const standing = aPromise({ state: "answered", confirmed: true }, [confirmed]);
  expect(after(answerReconsidered(standing, "a", true))).toMatchObject({ state: "proposed", confirmed: false });
});

test("not while another answer says that there was a promise", () => {
  const other = anAnswer({ id: "b", status: "confirmed", period: "2025-12-31" });
  const standing = aRecurringPromise({ state: "open", confirmed: true }, [
    anAnswer({ status: "confirmed", period: "2026-06-30" }),
    other,
  ]);
  expect(after(answerReconsidered(standing, "a", true))).toMatchObject({ state: "open", confirmed: true });
});

test("a rejected one waits again, and the promise stays as it is", () => {
  const standing = aPromise({}, [anAnswer({ status: "rejected" })]);
  expect(after(answerReconsidered(standing, "a", false))).toMatchObject({ state: "proposed", confirmed: false });
});

test("one that waits already is no answer to take up again, nor one that is not there", () => {
  expect(after(answerReconsidered(aPromise({}, [anAnswer()]), "a", false))).toBe("problem.promise-state");
  expect(after(answerReconsidered(aPromise(), "a", false))).toBe("problem.answer-unknown");
});

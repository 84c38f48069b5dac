import { expect, test } from "vitest";
import { isProblem } from "../../records/problem.ts";
import { answerAdded, type GivenAnswer } from "./add-answer.ts";
import { after, aPromise, aRecurringPromise } from "./testing/a-promise.ts";

const note = { kind: "note", note: " Sendt i brev. ", public: false, period: null, on: "2026-03-20" } as const;
const given = (more: Partial<GivenAnswer>) => ({ ...note, ...more }) as GivenAnswer;

test("a note answers a promise and is not shown unless it is said to be", () => {
  const decided = answerAdded(aPromise(), note);
  expect(after(decided)).toMatchObject({ state: "answered", confirmed: true });
  expect(isProblem(decided) ? null : decided.answers).toMatchObject([
    { kind: "note", note: "Sendt i brev.", note_public: false, status: "confirmed", answered_on: "2026-03-20" },
  ]);
});

test("the same item twice is one answer", () => {
  const item = { kind: "item", id: "j", period: null, on: "2026-03-05" } as const;
  const ids = [1, 2].map(() => {
    const decided = answerAdded(aPromise(), item);
    return isProblem(decided) ? decided.key : decided.answers?.[0]?.id;
  });
  expect(ids[0]).toBe(ids[1]);
});

test("for one occurrence it leaves a recurring promise open", () => {
  expect(after(answerAdded(aRecurringPromise(), given({ period: "2025-12-31" })))).toMatchObject({ state: "open" });
});

test.each([
  ["problem.note-empty", given({ note: " " })],
  ["problem.promise-days", given({ on: "i marts" })],
  ["problem.promise-days", given({ period: "2025-13-31" })],
])("%s", (key, answer) => {
  expect(after(answerAdded(aPromise(), answer))).toBe(key);
});

test("not to what is over", () => {
  expect(after(answerAdded(aPromise({ state: "dismissed" }), note))).toBe("problem.promise-state");
});

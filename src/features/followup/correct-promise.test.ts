import { expect, test } from "vitest";
import { isProblem } from "../../records/problem.ts";
import { corrected } from "./correct-promise.ts";
import { after, anAnswer, aPromise, aRecurringPromise, foundOnce } from "./testing/a-promise.ts";
import { changeUndone } from "./undo-change.ts";

const may = { ...foundOnce.due, from: null, to: "2026-05-31" };

test("what is given stands instead of what was read, and stays beside what was given before", () => {
  const before = aPromise({ correction: { by: "Jobcentret" } });
  expect(after(corrected(before, { due: may, what: " status " }))).toMatchObject({
    correction: { by: "Jobcentret", due: may, what: "status" },
    found: foundOnce,
  });
});

test("a field given as it was read is no correction any more", () => {
  const before = aPromise({ correction: { by: "Jobcentret", due: may } });
  expect(after(corrected(before, { by: foundOnce.by, due: { ...foundOnce.due } }))).toMatchObject({ correction: {} });
});

test.each([
  ["problem.promise-empty", { what: "  " }],
  ["problem.promise-fields", { what: "x".repeat(2001) }],
  ["problem.promise-fields", { due: { ...may, recurrence: "hvert år" } }],
  ["problem.promise-fields", { due: { ...may, to: "2026-02-30" } }],
  ["problem.promise-fields", { kind: "wish" as never }],
  ["problem.promise-fields", { owner: "x" } as never],
  ["problem.promise-days", { due: { ...may, from: "2026-06-01" } }],
])("%s", (key, fields) => {
  expect(after(corrected(aPromise(), fields))).toBe(key);
});

test("proposals of an occurrence that is done away with go, and come back when it is undone", () => {
  const answers = [
    anAnswer({ id: "kept", period: "2025-12-31" }),
    anAnswer({ id: "gone", period: "2026-06-30" }),
    anAnswer({ id: "said", period: "2026-06-30", status: "confirmed" }),
    anAnswer({ id: "whole", period: null }),
  ];
  const before = aRecurringPromise({}, answers);
  const due = { from: null, to: "2025-12-31", recurrence: "P1Y", anchor: null, until: null };
  const decided = corrected(before, { due });
  if (isProblem(decided)) throw new Error(decided.key);
  expect(decided.gone).toEqual(["gone"]);
  const [change] = decided.changes;
  const told = [{ id: "c", verb: "corrected", change: change?.change ?? {} }] as const;
  const [promise] = decided.promises;
  const later = anAnswer({ id: "later", period: "2026-12-31" });
  const undone = changeUndone(
    { ...before, promise: { ...before.promise, ...promise }, answers: [...answers, later], told },
    "c",
  );
  expect(isProblem(undone) ? undone.key : [undone.back, undone.gone]).toEqual([["gone"], []]);
});

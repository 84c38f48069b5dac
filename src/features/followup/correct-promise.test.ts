import { expect, test } from "vitest";
import { corrected } from "./correct-promise.ts";
import { after, aPromise, foundOnce } from "./testing/a-promise.ts";

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

import { expect, test } from "vitest";
import { postponed } from "./postpone-promise.ts";
import { after, aPromise, aRecurringPromise } from "./testing/a-promise.ts";

test("put off to a day, it is due then", () => {
  expect(after(postponed(aPromise(), { from: null, to: "2026-06-30" }))).toMatchObject({
    state: "postponed",
    confirmed: true,
    correction: { due: { from: null, to: "2026-06-30" } },
  });
});

test("a recurring one goes on from the new day; put off to no day, it recurs no more", () => {
  const due = (to: string | null) => after(postponed(aRecurringPromise(), { from: null, to }));
  expect(due("2026-01-31")).toMatchObject({ correction: { due: { to: "2026-01-31", recurrence: "P6M" } } });
  expect(due(null)).toMatchObject({ correction: { due: { to: null, recurrence: null } } });
});

test("not what is over, nor to days that go backwards", () => {
  const june = { from: null, to: "2026-06-30" };
  expect(after(postponed(aPromise({ state: "answered" }), june))).toBe("problem.promise-state");
  expect(after(postponed(aPromise(), { from: "2026-07-01", to: "2026-06-30" }))).toBe("problem.promise-days");
});

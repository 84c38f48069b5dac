import { expect, test } from "vitest";
import { superseded } from "./supersede-promise.ts";
import { after, aPromise } from "./testing/a-promise.ts";

const later = aPromise({ id: "q" });

test("the earlier came back as the later", () => {
  expect(after(superseded(aPromise(), later))).toMatchObject({ id: "p", state: "superseded", superseded_by: "q" });
});

test("not as itself, nor as what is no promise, nor both of each other", () => {
  expect(after(superseded(aPromise(), aPromise()))).toBe("problem.promise-itself");
  expect(after(superseded(aPromise(), aPromise({ id: "q", state: "dismissed" })))).toBe("problem.promise-state");
  expect(after(superseded(aPromise(), aPromise({ id: "q", superseded_by: "p" })))).toBe("problem.promise-state");
  expect(after(superseded(aPromise({ state: "answered" }), later))).toBe("problem.promise-state");
});

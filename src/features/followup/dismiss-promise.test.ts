import { expect, test } from "vitest";
import { dismissed } from "./dismiss-promise.ts";
import { after, aPromise } from "./testing/a-promise.ts";

test("a promise that is none is dismissed, once", () => {
  expect(after(dismissed(aPromise()))).toMatchObject({ state: "dismissed" });
  expect(after(dismissed(aPromise({ state: "dismissed" })))).toBe("problem.promise-state");
});

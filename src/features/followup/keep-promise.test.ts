import { expect, test } from "vitest";
import { kept } from "./keep-promise.ts";
import { after, aPromise } from "./testing/a-promise.ts";

test("a promise that is gone from the document can be kept, one that is there need not be", () => {
  expect(after(kept(aPromise({ missing: true })))).toMatchObject({ missing: false });
  expect(after(kept(aPromise()))).toBe("problem.promise-state");
});

import { expect, test } from "vitest";
import { keptApart } from "./keep-apart.ts";
import { aPromise } from "./testing/a-promise.ts";

test("the promise stays as it is, and the other is written down", () => {
  const standing = aPromise();
  expect(keptApart(standing, "q")).toMatchObject({
    promises: [standing.promise],
    changes: [{ promiseId: "p", verb: "kept-apart", change: { from: "q" } }],
  });
});

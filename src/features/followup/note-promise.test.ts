import { expect, test } from "vitest";
import { noted } from "./note-promise.ts";
import { after, aPromise } from "./testing/a-promise.ts";

test("a note is written down and changes nothing else", () => {
  const standing = aPromise();
  expect(noted(standing, " Venter på regnskabet. ")).toEqual({
    promises: [standing.promise],
    answers: [],
    changes: [{ promiseId: "p", verb: "noted", change: { note: "Venter på regnskabet." } }],
  });
});

test.each(["", "  ", "x".repeat(4001)])("%j is no note", (note) => {
  expect(after(noted(aPromise(), note))).toBe("problem.note-empty");
});

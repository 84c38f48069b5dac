import { expect, test } from "vitest";
import type { Problem } from "../../records/problem.ts";
import { isProblem } from "../../records/problem.ts";
import type { Decided, Standing } from "./act.ts";
import { assigned } from "./assign-promise.ts";
import { corrected } from "./correct-promise.ts";
import { noted } from "./note-promise.ts";
import { after, aPromise } from "./testing/a-promise.ts";
import { changeUndone, type ToldChange } from "./undo-change.ts";

const ask = { name: "Ask Agerlund", email: "ask@example.dk" };
const pil = { name: "Pil Pilgaard", email: "pil@example.dk" };

/** A promise after something was done to it, with its timeline. */
function done(decided: Decided | Problem, told: readonly ToldChange[] = []): [Standing, ToldChange[]] {
  if (isProblem(decided)) throw new Error(decided.key);
  const [facts] = decided.promises;
  const added = decided.changes.map(({ verb, change }, at) => ({ id: `${told.length + at}`, verb, change }));
  return [aPromise(facts), [...told, ...added]];
}

test("a correction gives way to what was said before it, and that it was undone is written down", () => {
  const [standing, told] = done(corrected(aPromise({ correction: { by: "Jobcentret" } }), { what: "en status" }));
  expect(standing.promise.correction).toEqual({ by: "Jobcentret", what: "en status" });
  expect(changeUndone(standing, told, "0")).toMatchObject({
    promises: [{ correction: { by: "Jobcentret" } }],
    changes: [{ promiseId: "p", verb: "undone", change: { change: "0", of: "corrected" } }],
  });
});

test("those who had it have it again", () => {
  const [first, one] = done(assigned(aPromise(), { owner: ask, deputy: null }));
  const [second, two] = done(assigned(first, { owner: pil, deputy: ask }), one);
  expect(after(changeUndone(second, two, "1"))).toMatchObject({ owner_email: "ask@example.dk", deputy_email: null });
  expect(after(changeUndone(second, two, "0")), "since then somebody else has it").toBe("problem.promise-state");
});

test("a note is taken back once", () => {
  const [standing, told] = done(noted(aPromise(), "Ringet."));
  const [again, more] = done(changeUndone(standing, told, "0"), told);
  expect(more.map(({ verb }) => verb)).toEqual(["noted", "undone"]);
  expect(after(changeUndone(again, more, "0"))).toBe("problem.promise-state");
});

test("a correction is not undone over another one, nor anything that is no such entry", () => {
  const [first, one] = done(corrected(aPromise(), { what: "en status" }));
  const [second, two] = done(corrected(first, { what: "et notat" }), one);
  expect(after(changeUndone(second, two, "0"))).toBe("problem.promise-state");
  expect(after(changeUndone(second, two, "9"))).toBe("problem.promise-state");
  expect(after(changeUndone(second, [{ id: "0", verb: "confirmed", change: {} }], "0"))).toBe("problem.promise-state");
});

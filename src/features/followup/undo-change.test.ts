import { expect, test } from "vitest";
import type { Problem } from "../../records/problem.ts";
import { isProblem } from "../../records/problem.ts";
import type { Decided, Standing } from "./act.ts";
import { assigned } from "./assign-promise.ts";
import { corrected } from "./correct-promise.ts";
import { noted } from "./note-promise.ts";
import { after, aPromise } from "./testing/a-promise.ts";
import { changeUndone } from "./undo-change.ts";

const ask = { name: "Ask Agerlund", email: "ask@example.dk" };
const pil = { name: "Pil Pilgaard", email: "pil@example.dk" };

/** A promise after something was done to it, with its timeline. */
function done(decided: Decided | Problem, told: Standing["told"] = []): Standing {
  if (isProblem(decided)) throw new Error(decided.key);
  const [facts] = decided.promises;
  const added = decided.changes.map(({ verb, change }, at) => ({ id: `${told.length + at}`, verb, change }));
  return { ...aPromise(facts), told: [...told, ...added] };
}

test("a correction gives way to what was said before it, and that it was undone is written down", () => {
  const standing = done(corrected(aPromise({ correction: { by: "Jobcentret" } }), { what: "en status" }));
  expect(standing.promise.correction).toEqual({ by: "Jobcentret", what: "en status" });
  expect(changeUndone(standing, "0")).toMatchObject({
    promises: [{ correction: { by: "Jobcentret" } }],
    changes: [{ promiseId: "p", verb: "undone", change: { change: "0", of: "corrected" } }],
  });
});

test("those who had it have it again", () => {
  const first = done(assigned(aPromise(), { owner: ask, deputy: null }));
  const second = done(assigned(first, { owner: pil, deputy: ask }), first.told);
  expect(after(changeUndone(second, "1"))).toMatchObject({ owner_email: "ask@example.dk", deputy_email: null });
  expect(after(changeUndone(second, "0")), "since then somebody else has it").toBe("problem.promise-state");
});

test("a note is taken back once", () => {
  const noting = done(noted(aPromise(), "Ringet."));
  const again = done(changeUndone(noting, "0"), noting.told);
  expect(again.told.map(({ verb }) => verb)).toEqual(["noted", "undone"]);
  expect(after(changeUndone(again, "0"))).toBe("problem.promise-state");
});

test("a correction is not undone over another one, nor anything that is no such entry", () => {
  const first = done(corrected(aPromise(), { what: "en status" }));
  const second = done(corrected(first, { what: "et notat" }), first.told);
  expect(after(changeUndone(second, "0"))).toBe("problem.promise-state");
  expect(after(changeUndone(second, "9"))).toBe("problem.promise-state");
  const confirmed = { ...second, told: [{ id: "0", verb: "confirmed", change: {} }] };
  expect(after(changeUndone(confirmed, "0"))).toBe("problem.promise-state");
});

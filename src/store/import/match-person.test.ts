import { expect, test } from "vitest";
import { matchPerson, type PersonEvidence } from "./match-person.ts";

const seen = (personId: string, more: Partial<PersonEvidence> = {}): PersonEvidence => ({
  personId,
  term: "2022-2025",
  committeeId: "social",
  party: "V",
  ...more,
});
const named = (party: string | null, more: { term?: string; committeeId?: string } = {}) => ({
  party,
  term: "2022-2025",
  committeeId: "social",
  ...more,
});

test("a name nobody has borne is new", () => {
  expect(matchPerson(named("V"), [])).toEqual({ kind: "new" });
});

test("the same name and party is the same person, in any committee", () => {
  expect(matchPerson(named("V", { committeeId: "teknik" }), [seen("a")])).toEqual({ kind: "same", personId: "a" });
});

test("a name without a party is the only bearer", () => {
  expect(matchPerson(named(null), [seen("a")])).toEqual({ kind: "same", personId: "a" });
  expect(matchPerson(named("V"), [seen("a", { party: null })])).toEqual({ kind: "same", personId: "a" });
});

test("two parties in the same term are two people", () => {
  expect(matchPerson(named("A"), [seen("a")])).toEqual({ kind: "shared" });
});

test("a party may change with the term", () => {
  expect(matchPerson(named("A", { term: "2026-2029" }), [seen("a")])).toEqual({ kind: "same", personId: "a" });
});

test("of two bearers the party of the term decides, then the committee", () => {
  const two = [seen("a"), seen("b", { party: "A", committeeId: "teknik" })];
  expect(matchPerson(named("A"), two)).toEqual({ kind: "same", personId: "b" });
  expect(matchPerson(named(null), two)).toEqual({ kind: "same", personId: "a" });
});

test("where nothing decides, nobody is chosen", () => {
  const two = [seen("a"), seen("b", { party: "A" })];
  expect(matchPerson(named(null), two)).toEqual({ kind: "ambiguous", personIds: ["a", "b"] });
});

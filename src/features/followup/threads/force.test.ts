import { expect, test } from "vitest";
import { forcesOf, type ThreadDecision } from "./force.ts";

const decision = (id: string, day: string, title: string, more: Partial<ThreadDecision> = {}): ThreadDecision => ({
  id,
  title,
  day,
  committeeId: "auu",
  outcome: "approved",
  final: true,
  decision: "Godkendt.",
  ...more,
});
const recommended = { committeeId: "oeu", outcome: "recommended", final: false } as const;

const said = (...thread: ThreadDecision[]) =>
  Object.fromEntries(
    [...forcesOf(thread)].map(([id, { force, by }]) => [id, by === null ? force : `${force} by ${by}`]),
  );

test("an approved plan stays in force while its progress is told", () => {
  expect(
    said(
      decision("a", "2025-12-17", "Beskæftigelsesplan 2026-2029"),
      decision("b", "2026-06-04", "Halvårlig status på Beskæftigelsesplan 2026-2029", { outcome: "noted" }),
      decision("c", "2026-12-03", "Opfølgning på Beskæftigelsesplan 2026-2029"),
    ),
  ).toEqual({ a: "in-force", c: "in-force" });
});

test("a revised plan replaces the one before it, and only that", () => {
  expect(
    said(
      decision("a", "2024-05-30", "Vedtægt for Mosbjerg Råd"),
      decision("b", "2025-05-30", "Revideret vedtægt for Mosbjerg Råd"),
    ),
  ).toEqual({ a: "replaced by b", b: "in-force" });
});

test("the same matter approved again is the one that counts", () => {
  expect(
    said(
      decision("a", "2024-05-30", "Godkendelse af takster for svømmehallen"),
      decision("b", "2025-06-02", "Takster for svømmehallen"),
    ),
  ).toEqual({ a: "replaced by b", b: "in-force" });
});

test("what is repealed has lapsed", () => {
  expect(
    said(
      decision("a", "2024-05-30", "Kørselsordning i Mosbjerg"),
      decision("b", "2026-01-12", "Ophævelse af kørselsordningen i Mosbjerg"),
    ),
  ).toEqual({ a: "lapsed by b", b: "in-force" });
});

test("a recommendation is decided by the council, or awaits it", () => {
  const council = decision("c", "2025-12-17", "Beskæftigelsesplan 2026-2029", { committeeId: "byraad" });
  expect(said(decision("a", "2025-12-03", "Beskæftigelsesplan 2026-2029", recommended), council)).toEqual({
    a: "decided-on by c",
    c: "in-force",
  });
  expect(said(decision("a", "2025-12-03", "Beskæftigelsesplan 2026-2029", recommended))).toEqual({ a: "awaits" });
});

test("what was put off awaits until it comes back", () => {
  const postponed = decision("a", "2025-10-01", "Ny havn", { outcome: "postponed" });
  expect(said(postponed)).toEqual({ a: "awaits" });
  expect(said(postponed, decision("b", "2025-12-03", "Ny havn"))).toEqual({ b: "in-force" });
});

test("an amendment that was rejected replaces nothing", () => {
  expect(
    said(
      decision("a", "2024-05-30", "Takster for svømmehallen"),
      decision("b", "2025-05-30", "Ændring af takster for svømmehallen", { outcome: "rejected" }),
    ),
  ).toEqual({ a: "in-force" });
});

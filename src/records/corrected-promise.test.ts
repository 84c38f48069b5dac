import { expect, test } from "vitest";
import { correctedPromise } from "./corrected-promise.ts";
import type { FoundPromise } from "./promise.ts";

const found: FoundPromise = {
  quote: "Forvaltningen vender tilbage i marts.",
  span: [10, 47],
  kind: "report-back",
  by: "Forvaltningen",
  to: null,
  what: "vender tilbage",
  due: { from: "2026-03-01", to: "2026-03-31", recurrence: null, anchor: null, until: null },
  condition: null,
  confidence: 0.7,
  item: { number: "2", place: 1 },
  supersedes: null,
  remainder: null,
};

test("what was corrected counts, the rest stands as it was read", () => {
  const { item: _, supersedes: __, ...read } = found;
  const correction = { what: "fremlægger status", by: null };
  expect(correctedPromise(found, {})).toEqual(read);
  expect(correctedPromise(found, correction)).toEqual({ ...read, ...correction });
});

test("by hand there is nothing but what was given", () => {
  const given = { kind: "evaluate", what: "Ordningen evalueres", due: found.due } as const;
  expect(correctedPromise(null, given)).toMatchObject({ ...given, quote: null, span: null, confidence: 1 });
});

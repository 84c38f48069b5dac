import { describe, expect, test } from "vitest";
import { type CountedOfResult, flagsOfProject, flagsOfResult, type Project, shareOfResult } from "./project.ts";
import { projectToAll } from "./project-to-all.ts";

const counts = (begun: number | null, finished: number | null, reached: number | null) => ({
  ...{ id: crypto.randomUUID(), asOf: "2025-06-30", begun, finished, reached },
  ...{ stated: null, actualSaving: null, outcome: null, hidden: [] },
});
const project = (fewest: number | null, results: Project["results"]): Project => ({
  ...{ id: crypto.randomUUID(), committeeId: null, goalId: null, title: "Mentorer", supplier: null, lead: null },
  ...{ wanted: null, goal: 60, shareOf: "finished", expectedSaving: null, source: null, unit: null, owner: null },
  ...{ starts: null, ended: null, fewest, results, effects: [], costModels: [], links: [], public: true },
  removed: { results: [], effects: [], costModels: [] },
});

test("what does not fit a result is said", () => {
  const of = { shareOf: "finished" } as const;
  const result = { ...counts(16, 8, 3), stated: 38 };
  expect(flagsOfResult(of, result)).toEqual([]);
  expect(flagsOfResult(of, { ...result, stated: 40 })).toEqual([{ code: "share-differs", written: "3 / 8 = 40 %" }]);
  expect(flagsOfResult({ shareOf: "begun" }, result)).toEqual([{ code: "share-differs", written: "3 / 16 = 38 %" }]);
  const saving = { from: null, to: null, written: "1 – 1,2.000.000 kr." };
  const malformed = { code: "malformed", written: "1 – 1,2.000.000 kr." };
  expect(flagsOfResult(of, { ...result, actualSaving: saving })).toEqual([malformed]);
  const small = { id: crypto.randomUUID(), name: "Lille", lines: [{ label: "Løn", amount: 1_135_000 }] };
  expect(flagsOfProject({ expectedSaving: saving, costModels: [{ ...small, total: 1_153_000 }] })).toEqual([
    malformed,
    { code: "sum-differs", written: "Lille: 1153000" },
  ]);
  expect(flagsOfProject({ expectedSaving: null, costModels: [{ ...small, total: 1_135_000 }] })).toEqual([]);
});

test("a share is of those who have finished, or of all who have begun, and of nobody there is none", () => {
  expect(shareOfResult({ shareOf: "finished" }, counts(16, 8, 3))).toEqual({ part: 3, whole: 8 });
  expect(shareOfResult({ shareOf: "begun" }, counts(16, 8, 3))).toEqual({ part: 3, whole: 16 });
  for (const none of [counts(16, 0, 0), counts(16, 8, null), counts(16, null, 3)]) {
    expect(shareOfResult({ shareOf: "finished" }, none)).toBeNull();
  }
});

describe("counts of the municipality's own rows", () => {
  const hiddenOf = (fewest: number | null, ...results: Project["results"]) =>
    projectToAll(project(fewest, results)).results.map(({ hidden }) => hidden);
  const cases: readonly (readonly [[number | null, number | null, number | null], CountedOfResult[]])[] = [
    [[16, 8, 3], ["reached"]],
    [[16, 8, 0], []],
    // Three did not reach it.
    [[30, 18, 15], ["reached"]],
    [[16, 14, 9], ["finished"]],
    // Who have not finished are hidden; who have not reached it would be reckoned from all who began.
    [
      [16, 14, 13],
      ["finished", "reached"],
    ],
    [
      [4, 4, 0],
      ["begun", "finished"],
    ],
    [[null, 20, 10], []],
    [[16, 16, 16], []],
  ];
  test.each(cases)("of %j hide %j", (numbers, hidden) => {
    expect(hiddenOf(5, counts(...numbers))).toEqual([hidden]);
    expect(hiddenOf(null, counts(...numbers))).toEqual([[]]);
  });

  test("are hidden by the number that is chosen, and the share that is stated goes with them", () => {
    const result = { ...counts(16, 8, 3), stated: 38 };
    expect(hiddenOf(3, result)).toEqual([[]]);
    const [shown] = projectToAll(project(5, [result])).results;
    expect(shown).toMatchObject({ begun: 16, finished: 8, reached: null, stated: null });
  });

  test("tell nothing of the few who came since an earlier result", () => {
    const first = { ...counts(20, 10, 5), asOf: "2025-01-31" };
    const second = { ...counts(22, 10, 5), asOf: "2025-03-31" };
    const third = { ...counts(26, 20, 10), asOf: "2025-06-30" };
    expect(hiddenOf(5, first, second, third)).toEqual([[], ["begun"], []]);
  });
});

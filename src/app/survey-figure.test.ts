import { expect, test } from "vitest";
import type { SurveyResult } from "../records/survey-result.ts";
import { periodAt, surveyFigure } from "./survey-figure.ts";

const both = (da: string) => ({ da, en: "" });
const question = { kind: "scale", answered: 250, counts: [], groups: [], texts: [] } as const;
const result: SurveyResult = {
  ...{ id: "0197a2b0-0000-7000-8000-000000000001", public: true, name: both("Mød jobcentret"), previousId: null },
  ...{ opens: "2023-09-01", closes: "2023-09-30", invited: 1321, answered: 255, groups: [] },
  questions: [
    {
      ...question,
      counts: [],
      groups: [],
      texts: [],
      key: "a",
      text: both("Respekt"),
      agree: { part: 162, whole: 250 },
    },
    { ...question, counts: [], groups: [], texts: [], key: "b", text: both("Få"), agree: { part: null, whole: null } },
  ],
};
const source = { kind: "survey", table: null, measure: "Respekt", group: null, area: "Ærtebjerg" } as const;
const now = new Date("2023-11-01T08:00:00Z");

test("a question's share is a figure with how many of how many, of the period it was asked in", () => {
  expect(surveyFigure(result, "a", { source, rhythm: "year" }, "/x", now)).toMatchObject({
    ...{ value: 64.8, numerator: 162, denominator: 250, fetchedAt: "2023-11-01T08:00:00.000Z" },
    period: { kind: "year", from: "2023-01-01", to: "2023-12-31", label: "2023" },
    source: { kind: "survey", name: "Mød jobcentret", href: "/x" },
  });
});

test("what is hidden, or not asked, is no figure", () => {
  expect(surveyFigure(result, "b", { source, rhythm: "year" }, "/x", now)).toBeNull();
  expect(surveyFigure(result, "c", { source, rhythm: "year" }, "/x", now)).toBeNull();
});

test.each([
  ["half-year", "2023-09-30", "2023-07-01", "2023-12-31", "2. halvår 2023"],
  ["quarter", "2024-02-29", "2024-01-01", "2024-03-31", "1. kv. 2024"],
  ["month", "2024-02-29", "2024-02-01", "2024-02-29", "2024-02"],
  ["day", "2024-02-29", "2024-02-29", "2024-02-29", "2024-02-29"],
] as const)("a %s that %s lies in", (kind, day, from, to, label) => {
  expect(periodAt(kind, day)).toEqual({ kind, from, to, label });
});

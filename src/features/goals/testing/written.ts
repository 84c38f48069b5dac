import type { BudgetEntry } from "../../../records/budget.ts";
import type { Figure, Period } from "../../../records/figure.ts";
import type { Indicator } from "../../../records/indicator.ts";
import type { WrittenBudget } from "../budgets/keep-budget.ts";
import type { WrittenBudgetLine } from "../budgets/keep-budget-line.ts";
import type { WrittenAction } from "../keep-action.ts";
import type { WrittenGoal } from "../keep-goal.ts";
import type { WrittenPlan } from "../keep-plan.ts";
import type { WrittenProject } from "../projects/keep-project.ts";
import type { WrittenResult } from "../projects/keep-result.ts";
import type { WrittenStudy } from "../studies/keep-study.ts";
import type { WrittenStudyLine } from "../studies/keep-study-line.ts";

// What tests write of goals, the usual and what is said of each.

export const writtenPlan = (said: Partial<WrittenPlan> = {}): WrittenPlan => ({
  committeeId: null,
  name: "Beskæftigelsesplan 2024-2027",
  vision: "Alle med",
  visionThemes: ["Tema 1"],
  focusAreas: [{ id: null, number: "1", title: "Flere i job", text: null }],
  starts: "2024-01-01",
  ends: "2027-12-31",
  public: true,
  ...said,
});

export const writtenGoal = (planId: string, said: Partial<WrittenGoal> = {}): WrittenGoal => ({
  planId,
  focusAreaId: null,
  kind: "goal",
  number: "1",
  title: "Færre langtidsledige",
  text: null,
  unit: "Jobcentret",
  owner: null,
  starts: "2024-01-01",
  ends: null,
  budget: null,
  visionThemes: [],
  unGoals: [8],
  ministerGoals: [],
  indicatorIds: [],
  public: true,
  ...said,
});

export const writtenAction = (goalId: string, said: Partial<WrittenAction> = {}): WrittenAction => ({
  goalId,
  kind: "action",
  track: null,
  title: "Flere timer i virksomheder",
  text: null,
  unit: null,
  owner: null,
  starts: null,
  ends: null,
  budget: null,
  public: true,
  ...said,
});

export const writtenIndicator = (said: Partial<Omit<Indicator, "id">> = {}): Omit<Indicator, "id"> => ({
  name: "Langtidsledige",
  counts: "Ledige i mere end et år, i procent af alle ledige",
  numerator: "langtidsledige",
  denominator: "ledige",
  unit: "percent",
  decimals: 1,
  directions: [{ from: null, wanted: "down", note: null }],
  target: { value: 10, by: "2027-12-31", path: [{ on: "2024-01-01", value: 18 }] },
  source: { kind: "jobindsats", table: "Y01A02", measure: "Andel", group: null, area: "Ærtebjerg" },
  rhythm: "quarter",
  nextFigure: null,
  targetGroup: "Ledige",
  comparisons: [{ area: "Hele landet", name: "Hele landet", kind: "country" }],
  public: true,
  ...said,
});

/** A quarter of a year. */
export function quarter(year: number, number: 1 | 2 | 3 | 4): Period {
  const month = (at: number) => `${at}`.padStart(2, "0");
  const last = number === 1 || number === 4 ? 31 : 30;
  return {
    kind: "quarter",
    from: `${year}-${month(number * 3 - 2)}-01`,
    to: `${year}-${month(number * 3)}-${last}`,
    label: `${number}. kv. ${year}`,
  };
}

export const figure = (
  period: Period,
  value: number | null,
  said: Partial<Figure> = {},
  area = "Ærtebjerg",
): Figure => ({
  series: { table: "Y01A02", measure: "Andel", area, group: null },
  period,
  value,
  numerator: null,
  denominator: null,
  unit: "pct.",
  withheld: value === null ? "too-few" : null,
  flag: null,
  source: { kind: "jobindsats", name: "Langtidsledige", href: null },
  fetchedAt: "2026-01-05T09:00:00+01:00",
  quote: null,
  ...said,
});

export const writtenBudget = (said: Partial<WrittenBudget> = {}): WrittenBudget => ({
  committeeId: null,
  year: 2019,
  title: "Arbejdsmarkedsudvalget",
  lead: null,
  unit: "Jobcentret",
  owner: null,
  amounts: "million",
  detail: 2,
  public: true,
  ...said,
});

export const writtenAccount = (name: string, said: Partial<WrittenBudgetLine> = {}): WrittenBudgetLine => ({
  parentId: null,
  number: null,
  name,
  adopted: null,
  ...said,
});

export const budgetEntry = (lineId: string, said: Partial<BudgetEntry> = {}): BudgetEntry => ({
  lineId,
  budget: null,
  spent: null,
  expected: null,
  recipients: null,
  price: null,
  explanation: null,
  ...said,
});

export const writtenProject = (said: Partial<WrittenProject> = {}): WrittenProject => ({
  committeeId: null,
  goalId: null,
  title: "Vej til job for unge",
  supplier: "Brobygger Nord",
  lead: null,
  wanted: "ude af offentlig forsørgelse",
  goal: 60,
  shareOf: "finished",
  expectedSaving: null,
  source: null,
  unit: "Jobcentret",
  owner: null,
  starts: "2025-01-01",
  ended: null,
  fewest: null,
  public: true,
  ...said,
});

export const writtenResult = (said: Partial<WrittenResult> = {}): WrittenResult => ({
  asOf: "2025-06-30",
  begun: 16,
  finished: 8,
  reached: 3,
  stated: null,
  actualSaving: null,
  outcome: null,
  ...said,
});

export const writtenStudy = (said: Partial<WrittenStudy> = {}): WrittenStudy => ({
  kind: "evaluation",
  committeeId: null,
  goalId: null,
  title: "Evaluering af Mentorer for unge",
  lead: null,
  conclusion: null,
  source: null,
  unit: "Jobcentret",
  owner: null,
  starts: "2025-01-01",
  ended: null,
  public: true,
  ...said,
});

export const writtenLine = (said: Partial<WrittenStudyLine> = {}): WrittenStudyLine => ({
  part: "theory",
  title: "En mentor følger den unge i 26 uger",
  expected: null,
  why: null,
  baseline: null,
  found: null,
  when: null,
  day: null,
  status: null,
  indicatorIds: [],
  ...said,
});

import { expect, test } from "vitest";
import { type Figure, figureSchema } from "../records/figure.ts";
import { type Goal, goalSchema } from "../records/goal.ts";
import { directionOn, type Indicator, indicatorSchema } from "../records/indicator.ts";
import { goalReportSchema, planVersionSchema } from "../records/plan.ts";
import { emit } from "./emit.ts";
import { publicViewer } from "./viewer.ts";

const id = "11111111-1111-4111-8111-111111111111";

/** *14,7 % (65 personer) i 2. kv. 2019*, as it is read from minutes. */
const read: Figure = {
  series: { table: null, measure: "Andel langtidsledige", area: "Ærtebjerg", group: null },
  period: { kind: "quarter", from: "2019-04-01", to: "2019-06-30", label: "2. kv. 2019" },
  value: 14.7,
  numerator: 65,
  denominator: null,
  unit: "%",
  withheld: null,
  flag: null,
  source: { kind: "minutes", name: "Referat", href: null },
  fetchedAt: "2026-01-05T09:00:00+01:00",
  quote: { text: "14,7 % (65 personer) i 2. kv. 2019", documentId: null, itemId: null, span: [10, 44] },
};

const goal: Goal = {
  id,
  planId: id,
  focusAreaId: null,
  kind: "goal",
  number: "1",
  title: "Flere i job",
  text: null,
  status: "under-way",
  reason: null,
  ended: null,
  unit: "Jobcentret",
  owner: "Bodil Bogfinke",
  starts: "2024-01-01",
  ends: null,
  budget: 400_000,
  visionThemes: ["Tema 1"],
  unGoals: [8],
  ministerGoals: [],
  indicatorIds: [id],
  items: [{ itemId: id, kind: "adopted" }],
  promiseIds: [],
  caseIds: [],
  public: true,
};

const indicator: Indicator = {
  id,
  name: "Gennemsnitlig varighed",
  counts: "Uger på sygedagpenge i afsluttede forløb",
  numerator: null,
  denominator: null,
  unit: "weeks",
  decimals: 1,
  directions: [
    { from: "2025-02-01", wanted: "up", note: "De lange sager bliver afsluttet." },
    { from: null, wanted: "down", note: null },
  ],
  target: { value: 20, by: "2027-12-31", path: [{ on: "2024-01-01", value: 26 }] },
  source: { kind: "jobindsats", table: "Y07A02", measure: "Varighed", group: null, area: "Ærtebjerg" },
  rhythm: "quarter",
  nextFigure: "2026-03-15",
  targetGroup: "Sygedagpengemodtagere",
  comparisons: [{ area: "Hele landet", name: "Hele landet", kind: "country" }],
  public: true,
};

test("a figure read from minutes is a figure, with its sentence", () => {
  expect(figureSchema.parse(read)).toEqual(read);
  expect(emit(figureSchema, read, publicViewer)).toEqual(read);
});

test("strangers see a goal without the person who keeps it, and of a goal that is not public its ids only", () => {
  const { owner, ...shown } = goal;
  expect(emit(goalSchema, goal, publicViewer)).toEqual(shown);
  expect(owner).toBe("Bodil Bogfinke");
  expect(emit(goalSchema, { ...goal, public: false }, publicViewer)).toEqual({ id, planId: id, public: false });
});

test("strangers see an indicator as it is, and of one that is not public its id only", () => {
  expect(emit(indicatorSchema, indicator, publicViewer)).toEqual(indicator);
  expect(emit(indicatorSchema, { ...indicator, public: false }, publicViewer)).toEqual({ id, public: false });
});

test("what is wanted of a figure is what was said last by then", () => {
  expect(directionOn(indicator, "2025-01-31").wanted).toBe("down");
  expect(directionOn(indicator, "2025-02-01").wanted).toBe("up");
  expect(directionOn({ directions: [] }, "2025-02-01").wanted).toBe("none");
});

test("a version of a plan shows what stood in it that is public", () => {
  const plan = {
    id,
    committeeId: null,
    name: "Beskæftigelsesplan 2024-2027",
    vision: "Sammen",
    visionThemes: ["Tema 1"],
    focusAreas: [{ id, number: "1", title: "Job", text: null }],
    starts: "2024-01-01",
    ends: "2027-12-31",
    public: true,
  };
  const changes = [{ what: "added" as const, of: "goal" as const, id, title: "Flere i job", reason: null }];
  const version = { id, planId: id, number: 1, adopted: "2024-02-01", itemId: null, note: null, plan, changes };
  const whole = planVersionSchema.parse({ ...version, goals: [goal, { ...goal, public: false }], actions: [] });
  const shown = emit(planVersionSchema, whole, publicViewer);
  expect(shown.plan).toEqual(plan);
  expect(shown.goals?.map((each) => each.title)).toEqual(["Flere i job", undefined]);
});

test.each(["2026-Q2", "2026-H1"])("%s is a period to report", (period) => {
  const report = { id, planId: id, period, due: "2026-08-20", goalIds: [id], public: true };
  expect(goalReportSchema.parse(report)).toEqual(report);
});

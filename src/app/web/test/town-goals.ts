// What the invented town wants to reach, as the public tables have it.

import {
  quarter,
  writtenAction,
  writtenGoal,
  writtenIndicator,
  writtenPlan,
} from "../../../features/goals/testing/written.ts";

type Row = Readonly<Record<string, unknown>>;

const values = {
  Ærtebjerg: [18.2, 17.1, 16.6, null, 15.9, 16.3, 15.2, 14.7],
  "Hele landet": [20.1, 20.4, 19.9, 19.8, 19.6, 19.7, 19.5, 19.3],
  Tranebo: [15.1, 15.6, 14.9, 14.2, 14.4, 13.9, 14.1, 13.8],
} as const;

/** Rows of the public tables of goals; `promise` and `item` are those the goal hangs on, by their names. */
export function townGoals(own: Row, idOf: (name: string) => string) {
  const planId = idOf("plan");
  const goalId = idOf("goal");
  const indicatorId = idOf("indicator");
  const areaId = idOf("focus area");
  const focusAreas = [{ id: areaId, number: "1", title: "Flere i job og uddannelse", text: null }];
  const plan = { ...writtenPlan(), id: planId, committeeId: idOf("aub"), focusAreas };
  const indicator = {
    ...writtenIndicator({
      directions: [
        { from: null, wanted: "down", note: null },
        {
          from: "2024-06-01",
          wanted: "down",
          note: "Udvalget fastholder retningen, også mens de lange sager afsluttes.",
        },
      ],
      comparisons: [
        { area: "Hele landet", name: "Hele landet", kind: "country" },
        { area: "Tranebo", name: "Tranebo", kind: "municipality" },
      ],
      nextFigure: "2025-04-15",
    }),
    id: indicatorId,
  };
  const status = { status: "under-way", reason: null, ended: null } as const;
  const goal = {
    ...writtenGoal(planId, {
      focusAreaId: areaId,
      indicatorIds: [indicatorId],
      text: "Andelen, der har været ledige i mere end et år, skal ned på 10 % inden udgangen af 2027.",
      budget: 400_000,
      visionThemes: ["Tema 1"],
      ministerGoals: ["Flere ledige skal hurtigere i job"],
    }),
    id: goalId,
    ...status,
    items: [{ itemId: idOf("aub 2024-03-04 1"), kind: "adopted" }],
    promiseIds: [],
    caseIds: [idOf("sygemeldte")],
  };
  const principle = {
    ...goal,
    ...writtenGoal(planId, {
      kind: "principle",
      number: null,
      title: "Rette indsats, rette sted, rette tid",
      unGoals: [],
    }),
    id: idOf("principle"),
    status: "fulfilled",
    reason: "Princippet er nu en del af alle sager.",
    ended: "2024-12-31",
  };
  const actions = [
    { ...writtenAction(goalId, { starts: "2024-05-01", budget: 250_000 }), ...status, id: idOf("action 1") },
    {
      ...writtenAction(goalId, {
        kind: "pilot",
        track: "Spor 2: Kommunen som arbejdsplads",
        title: "Ordinære timer hos virksomhederne i havnekvarteret og langs Ærtebjergvej",
      }),
      ...status,
      status: "delayed",
      reason: "Der mangler virksomheder.",
      id: idOf("action 2"),
    },
  ];
  const source = { kind: "jobindsats", name: "Langtidsledige", href: null };
  const figures = Object.entries(values).flatMap(([area, all]) =>
    all.map((value, at) => figureRow(own, { area, value, at, indicator_id: indicatorId, source }, idOf)),
  );
  const [revised] = figures;
  const change = { what: "added", of: "goal", id: goalId, title: goal.title, reason: null } as const;
  const version = {
    id: idOf("plan version"),
    planId,
    number: 1,
    adopted: "2024-03-04",
    itemId: idOf("aub 2024-03-04 1"),
  };
  const report = {
    id: idOf("goal report"),
    planId,
    period: "2025-Q1",
    due: "2025-05-07",
    goalIds: [goalId],
    public: true,
  };
  return {
    plan: [{ ...own, id: planId, committee_id: idOf("aub"), record: plan }],
    plan_version: [
      {
        ...own,
        id: version.id,
        plan_id: planId,
        number: 1,
        record: { ...version, note: null, plan, goals: [goal], actions, changes: [change] },
      },
    ],
    goal: [goal, principle].map((record, at) => ({ ...own, id: record.id, plan_id: planId, place: at + 1, record })),
    goal_action: actions.map((record, at) => ({ ...own, id: record.id, goal_id: goalId, place: at + 1, record })),
    indicator: [{ ...own, id: indicatorId, record: indicator }],
    figure: [
      ...figures,
      { ...revised, id: idOf("old figure"), value: 18.9, superseded: true },
      { ...revised, id: idOf("revised figure"), revision: 2 },
    ].filter((row) => row !== revised),
    goal_report: [{ ...own, id: report.id, plan_id: planId, due: report.due, record: report }],
  };
}

interface Sketch {
  readonly area: string;
  readonly value: number | null;
  readonly at: number;
  readonly indicator_id: string;
  readonly source: Row;
}

function figureRow(own: Row, { area, value, at, ...row }: Sketch, idOf: (name: string) => string) {
  const period = quarter(2023 + Math.floor(at / 4), ((at % 4) + 1) as 1 | 2 | 3 | 4);
  return {
    ...own,
    ...row,
    id: idOf(`figure ${area} ${at}`),
    area,
    period_kind: period.kind,
    period_from: period.from,
    period_to: period.to,
    period_label: period.label,
    value,
    numerator: value === 14.7 ? 65 : null,
    denominator: value === 14.7 ? 442 : null,
    unit: "pct.",
    withheld: value === null ? "too-few" : null,
    flag: null,
    fetched_at: "2025-01-15T08:00:00Z",
    quote: null,
    revision: 1,
    superseded: false,
  };
}

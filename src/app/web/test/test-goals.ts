import { importer } from "../../../access/viewer.ts";
import { addFigures } from "../../../features/goals/add-figures.ts";
import { adoptVersion } from "../../../features/goals/adopt-version.ts";
import { keepBudget } from "../../../features/goals/budgets/keep-budget.ts";
import { keepBudgetFollowUp, removeBudgetFollowUp } from "../../../features/goals/budgets/keep-budget-follow-up.ts";
import { keepBudgetLine } from "../../../features/goals/budgets/keep-budget-line.ts";
import { keepSourceKey } from "../../../features/goals/fetched/keep-source-key.ts";
import { keepTable } from "../../../features/goals/fetched/keep-table.ts";
import { keepAction } from "../../../features/goals/keep-action.ts";
import { beginFollowUp } from "../../../features/goals/keep-follow-up.ts";
import { keepGoal } from "../../../features/goals/keep-goal.ts";
import { keepIndicator } from "../../../features/goals/keep-indicator.ts";
import { keepPlan } from "../../../features/goals/keep-plan.ts";
import { keepReport } from "../../../features/goals/keep-report.ts";
import { keepMapping } from "../../../features/goals/mappings/keep-mapping.ts";
import { waitForMapping } from "../../../features/goals/mappings/wait-for-mapping.ts";
import { keepCostModels } from "../../../features/goals/projects/keep-cost-models.ts";
import { keepProject } from "../../../features/goals/projects/keep-project.ts";
import { keepResult } from "../../../features/goals/projects/keep-result.ts";
import { removeProjectPart } from "../../../features/goals/projects/remove-part.ts";
import { promiseReports } from "../../../features/goals/promise-reports.ts";
import { matchAgain } from "../../../features/goals/proposals/match-again.ts";
import { takeInFound } from "../../../features/goals/proposals/take-in-found.ts";
import { keepStudy } from "../../../features/goals/studies/keep-study.ts";
import { keepStudyLine } from "../../../features/goals/studies/keep-study-line.ts";
import { removeStudyLine } from "../../../features/goals/studies/remove-study-line.ts";
import {
  budgetEntry,
  figure,
  quarter,
  writtenAccount,
  writtenAction,
  writtenBudget,
  writtenGoal,
  writtenIndicator,
  writtenLine,
  writtenPlan,
  writtenProject,
  writtenResult,
  writtenStudy,
} from "../../../features/goals/testing/written.ts";
import type { FigureMapping } from "../../../records/figure-mapping.ts";
import { isProblem, type Problem } from "../../../records/problem.ts";
import { proposalsOfHome } from "../../../store/queries/goals/figure-proposals.ts";
import { askFigureReading } from "../../../store/queries/goals/figure-readings.ts";
import type { Store } from "../../../store/transaction.ts";

/**
 * A plan with a goal, an action, an indicator, figures, a version, a reporting plan, an evaluation, a project, a table that
 * is fetched and a budget. With `closed`, that word stands in all of it that is not for strangers: who keeps the goal, an account
 * below the level of detail, and a goal, a plan, an indicator, an evaluation, a project and a budget that are not public.
 */
export async function keepTestGoals(store: Store, bodyId: string, now: Date, closed: string | null = null) {
  const done = async <T>(result: Promise<T | Problem>): Promise<T> => {
    const value = await result;
    if (isProblem(value)) throw new Error(value.key);
    return value;
  };
  const figures = [
    figure(quarter(2024, 3), 16.1),
    figure(quarter(2024, 4), 14.7, { numerator: 65, denominator: 442 }),
    figure(quarter(2024, 3), 20, {}, "Hele landet"),
    figure(quarter(2024, 4), 19.3, {}, "Hele landet"),
  ];
  const indicatorId = await done(keepIndicator(store, importer, bodyId, null, writtenIndicator(), now));
  await done(addFigures(store, importer, bodyId, { indicatorId }, figures, now));
  const planId = await done(keepPlan(store, importer, bodyId, null, writtenPlan(), now));
  const written = writtenGoal(planId, { owner: closed, indicatorIds: [indicatorId] });
  const goalId = await done(keepGoal(store, importer, bodyId, null, written, now));
  await done(keepAction(store, importer, bodyId, null, writtenAction(goalId, { owner: closed }), now));
  const adoption = { planId, adopted: "2024-02-05", itemPath: null, note: null };
  const report = { planId, period: "2025-Q1", due: "2025-05-07", goalIds: [goalId], public: true, title: "Opfølgning" };
  const reportId = await done(keepReport(store, importer, bodyId, null, report, now));
  await done(beginFollowUp(store, importer, bodyId, { planId, reportId }, now));
  const hiddenIds: string[] = [];
  if (closed !== null) {
    const hidden = { public: false, title: closed, text: closed, unit: closed, ministerGoals: [closed] };
    const hiddenGoal = await done(keepGoal(store, importer, bodyId, null, writtenGoal(planId, hidden), now));
    await done(keepAction(store, importer, bodyId, null, writtenAction(hiddenGoal, { title: closed }), now));
    await done(keepAction(store, importer, bodyId, null, writtenAction(goalId, { title: closed, public: false }), now));
    const hiddenPlan = await done(
      keepPlan(store, importer, bodyId, null, writtenPlan({ public: false, name: closed, vision: closed }), now),
    );
    const below = await done(keepGoal(store, importer, bodyId, null, writtenGoal(hiddenPlan, { title: closed }), now));
    await done(adoptVersion(store, importer, bodyId, { ...adoption, planId: hiddenPlan, note: closed }, now));
    await done(
      keepReport(
        store,
        importer,
        bodyId,
        null,
        { ...report, planId: hiddenPlan, goalIds: [below], title: closed },
        now,
      ),
    );
    const unseen = writtenIndicator({ public: false, name: closed, counts: closed });
    const hiddenIndicator = await done(keepIndicator(store, importer, bodyId, null, unseen, now));
    const source = { kind: "typed", name: closed, href: null } as const;
    const typed = [figure(quarter(2024, 4), 7, { source })];
    await done(addFigures(store, importer, bodyId, { indicatorId: hiddenIndicator }, typed, now));
    const hiddenStudy = await done(
      keepStudy(store, importer, bodyId, null, writtenStudy({ public: false, title: closed, lead: closed }), now),
    );
    const hiddenBudget = await done(
      keepBudget(store, importer, bodyId, null, writtenBudget({ public: false, title: closed, lead: closed }), now),
    );
    const hiddenProject = await done(
      keepProject(store, importer, bodyId, null, writtenProject({ public: false, title: closed, lead: closed }), now),
    );
    hiddenIds.push(hiddenGoal, hiddenPlan, below, hiddenIndicator, hiddenStudy, hiddenBudget, hiddenProject);
  }
  const studyId = await done(keepStudy(store, importer, bodyId, null, writtenStudy({ owner: closed, goalId }), now));
  const line = { part: "watch" as const, when: "at-the-end" as const, indicatorIds: [indicatorId] };
  await done(keepStudyLine(store, importer, bodyId, { studyId, id: null }, writtenLine(line), now));
  const gone = await done(
    keepStudyLine(store, importer, bodyId, { studyId, id: null }, writtenLine({ title: closed ?? "Fjernet" }), now),
  );
  const projectId = await done(
    keepProject(store, importer, bodyId, null, writtenProject({ owner: closed, goalId }), now),
  );
  const keepTestResult = (said: Parameters<typeof writtenResult>[0]) =>
    done(keepResult(store, importer, bodyId, { projectId, id: null }, writtenResult(said), now));
  await keepTestResult({});
  const wrongResult = await keepTestResult({ asOf: "2025-12-31", outcome: closed ?? "Talt forkert" });
  const wrongRef = { projectId, part: "results" as const, id: wrongResult };
  await done(removeProjectPart(store, importer, bodyId, wrongRef, now));
  const model = { name: "Én mentor", lines: [{ label: "Løn", amount: 550_000 }], total: 550_000 };
  await done(keepCostModels(store, importer, bodyId, { projectId, id: null }, [model], now));
  const variables = [{ name: closed ?? "_kon", values: ["Kvinder"] }];
  const periods = { code: "Q", latest: 8 } as const;
  await done(
    keepTable(store, importer, bodyId, null, { kind: "jobindsats", table: "Y01A02", periods, variables }, now),
  );
  await done(removeStudyLine(store, importer, bodyId, { studyId, lineId: gone }, now));
  const budgetId = await done(
    keepBudget(store, importer, bodyId, null, writtenBudget({ owner: closed, detail: 1 }), now),
  );
  const account = (name: string, parentId: string | null) =>
    done(keepBudgetLine(store, importer, bodyId, { budgetId, id: null }, writtenAccount(name, { parentId }), now));
  const top = await account("I alt", null);
  // Deeper than everybody can read.
  const deep = await account(closed ?? "Kontanthjælp", top);
  const write = (day: string, note: string | null) => {
    const own = budgetEntry(deep, { budget: 94_800_000, expected: 103_200_000, explanation: closed });
    const written = { day, note, entries: [own] };
    return done(keepBudgetFollowUp(store, importer, bodyId, { budgetId, id: null }, written, now));
  };
  await write("2019-09-30", null);
  const followUpId = await write("2019-10-31", closed);
  await done(removeBudgetFollowUp(store, importer, bodyId, { budgetId, followUpId }, now));
  await done(adoptVersion(store, importer, bodyId, adoption, now));
  await done(promiseReports(store, importer, bodyId, now));
  const proposalId = await proposeTestFigure(store, bodyId, closed ?? "Andelen af langtidsledige er 13,9 %.", now);
  const columns = {
    table: "Y99",
    columns: ["Periode", "Område", "Andel"],
    mapping: testMapping(closed ?? "Fra fagsystemet"),
  };
  const mappingId = await done(keepMapping(store, importer, bodyId, null, columns, now));
  const file = {
    name: "tabel.csv",
    table: "Y98",
    bytes: Buffer.from("Måned;Sted;Antal\n2024M01;Her;7\n2024M02;Her;8\n"),
  };
  const waitingId = await done(waitForMapping(store, importer, bodyId, file, now));
  await done(keepSourceKey(store, importer, bodyId, "hemmelig-noegle", (key) => `k1.${key.length}`, now));
  return { planId, goalId, indicatorId, studyId, projectId, budgetId, proposalId, mappingId, waitingId, hiddenIds };
}

const testMapping = (name: string): FigureMapping => ({
  name,
  sheet: null,
  headerRow: 1,
  delimiter: ";",
  decimal: ",",
  period: "Periode",
  area: "Område",
  areaName: null,
  measureColumn: null,
  groups: [],
  values: [{ column: "Andel", measure: null, unit: "pct." }],
  numerator: null,
  denominator: null,
});

const readIn = "55555555-5555-4555-8555-555555555555";

/** A figure that was read in a paper, proposed to the indicator. */
async function proposeTestFigure(store: Store, bodyId: string, words: string, now: Date): Promise<string> {
  const quote = { text: words, documentId: readIn, itemId: null, span: [0, words.length] as [number, number] };
  const found = {
    ...figure(quarter(2025, 1), 13.9, { quote, source: { kind: "minutes", name: "referat.md", href: null } }),
    kind: "figure" as const,
    approximate: false,
    item: null,
  };
  const reading = { id: readIn, isMeeting: false, asked: now.toISOString() };
  const read = [{ documentId: readIn, itemId: null, words, context: "", found }];
  await store.as(importer, (tx) => askFigureReading(tx, bodyId, reading, now.toISOString()));
  const taken = await takeInFound(store, importer, bodyId, reading, { day: "2025-05-01", figures: read }, now);
  if (isProblem(taken)) throw new Error(taken.key);
  await matchAgain(store, importer, bodyId, now);
  const [kept] = await store.as(importer, (tx) => proposalsOfHome(tx, bodyId, readIn));
  return kept?.id ?? "";
}

import { count } from "../../../output/texts/count.ts";
import { formatDay } from "../../../output/texts/format.ts";
import { type Language, type Say, say as sayIn } from "../../../output/texts/say.ts";
import type { FollowUp } from "../../../records/follow-up.ts";
import type { FollowUpPaper, PaperGoal, PaperIndicator, PaperTable } from "../../../records/follow-up-paper.ts";
import type { Goal, GoalAction } from "../../../records/goal.ts";
import { followUpOf } from "../../../store/queries/goals/follow-ups.ts";
import { changesOfPlan } from "../../../store/queries/goals/goals-of.ts";
import type { GoalChange } from "../../../store/queries/goals/keep-goals.ts";
import { casesByIds, type GoalCase } from "../../../store/queries/goals/linked.ts";
import { body } from "../../../store/queries/public/body.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { mostAreas } from "./figures-to-show.ts";
import { figureText, type IndicatorView, latestText, targetText, viewIndicator } from "./indicator-view.ts";
import { loadPlan, type PlanWhole } from "./load-goals.ts";
import { periodText } from "./report-period.ts";

/** Everything a follow-up paper is made of. */
export interface FollowUpWhole {
  readonly followUp: FollowUp;
  readonly whole: PlanWhole;
  readonly changes: readonly (GoalChange & { readonly at: string })[];
  readonly cases: ReadonlyMap<string, readonly GoalCase[]>;
  readonly bodyName: string;
}

/**
 * Loads a follow-up with its plan. Of the plan what may be public and no more: the paper goes onto an agenda, and is passed
 * on. A plan that is not public is told of whole. Null where there is none of that id.
 */
export async function loadFollowUp(tx: Transaction, bodyId: string, id: string): Promise<FollowUpWhole | null> {
  const kept = await followUpOf(tx, bodyId, id);
  if (kept === null) return null;
  const followUp = kept.record;
  const all = await loadPlan(tx, "staff", bodyId, followUp.planId, mostAreas);
  if (all === null) return null;
  const isOpen = all.plan.public;
  const goals = all.goals.filter((goal) => followUp.goalIds.includes(goal.id) && (goal.public || !isOpen));
  const shown = new Set(goals.map((goal) => goal.id));
  const actions = all.actions.filter((action) => shown.has(action.goalId) && (action.public || !isOpen));
  const indicators = all.indicators.filter((indicator) => indicator.public || !isOpen);
  const changes = (await changesOfPlan(tx, bodyId, followUp.planId)).filter(
    ({ at, goalId, actionId }) =>
      (followUp.after === null || Date.parse(at) > Date.parse(followUp.after)) &&
      shown.has(goalId) &&
      (actionId === null || actions.some((action) => action.id === actionId)),
  );
  const cases = new Map<string, readonly GoalCase[]>();
  for (const goal of goals) cases.set(goal.id, await casesByIds(tx, bodyId, goal.caseIds));
  const bodyName = (await body(tx, bodyId))?.name ?? "";
  return { followUp, whole: { ...all, goals, actions, indicators }, changes, cases, bodyName };
}

/** So many periods stand in a paper's tables. */
const mostPeriods = 8;

/** The follow-up as the committee gets it: status of every action, figures and charts of every indicator, what changed. */
export function followUpPaper(language: Language, loaded: FollowUpWhole): FollowUpPaper {
  const say: Say = (key, fill) => sayIn(language, key, fill);
  const { followUp, whole, changes, cases, bodyName } = loaded;
  const views = new Map(
    whole.indicators.map((indicator) => {
      const own = whole.figures.filter((figure) => figure.indicatorId === indicator.id);
      return [indicator.id, viewIndicator(language, indicator, own, bodyName, [], mostAreas)] as const;
    }),
  );
  const viewsOf = (goal: Goal) => goal.indicatorIds.flatMap((id) => views.get(id) ?? []);
  return {
    title: say("follow-up.title", { plan: whole.plan.name, period: periodText({ say }, followUp.period) }),
    lead:
      followUp.after === null
        ? say("follow-up.first", { body: bodyName })
        : say("follow-up.since", { body: bodyName, day: formatDay(language, followUp.after.slice(0, 10)) }),
    intro: followUp.lead,
    changesTitle: say("follow-up.changes"),
    changes: changesText(say, language, changes, whole),
    noChanges: say("follow-up.no-changes"),
    overviewTitle: say("follow-up.overview"),
    overview: {
      columns: [say("goal.label"), say("goals-desk.status"), say("follow-up.figure"), say("follow-up.moved")],
      rows: whole.goals.flatMap((goal) => overviewRows(say, language, goal, viewsOf(goal))),
    },
    actionsTitle: say("goal.actions"),
    goals: whole.goals.map((goal): PaperGoal => {
      const actions = whole.actions.filter((action) => action.goalId === goal.id);
      return {
        title: titleOf(goal),
        status: statusText(say, language, goal),
        reason: goal.reason,
        text: followUp.texts.find((each) => each.goalId === goal.id)?.text ?? null,
        actions: actions.length === 0 ? null : actionTable(say, language, actions),
        indicators: viewsOf(goal).map((view) => paperIndicator(say, language, view)),
        cases: (cases.get(goal.id) ?? []).map((each) => caseText(say, language, each)),
      };
    }),
  };
}

const titleOf = ({ number, title }: Goal) => (number === null ? title : `${number} ${title}`);

function statusText(say: Say, language: Language, { status, ended }: Goal | GoalAction): string {
  const word = say(`goal.status.${status}`);
  return ended === null ? word : say("goal.ended", { status: word, day: formatDay(language, ended) });
}

function caseText(say: Say, language: Language, { title, items, lastDay }: GoalCase): string {
  if (lastDay === null) return title;
  return `${title} (${say("goal.case", { items: count(language, "items", items), day: formatDay(language, lastDay) })})`;
}

/** What became of goals and actions; of what changed more than once in the same way, the last time. */
function changesText(say: Say, language: Language, changes: FollowUpWhole["changes"], { goals, actions }: PlanWhole) {
  const last = new Map(changes.map((change) => [`${change.actionId ?? change.goalId} ${change.what}`, change]));
  return [...last.values()].map((change) => {
    const { what, actionId, goalId, reason, day, status } = change;
    const title = (
      actionId === null ? goals.find((goal) => goal.id === goalId) : actions.find((each) => each.id === actionId)
    )?.title;
    const told =
      what === "changed"
        ? `${say("plan.change.changed")}, ${say(`goal.status.${status}`).toLowerCase()}`
        : say(`plan.change.${what}`);
    const of = say(`plan.change.of.${actionId === null ? "goal" : "action"}`);
    return `${formatDay(language, day)}: ${told} (${of}): ${title ?? ""}${reason === null ? "" : `. ${reason}`}`;
  });
}

function overviewRows(say: Say, language: Language, goal: Goal, views: readonly IndicatorView[]): string[][] {
  const status = say(`goal.status.${goal.status}`);
  if (views.length === 0) return [[titleOf(goal), status, "", ""]];
  return views.map(({ indicator, latest, change, target }, at) => [
    at === 0 ? titleOf(goal) : "",
    at === 0 ? status : "",
    `${indicator.name}: ${latestText(language, indicator, latest)}`,
    [
      change === null ? null : say(`goal.moved.${change.moved}`),
      target === null ? null : say(`goal.stands.${target.stands}`),
    ]
      .filter((part) => part !== null)
      .join(". "),
  ]);
}

function actionTable(say: Say, language: Language, actions: readonly GoalAction[]): PaperTable {
  return {
    columns: [say("follow-up.action"), say("goals-desk.status"), say("goal.unit"), say("goal.reason")],
    rows: actions.map((action) => [
      action.kind === "pilot" ? `${action.title} (${say("goal.action.pilot").toLowerCase()})` : action.title,
      statusText(say, language, action),
      action.unit ?? "",
      action.reason ?? "",
    ]),
  };
}

function paperIndicator(say: Say, language: Language, view: IndicatorView): PaperIndicator {
  const { indicator, areas, sentences, latest } = view;
  const rows = view.rows.slice(0, mostPeriods);
  const oldest = rows.toReversed();
  const aim = targetText(language, indicator);
  return {
    name: indicator.name,
    aim: aim === null ? null : `${say("indicator.target")}: ${aim}`,
    sentences: sentences.length === 0 ? [latestText(language, indicator, latest)] : sentences,
    svg: view.chart,
    alt: `${indicator.name}. ${sentences[0] ?? latestText(language, indicator, latest)}`,
    labels: oldest.map((row) => row.label),
    series: areas.map(({ name }, at) => ({ name, values: oldest.map(({ cells }) => cells[at]?.value ?? null) })),
    table:
      rows.length === 0
        ? null
        : {
            columns: [say("indicator.period"), ...areas.map(({ name }) => name)],
            rows: rows.map(({ label, cells }) => [
              label,
              ...cells.map((cell) => figureText(language, indicator, cell)),
            ]),
          },
  };
}

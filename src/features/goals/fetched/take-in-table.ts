import type { Viewer } from "../../../access/viewer.ts";
import type { Figure } from "../../../records/figure.ts";
import type { Indicator } from "../../../records/indicator.ts";
import type { Notice } from "../../../records/notice.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { publishIndicator } from "../../../store/publish/publish-goals.ts";
import { fetchedTable, keepFetchedNotices, noteFetched } from "../../../store/queries/goals/fetched-tables.ts";
import { figuresOfIndicators } from "../../../store/queries/goals/figures.ts";
import { indicatorsOfTables } from "../../../store/queries/goals/goals-of.ts";
import { keepIndicatorRow } from "../../../store/queries/goals/keep-goals.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import { actOnGoals, type GoalsDone, type GoalsTask } from "../act-on-goals.ts";
import { type AddedFigures, addFiguresIn } from "../add-figures.ts";
import { nextFigureAfter } from "./next-figure.ts";

const minute = 60_000;
/** How long it is waited after so many failures in a row; after the last of these, every twelve hours. */
const waits = [15, 60, 180, 360, 720].map((minutes) => minutes * minute);
/** A table that came is not asked for again by itself within the day, whatever is awaited of it. */
const untilNext = 20 * 60 * minute;

/** A whole table that was fetched, and what had to be assumed to read it. */
export interface FetchedFigures {
  readonly figures: readonly Figure[];
  readonly notices: readonly Notice[];
}

/**
 * Takes in a table that was fetched, all of it or nothing, or writes down why it could not be: in one transaction with
 * when it is tried next, and when the next figure of each of its indicators comes. A table that is fetched no longer is
 * left. `begun`: when fetching began, so that what is asked for meanwhile is still to be done. Gives what came of it.
 * Problems besides: not allowed, no such table.
 */
export function takeInTable(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  fetched: FetchedFigures | Problem,
  begun: Date,
): Promise<AddedFigures | Problem> {
  return actOnGoals<AddedFigures | Problem>(store, viewer, bodyId, begun, async (task) => {
    const { tx, at } = task;
    const found = await fetchedTable(tx, bodyId, id);
    if (found === null || found.deleted !== null) return problem("problem.fetched-unknown");
    const came = isProblem(fetched) ? fetched : await addAll(task, found.record.table, fetched.figures);
    if (isProblem(came)) {
      const failures = found.failures + 1;
      const wait = waits[Math.min(failures, waits.length) - 1] ?? untilNext;
      await noteFetched(tx, bodyId, id, at, came, { failures, nextTry: later(begun, wait) });
      return { entry: null, answer: came };
    }
    await noteFetched(tx, bodyId, id, at, came.answer, { failures: 0, nextTry: later(begun, untilNext) });
    await keepFetchedNotices(tx, bodyId, id, isProblem(fetched) ? [] : fetched.notices);
    return came;
  });
}

const later = (begun: Date, wait: number) => new Date(begun.getTime() + wait).toISOString();

async function addAll(
  task: GoalsTask,
  table: string,
  figures: readonly Figure[],
): Promise<GoalsDone<AddedFigures> | Problem> {
  const { tx, bodyId, at, today } = task;
  const indicators = (await indicatorsOfTables(tx, bodyId, [table])).map(({ record }) => record);
  const before = await newestPeriods(tx, bodyId, indicators);
  const done = await addFiguresIn(task, { tables: true }, figures);
  if (isProblem(done)) return done;
  const after = await newestPeriods(tx, bodyId, indicators);
  for (const indicator of indicators) {
    const { id, nextFigure, rhythm } = indicator;
    const newer = (after.get(id) ?? "") > (before.get(id) ?? "");
    if (!newer || nextFigure === null || nextFigure > today) continue;
    const moved = { ...indicator, nextFigure: nextFigureAfter(nextFigure, rhythm, today) };
    await keepIndicatorRow(tx, bodyId, moved, at);
    await publishIndicator(tx, bodyId, moved, at);
  }
  return done;
}

/** The day on which the newest period of each indicator's own figures begins, by its id. */
async function newestPeriods(tx: Transaction, bodyId: string, indicators: readonly Indicator[]) {
  const ids = indicators.map(({ id }) => id);
  const areas = new Map(indicators.map(({ id, source }) => [id, source.area]));
  const newest = new Map<string, string>();
  for (const { indicatorId, area, period } of await figuresOfIndicators(tx, "staff", bodyId, ids)) {
    const known = newest.get(indicatorId) ?? "";
    if (area === areas.get(indicatorId) && period.from > known) newest.set(indicatorId, period.from);
  }
  return newest;
}

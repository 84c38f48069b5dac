import { mayKeepGoals } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { lockGoals } from "../../store/queries/goals/lock-goals.ts";
import { appendToTimeline, type TimelineEntry } from "../../store/timeline/append.ts";
import type { Store, Transaction } from "../../store/transaction.ts";

/** What an action has at hand. `at`: the time it happens, ISO; `today`: the day in Denmark, ISO. */
export interface GoalsTask {
  readonly tx: Transaction;
  readonly bodyId: string;
  readonly at: string;
  readonly today: string;
}

/** What an action did: what is told of it on the timeline (null: nothing was changed), and what it answers. */
export interface GoalsDone<T> {
  readonly entry: TimelineEntry | null;
  readonly answer: T;
}

/**
 * The shape of every action on plans, goals and indicators, in one transaction: ask permission, lock, look and act, tell.
 * `act` answers a problem where nothing may be done; nothing is stored then. Problem besides: not allowed.
 */
export function actOnGoals<T>(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  now: Date,
  act: (task: GoalsTask) => Promise<GoalsDone<T> | Problem>,
): Promise<T | Problem> {
  if (!mayKeepGoals(viewer, bodyId)) return Promise.resolve(problem("problem.forbidden"));
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockGoals(tx, bodyId);
    const done = await act({ tx, bodyId, at, today: dayInDenmark(now) });
    if (isProblem(done)) return done;
    if (done.entry !== null) await appendToTimeline(tx, viewer, bodyId, at, done.entry);
    return done.answer;
  });
}

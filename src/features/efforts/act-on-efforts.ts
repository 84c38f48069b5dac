import type { Viewer } from "../../access/viewer.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { lockEfforts } from "../../store/queries/efforts/courses.ts";
import { appendToTimeline, type TimelineEntry } from "../../store/timeline/append.ts";
import type { Store, Transaction } from "../../store/transaction.ts";

/** What an action has at hand. `at`: the time it happens, ISO; `today`: the day in Denmark, ISO. */
export interface EffortsTask {
  readonly tx: Transaction;
  readonly bodyId: string;
  readonly at: string;
  readonly today: string;
}

/** What an action did, and what it answers. `entry` null: nothing that the timeline tells of. */
export interface EffortsDone<T> {
  readonly entry: TimelineEntry | null;
  readonly answer: T;
}

/**
 * The shape of every action on efforts, in one transaction: ask the right (`may`), lock, look and act, tell. A problem of
 * `act` leaves nothing behind. Problem besides: not allowed.
 */
export function actOnEfforts<T>(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  now: Date,
  may: (viewer: Viewer, bodyId: string) => boolean,
  act: (task: EffortsTask) => Promise<EffortsDone<T> | Problem>,
): Promise<T | Problem> {
  if (!may(viewer, bodyId)) return Promise.resolve(problem("problem.forbidden"));
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockEfforts(tx, bodyId);
    const done = await act({ tx, bodyId, at, today: dayInDenmark(now) });
    if (isProblem(done)) return done;
    if (done.entry !== null) await appendToTimeline(tx, viewer, bodyId, at, done.entry);
    return done.answer;
  });
}

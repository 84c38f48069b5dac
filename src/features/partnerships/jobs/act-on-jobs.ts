import { may, type RoleRight } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { dayInDenmark } from "../../../danish/day-begins.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { lockPartnerships } from "../../../store/queries/partnerships/partnerships.ts";
import { appendToTimeline, type TimelineEntry } from "../../../store/timeline/append.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";

/** What an action on jobs has at hand. `today`: the day in Denmark, ISO. */
export interface JobsTask {
  readonly tx: Transaction;
  readonly at: string;
  readonly today: string;
}

/** What an action did: what is told of it on the timeline, and what it answers. */
interface JobsDone<T> {
  readonly entry: TimelineEntry;
  readonly answer: T;
}

/**
 * The shape of every action on jobs, profiles and matches, in one transaction: ask the right, lock, look and act, tell.
 * Problem besides `act`'s: not allowed.
 */
export function actOnJobs<T>(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { right, now }: { readonly right: RoleRight & ("keep-jobs" | "match-jobs"); readonly now: Date },
  act: (task: JobsTask) => Promise<JobsDone<T> | Problem>,
): Promise<T | Problem> {
  if (!may(viewer, right, bodyId)) return Promise.resolve(problem("problem.forbidden"));
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockPartnerships(tx, bodyId);
    const done = await act({ tx, at, today: dayInDenmark(now) });
    if (isProblem(done)) return done;
    await appendToTimeline(tx, viewer, bodyId, at, done.entry);
    return done.answer;
  });
}

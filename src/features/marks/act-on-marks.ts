import { mayKeepGoals } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import type { MarkRound } from "../../records/mark.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { publishedRounds } from "../../store/publish/publish-marks.ts";
import { lockMarks, roundTable } from "../../store/queries/marks/mark-tables.ts";
import { appendToTimeline, type TimelineEntry } from "../../store/timeline/append.ts";
import type { Store, Transaction } from "../../store/transaction.ts";

/** What an action has at hand. `at`: the time it happens, ISO; `today`: the day in Denmark, ISO. */
export interface MarkTask {
  readonly tx: Transaction;
  readonly viewer: Viewer;
  readonly bodyId: string;
  readonly now: Date;
  readonly at: string;
  readonly today: string;
}

/** What an action did: what is told of it on the timeline, and what it answers. */
export interface MarkDone<T> {
  readonly entry: TimelineEntry;
  readonly answer: T;
}

/**
 * The shape of every action of those who keep a body's marks, in one transaction: ask permission, lock, look and act, tell.
 * Companies that apply wait meanwhile. Problem besides `act`'s: not allowed.
 */
export function actOnMarks<T>(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  now: Date,
  act: (task: MarkTask) => Promise<MarkDone<T> | Problem>,
): Promise<T | Problem> {
  if (!mayKeepGoals(viewer, bodyId)) return Promise.resolve(problem("problem.forbidden"));
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockMarks(tx, bodyId);
    const done = await act({ tx, viewer, bodyId, now, at, today: dayInDenmark(now) });
    if (isProblem(done)) return done;
    await appendToTimeline(tx, viewer, bodyId, at, done.entry);
    return done.answer;
  });
}

/** What an action makes of a round. */
export interface ChangedRound {
  readonly round: MarkRound;
  readonly verb: TimelineEntry["verb"];
  readonly details?: TimelineEntry["details"];
}

/** The same for one round: find it, change it, publish it, tell. Problems besides: no such round. */
export function changeRound(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  roundId: string,
  now: Date,
  change: (round: MarkRound, task: MarkTask) => Promise<ChangedRound | Problem> | ChangedRound | Problem,
): Promise<null | Problem> {
  return actOnMarks<null>(store, viewer, bodyId, now, async (task) => {
    const { tx, at } = task;
    const kept = await roundTable.one(tx, "staff", bodyId, roundId);
    if (kept === null) return problem("problem.mark-round-unknown");
    const changed = await change(kept.record, task);
    if (isProblem(changed)) return changed;
    await roundTable.keep(tx, bodyId, changed.round, at);
    await publishedRounds.publish(tx, bodyId, changed.round, at);
    const { verb, details = {} } = changed;
    return { entry: { verb, record: "mark-round", recordId: roundId, details }, answer: null };
  });
}

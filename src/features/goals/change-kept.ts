import type { Viewer } from "../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import type { publishKept } from "../../store/publish/publish-kept.ts";
import type { KeptRecord, keptTable } from "../../store/queries/goals/kept-table.ts";
import type { TimelineEntry } from "../../store/timeline/append.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnGoals, type GoalsTask } from "./act-on-goals.ts";

/** What a change makes of a record, and what it answers. */
export interface ChangedRecord<T, Answer> {
  readonly record: T;
  readonly answer: Answer;
}

/** Where a kind of record is kept and shown, what the timeline calls it, and the problem that there is none. */
interface KeptKind<T extends KeptRecord> {
  readonly table: ReturnType<typeof keptTable<T>>;
  readonly published: ReturnType<typeof publishKept<T>>;
  readonly record: TimelineEntry["record"];
  readonly unknown: `problem.${string}`;
}

/**
 * Makes the shape of every action on a kept record: find it, change it, publish it, tell. Problems besides `change`'s: not
 * allowed, no such record.
 */
export function changing<T extends KeptRecord>({ table, published, record, unknown }: KeptKind<T>) {
  return <Answer>(
    store: Store,
    viewer: Viewer,
    bodyId: string,
    id: string,
    now: Date,
    change: (
      kept: T,
      task: GoalsTask,
    ) => Promise<ChangedRecord<T, Answer> | Problem> | ChangedRecord<T, Answer> | Problem,
  ): Promise<Answer | Problem> =>
    actOnGoals<Answer>(store, viewer, bodyId, now, async (task) => {
      const kept = await table.one(task.tx, "staff", bodyId, id);
      if (kept === null) return problem(unknown);
      const changed = await change(kept.record, task);
      if (isProblem(changed)) return changed;
      await table.keep(task.tx, bodyId, changed.record, task.at);
      await published.publish(task.tx, bodyId, changed.record, task.at);
      return { entry: { verb: "changed", record, recordId: id, details: {} }, answer: changed.answer };
    });
}

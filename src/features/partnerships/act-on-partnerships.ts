import { mayKeepPartnerships } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import type { Partnership } from "../../records/partnership.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { publishedPartnerships } from "../../store/publish/publish-partnership.ts";
import { lockPartnerships, partnershipTable } from "../../store/queries/partnerships/partnerships.ts";
import { appendToTimeline, type TimelineEntry } from "../../store/timeline/append.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import { decideBy } from "./decide-by.ts";
import { putOnWheel } from "./put-on-wheel.ts";
import type { WheelWords } from "./wheel-entries.ts";

/** What every action on agreements is given. `words`: what the annual wheel says of them, in Danish. */
export interface Acting {
  readonly store: Store;
  readonly viewer: Viewer;
  readonly bodyId: string;
  readonly words: WheelWords;
  readonly now: Date;
}

/** What an action has at hand. `today`: the day in Denmark, ISO. */
export interface PartnershipTask {
  readonly tx: Transaction;
  readonly before: Partnership | null;
  readonly today: string;
}

/** What an action makes of an agreement (null: it is taken away), and what it answers. */
interface Changed<Answer> {
  readonly partnership: Partnership | null;
  readonly answer: Answer;
}

/**
 * The shape of every action on an agreement, in one transaction: ask the right, lock, look, decide, keep, publish, put on
 * the wheel, tell. `id` null: a new one. Problems besides `change`'s: not allowed, no such agreement.
 */
export function actOnPartnership<Answer>(
  { store, viewer, bodyId, words, now }: Acting,
  id: string | null,
  change: (task: PartnershipTask) => Promise<Changed<Answer> | Problem> | Changed<Answer> | Problem,
): Promise<Answer | Problem> {
  if (!mayKeepPartnerships(viewer, bodyId)) return Promise.resolve(problem("problem.forbidden"));
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockPartnerships(tx, bodyId);
    const before = id === null ? null : ((await partnershipTable.one(tx, "staff", bodyId, id))?.record ?? null);
    if (id !== null && before === null) return problem("problem.partnership-unknown");
    const done = await change({ tx, before, today: dayInDenmark(now) });
    if (isProblem(done)) return done;
    const after = done.partnership === null ? null : { ...done.partnership, decideBy: decideBy(done.partnership) };
    if (after !== null) {
      await partnershipTable.keep(tx, bodyId, after, at);
      await publishedPartnerships.publish(tx, bodyId, after, at);
    } else if (before !== null) {
      await partnershipTable.remove(tx, bodyId, before.id, at);
      await partnershipTable.hide(tx, bodyId, before.id, at);
    }
    await putOnWheel(tx, bodyId, { before, after }, words, at);
    const verb: TimelineEntry["verb"] = before === null ? "added" : after === null ? "removed" : "changed";
    const recordId = (after ?? before)?.id ?? "";
    await appendToTimeline(tx, viewer, bodyId, at, { verb, record: "partnership", recordId, details: {} });
    return done.answer;
  });
}

/** The same for an agreement that is there. */
export function changePartnership<Answer>(
  acting: Acting,
  id: string,
  change: (
    partnership: Partnership,
    task: PartnershipTask,
  ) => Promise<Changed<Answer> | Problem> | Changed<Answer> | Problem,
): Promise<Answer | Problem> {
  return actOnPartnership<Answer>(acting, id, (task) =>
    task.before === null ? problem("problem.partnership-unknown") : change(task.before, task),
  );
}

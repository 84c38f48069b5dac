import { mayKeepWheel } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { lockBodyOf } from "../../../store/queries/import/find-body.ts";
import { keepHolidayWeeks } from "../../../store/queries/wheel/holiday-weeks.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store } from "../../../store/transaction.ts";
import { readHolidayWeeks } from "./holiday-weeks.ts";

/** Stores the weeks without meetings of a body, as written. Problems: not allowed, and a word that is no week. */
export async function chooseHolidayWeeks(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  written: string,
  now: Date,
): Promise<Problem | null> {
  if (!mayKeepWheel(viewer, bodyId)) return problem("problem.forbidden");
  const weeks = readHolidayWeeks(written);
  if (isProblem(weeks)) return weeks;
  const at = now.toISOString();
  await store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    await keepHolidayWeeks(tx, bodyId, weeks, at);
    await appendToTimeline(tx, viewer, bodyId, at, {
      verb: "changed",
      record: "holiday-weeks",
      recordId: bodyId,
      details: {},
    });
  });
  return null;
}

import { mayGovern } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { changeGoLive } from "../../store/publish/change-go-live.ts";
import type { Store } from "../../store/transaction.ts";

const isoDay = /^\d{4}-\d\d-\d\d$/;

/**
 * Sets the day (ISO) from which a body answers for its promises: what was due before is historic, never overdue and
 * never reminded. Null: the day its first document came. Gives the day that now counts. Problems: not allowed, no day.
 */
export async function setGoLive(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  day: string | null,
  now: Date,
): Promise<{ readonly day: string } | Problem> {
  if (!mayGovern(viewer, bodyId)) return problem("problem.forbidden");
  if (day !== null && !isDay(day)) return problem("problem.promise-days");
  return changeGoLive(store, viewer, bodyId, day, now);
}

function isDay(text: string): boolean {
  return isoDay.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

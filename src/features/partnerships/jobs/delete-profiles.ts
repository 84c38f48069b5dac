import { type Viewer, worker } from "../../../access/viewer.ts";
import { dayInDenmark } from "../../../danish/day-begins.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { deleteExpiredProfiles, deleteJobProfile, jobProfile } from "../../../store/queries/jobs/job-profiles.ts";
import { appendByWorker } from "../../../store/timeline/append.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnJobs } from "./act-on-jobs.ts";

/** Deletes a profile for good; what was proposed of it is a figure from then on. Problems: not allowed, no such profile. */
export function removeJobProfile(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<null | Problem> {
  return actOnJobs<null>(store, viewer, bodyId, { right: "match-jobs", now }, async ({ tx }) => {
    if ((await jobProfile(tx, bodyId, id)) === null) return problem("problem.profile-unknown");
    await deleteJobProfile(tx, bodyId, id);
    return {
      entry: { verb: "removed", record: "job-profile", recordId: id, details: { why: "by hand" } },
      answer: null,
    };
  });
}

/**
 * Deletes for good the profiles whose last day is over, in all bodies, and writes on each body's timeline that it was done:
 * the id, and nothing of what it said. Gives how many. Background work does it every minute, so that none is a day late.
 */
export function deleteOverdueProfiles(store: Store, now: Date): Promise<number> {
  return store.as(worker, async (tx) => {
    const gone = await deleteExpiredProfiles(tx, dayInDenmark(now));
    for (const { bodyId, id } of gone) {
      const entry = {
        verb: "removed",
        record: "job-profile",
        recordId: id,
        details: { why: "kept long enough" },
      } as const;
      await appendByWorker(tx, bodyId, now.toISOString(), entry);
    }
    return gone.length;
  });
}

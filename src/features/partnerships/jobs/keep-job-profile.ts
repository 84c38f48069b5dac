import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { addDays } from "../../../danish/holidays.ts";
import { type JobProfile, jobProfileSchema } from "../../../records/job-profile.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { jobProfile, keepJobProfile as keepRow, nextProfileNumber } from "../../../store/queries/jobs/job-profiles.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnJobs } from "./act-on-jobs.ts";
import { hoursProblem } from "./keep-job-offer.ts";

/** A profile as a consultant writes it. */
export type WrittenJobProfile = Omit<JobProfile, "id" | "number" | "expires">;

/** What can give away who somebody is. */
export type Personal = "number" | "name" | "email" | "telephone" | "address";

/** What in a text seems to say who somebody is. Given to the action, so that no page can leave it out. */
export type FindPersonal = (text: string, today: string) => readonly Personal[];

/** A profile is kept so many days after it was last looked at and saved, then deleted (databeskyttelsesforordningen art. 5, stk. 1, e). */
export const daysKept = 183;

/** So many letters a note may have: enough for what matters to a job, too few for a life. */
export const longestNote = 300;
const furthest = 200;

/**
 * Makes a profile (`id` null), which gets a number, or changes the one with that id; keeps it half a year from now. Gives
 * its id. Problems: not allowed, no such profile, hours or a distance that cannot be, no post code, no task, a note that
 * is too long or seems to say who it is.
 */
export function keepJobProfile(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { id, findPersonal }: { readonly id: string | null; readonly findPersonal: FindPersonal },
  written: WrittenJobProfile,
  now: Date,
): Promise<string | Problem> {
  return actOnJobs<string>(store, viewer, bodyId, { right: "match-jobs", now }, async ({ tx, at, today }) => {
    const before = id === null ? null : await jobProfile(tx, bodyId, id);
    if (id !== null && before === null) return problem("problem.profile-unknown");
    const wrong = whatIsWrong(written, findPersonal(written.note ?? "", today));
    if (wrong !== null) return wrong;
    const profile: JobProfile = {
      ...written,
      id: before?.id ?? randomUUID(),
      number: before?.number ?? (await nextProfileNumber(tx, bodyId)),
      expires: addDays(today, daysKept),
    };
    if (!jobProfileSchema.safeParse(profile).success) return problem("problem.job-fields");
    await keepRow(tx, bodyId, profile, at);
    const verb = before === null ? "added" : "changed";
    return { entry: { verb, record: "job-profile", recordId: profile.id, details: {} }, answer: profile.id };
  });
}

function whatIsWrong(written: WrittenJobProfile, personal: readonly Personal[]): Problem | null {
  const { hoursFrom, hoursTo, postcode, reach, tasks, note } = written;
  const [first] = personal;
  if (first !== undefined) return problem(`problem.profile-${first}`);
  if ((note ?? "").length > longestNote) return problem("problem.profile-note", { most: longestNote });
  const hours = hoursProblem(hoursFrom, hoursTo);
  if (hours !== null) return hours;
  if (!jobProfileSchema.shape.postcode.safeParse(postcode).success) return problem("problem.job-postcode");
  if (!(reach >= 0 && reach <= furthest)) return problem("problem.profile-reach", { most: furthest });
  return tasks.length === 0 ? problem("problem.job-tasks") : null;
}

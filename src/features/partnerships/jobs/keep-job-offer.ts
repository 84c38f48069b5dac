import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { type JobOffer, jobOfferSchema } from "../../../records/job-offer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { publishedJobOffers } from "../../../store/publish/publish-job-offer.ts";
import { jobOfferTable } from "../../../store/queries/jobs/job-offers.ts";
import { partnershipTable } from "../../../store/queries/partnerships/partnerships.ts";
import type { Store } from "../../../store/transaction.ts";
import { wordsProblem } from "../check-words.ts";
import { actOnJobs } from "./act-on-jobs.ts";

/** A job as a person writes it. */
export type WrittenJobOffer = Omit<JobOffer, "id" | "committeeId">;

/** A full working week in Denmark. */
export const mostHours = 37;

/**
 * Makes a job (`id` null), or changes the one with that id. Gives its id. Problems: not allowed, no such job or agreement,
 * no title or company, too long, hours or days that cannot be, no post code, no task.
 */
export function keepJobOffer(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  written: WrittenJobOffer,
  now: Date,
): Promise<string | Problem> {
  return actOnJobs<string>(store, viewer, bodyId, { right: "keep-jobs", now }, async ({ tx, at }) => {
    const offer: JobOffer = { ...written, id: id ?? randomUUID(), committeeId: null };
    const wrong =
      wordsProblem([offer.title, offer.company], [offer.text, offer.contact, offer.town]) ?? whatIsWrong(offer);
    if (wrong !== null) return wrong;
    if (id !== null && (await jobOfferTable.one(tx, "staff", bodyId, id)) === null)
      return problem("problem.job-unknown");
    // Those who keep jobs do not all see the agreements that are not public.
    const { partnershipId } = offer;
    if (partnershipId !== null && (await partnershipTable.one(tx, "strangers", bodyId, partnershipId)) === null) {
      return problem("problem.partnership-unknown");
    }
    await jobOfferTable.keep(tx, bodyId, offer, at);
    await publishedJobOffers.publish(tx, bodyId, offer, at);
    const verb = id === null ? "added" : "changed";
    return { entry: { verb, record: "job-offer", recordId: offer.id, details: {} }, answer: offer.id };
  });
}

function whatIsWrong(offer: JobOffer): Problem | null {
  const { hoursFrom, hoursTo, starts, ends, postcode, tasks } = offer;
  const hours = hoursProblem(hoursFrom, hoursTo);
  if (hours !== null) return hours;
  if (ends !== null && ends < starts) return problem("problem.goal-days");
  if (!jobOfferSchema.shape.postcode.safeParse(postcode).success) return problem("problem.job-postcode");
  if (tasks.length === 0) return problem("problem.job-tasks");
  return jobOfferSchema.safeParse(offer).success ? null : problem("problem.job-fields");
}

/** What is wrong with hours a week, from and to; null where nothing is. */
export function hoursProblem(from: number, to: number): Problem | null {
  return from > 0 && to >= from && to <= mostHours ? null : problem("problem.job-hours", { most: mostHours });
}

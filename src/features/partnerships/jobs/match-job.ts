import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import type { JobMatch } from "../../../records/job-profile.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { jobMatches, keepJobMatch } from "../../../store/queries/jobs/job-matches.ts";
import { jobOfferTable } from "../../../store/queries/jobs/job-offers.ts";
import { jobProfile } from "../../../store/queries/jobs/job-profiles.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnJobs } from "./act-on-jobs.ts";

/**
 * Proposes a profile for a job. Gives the match's id; proposing again after it ended takes it up anew. Problems: not
 * allowed, no such job or profile, a job that is not open, one who is placed already, proposed already.
 */
export function proposeMatch(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { offerId, profileId }: { readonly offerId: string; readonly profileId: string },
  now: Date,
): Promise<string | Problem> {
  return actOnJobs<string>(store, viewer, bodyId, { right: "match-jobs", now }, async ({ tx, at, today }) => {
    const offer = (await jobOfferTable.one(tx, "staff", bodyId, offerId))?.record;
    if (offer === undefined) return problem("problem.job-unknown");
    if (offer.state !== "open") return problem("problem.job-not-open");
    if ((await jobProfile(tx, bodyId, profileId)) === null) return problem("problem.profile-unknown");
    const matches = await jobMatches(tx, bodyId);
    if (isPlaced(matches, profileId)) return problem("problem.profile-placed");
    const before = matches.find((each) => each.offerId === offerId && each.profileId === profileId);
    if (before !== undefined && before.state !== "ended") return problem("problem.match-there");
    const base = before ?? { id: randomUUID(), offerId, profileId, wasAccepted: false };
    const match: JobMatch = { ...base, state: "proposed", since: today };
    await keepJobMatch(tx, bodyId, match, at);
    const verb = before === undefined ? "added" : "changed";
    return {
      entry: { verb, record: "job-match", recordId: match.id, details: { state: "proposed" } },
      answer: match.id,
    };
  });
}

/**
 * Says that a proposed match was accepted: the person has begun. Problems: not allowed, no such match, not proposed, one who
 * is placed already, no place left.
 */
export function acceptMatch(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  matchId: string,
  now: Date,
): Promise<null | Problem> {
  return moveMatch(store, viewer, bodyId, { matchId, to: "accepted" }, now);
}

/** Says that a match has ended: it came to nothing, or the job is over. Problems: not allowed, no such match, ended already. */
export function endMatch(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  matchId: string,
  now: Date,
): Promise<null | Problem> {
  return moveMatch(store, viewer, bodyId, { matchId, to: "ended" }, now);
}

const moveMatch = (
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { matchId, to }: { readonly matchId: string; readonly to: "accepted" | "ended" },
  now: Date,
): Promise<null | Problem> =>
  actOnJobs<null>(store, viewer, bodyId, { right: "match-jobs", now }, async ({ tx, at, today }) => {
    const matches = await jobMatches(tx, bodyId);
    const match = matches.find(({ id }) => id === matchId);
    if (match === undefined) return problem("problem.match-unknown");
    if (match.state === "ended" || match.state === to) return problem("problem.match-state");
    if (to === "accepted") {
      if (match.profileId === null || isPlaced(matches, match.profileId)) return problem("problem.profile-placed");
      const offer = (await jobOfferTable.one(tx, "staff", bodyId, match.offerId))?.record;
      if (offer === undefined) return problem("problem.job-unknown");
      if (placesLeft(matches, match.offerId, offer.places) <= 0) return problem("problem.job-full");
    }
    const wasAccepted = match.wasAccepted || to === "accepted";
    await keepJobMatch(tx, bodyId, { ...match, state: to, wasAccepted, since: today }, at);
    return { entry: { verb: "changed", record: "job-match", recordId: matchId, details: { state: to } }, answer: null };
  });

/** True where a profile is in a job now. */
export const isPlaced = (matches: readonly JobMatch[], profileId: string): boolean =>
  matches.some((match) => match.profileId === profileId && match.state === "accepted");

/** How many of a job's places nobody is in. */
export const placesLeft = (matches: readonly JobMatch[], offerId: string, places: number): number =>
  places - matches.filter((match) => match.offerId === offerId && match.state === "accepted").length;

import { z } from "zod";
import { type JobOffer, type JobTask, jobDemands, jobTasks, jobTimes } from "./job-offer.ts";

/**
 * Somebody who looks for a small job, without anything that says who: no name, no personal number, no address. `number` is
 * what the consultant's own system has of it. No field is marked: a profile leaves through no page but the consultant's
 * own. `reach`: how far one can travel, kilometres as the crow flies. `expires`: the last day it is kept.
 */
export const jobProfileSchema = z.object({
  id: z.uuid(),
  number: z.int().positive(),
  tasks: z.array(z.enum(jobTasks)),
  avoids: z.array(z.enum(jobDemands)),
  times: z.array(z.enum(jobTimes)),
  hoursFrom: z.number(),
  hoursTo: z.number(),
  postcode: z.string().regex(/^\d{4}$/),
  reach: z.number(),
  from: z.iso.date(),
  note: z.string().nullable(),
  expires: z.iso.date(),
});
export type JobProfile = z.infer<typeof jobProfileSchema>;

/** Where a match stands. `proposed` to the company; `accepted`: the person has begun, and is placed; `ended`: it came to nothing, or is over. */
export const jobMatchStates = ["proposed", "accepted", "ended"] as const;
export type JobMatchState = (typeof jobMatchStates)[number];

/** A profile proposed for a job. `profileId` null: the profile has been deleted, and the match is a figure only. */
export interface JobMatch {
  readonly id: string;
  readonly offerId: string;
  readonly profileId: string | null;
  readonly state: JobMatchState;
  /** Whether it has ever been accepted: what a company's offer came to. */
  readonly wasAccepted: boolean;
  /** ISO: the day of the state. */
  readonly since: string;
}

/** Why a profile fits a job or not: what was compared, and what came of it. */
export type FitReason =
  | { readonly of: "hours"; readonly from: number; readonly to: number }
  | { readonly of: "no-hours"; readonly wanted: readonly [number, number]; readonly offered: readonly [number, number] }
  | { readonly of: "tasks"; readonly tasks: readonly JobTask[] }
  | { readonly of: "no-tasks" }
  | { readonly of: "near"; readonly km: number; readonly reach: number }
  | { readonly of: "far"; readonly km: number; readonly reach: number }
  | { readonly of: "place-unknown" }
  | { readonly of: "times"; readonly times: JobOffer["times"] }
  | { readonly of: "no-times" }
  | { readonly of: "demands" }
  | { readonly of: "avoids"; readonly demands: JobOffer["demands"] }
  | { readonly of: "starts"; readonly day: string }
  | { readonly of: "too-late"; readonly day: string };

/** How well a profile fits a job: what speaks for it, what speaks against it, and what is not known. */
export interface Fit {
  readonly for: readonly FitReason[];
  readonly against: readonly FitReason[];
  readonly unknown: readonly FitReason[];
}

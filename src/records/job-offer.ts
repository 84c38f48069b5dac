import { z } from "zod";
import { always, staff, whenOpen } from "./publicity.ts";

/** What is done in a small job. The texts of the pages name them. */
export const jobTasks = [
  "cleaning",
  "kitchen",
  "packing",
  "shelves",
  "warehouse",
  "production",
  "garden",
  "caretaking",
  "office",
  "shop",
  "driving",
  "animals",
  "it",
  "care",
] as const;
export type JobTask = (typeof jobTasks)[number];

/** What a job asks of one, and what a person may not be able to. */
export const jobDemands = ["standing", "lifting", "noise", "people", "alone", "outdoors", "licence"] as const;
export type JobDemand = (typeof jobDemands)[number];

/** The times of the week at which one works. */
export const jobTimes = ["morning", "afternoon", "evening", "weekend"] as const;
export type JobTime = (typeof jobTimes)[number];

/** `small`: ordinary pay for few hours; `flex`: a flex job (lov om en aktiv beskæftigelsesindsats § 116). */
export const jobKinds = ["small", "flex"] as const;
export const jobOfferStates = ["open", "paused", "closed"] as const;

/**
 * A small or flex job that a company offers: hours a week from and to, where by post code, when, what it asks, and how many
 * places. Everybody sees what is done where and how many hours where `public` says so; who is spoken with is the
 * administration's. Days are ISO, both included; `ends` null: until further notice.
 */
export const jobOfferSchema = z.object({
  id: always(z.uuid()),
  /** Of no one committee; kept, since all such records say it. */
  committeeId: always(z.null()),
  kind: whenOpen(z.enum(jobKinds)),
  partnershipId: whenOpen(z.uuid().nullable()),
  company: whenOpen(z.string()),
  contact: staff(z.string().nullable()),
  title: whenOpen(z.string()),
  text: whenOpen(z.string().nullable()),
  tasks: whenOpen(z.array(whenOpen(z.enum(jobTasks)))),
  demands: whenOpen(z.array(whenOpen(z.enum(jobDemands)))),
  times: whenOpen(z.array(whenOpen(z.enum(jobTimes)))),
  hoursFrom: whenOpen(z.number()),
  hoursTo: whenOpen(z.number()),
  postcode: whenOpen(z.string().regex(/^\d{4}$/)),
  town: whenOpen(z.string().nullable()),
  starts: whenOpen(z.iso.date()),
  ends: whenOpen(z.iso.date().nullable()),
  places: whenOpen(z.int().positive()),
  state: whenOpen(z.enum(jobOfferStates)),
  public: always(z.boolean()),
});
export type JobOffer = z.infer<typeof jobOfferSchema>;

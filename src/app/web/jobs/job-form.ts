import { z } from "zod";
import type { WrittenJobOffer } from "../../../features/partnerships/jobs/keep-job-offer.ts";
import type { WrittenJobProfile } from "../../../features/partnerships/jobs/keep-job-profile.ts";
import { jobDemands, jobKinds, jobOfferStates, jobTasks, jobTimes } from "../../../records/job-offer.ts";
import type { Problem } from "../../../records/problem.ts";
import { day, type Fields, id, oneOf, text } from "../form-fields.ts";
import { wholeNumber } from "../partnerships/partnership-form.ts";

/** Hours as Danes write them: *7,5*; NaN for what is none. */
function hours(form: Fields, name: string): number {
  const written = (text(form, name) ?? "").replace(",", ".");
  return /^\d{1,2}(?:\.\d{1,2})?$/.test(written) ? Number(written) : Number.NaN;
}

/** The name of the box that chooses one of a group. */
export const boxOf = (group: string, value: string): string => `${group}-${value}`;

function ticked<T extends string>(form: Fields, group: string, known: readonly T[]): T[] {
  return known.filter((value) => form.has(boxOf(group, value)));
}

/** A job out of its form. A first day that is none is today: the form asks for one. */
export function writtenJobOffer(form: Fields, today: string): WrittenJobOffer {
  return {
    kind: oneOf(jobKinds, form.get("slags"), "small"),
    partnershipId: id(form, "aftale"),
    company: form.get("virksomhed")?.trim() ?? "",
    contact: text(form, "kontakt"),
    title: form.get("titel")?.trim() ?? "",
    text: text(form, "tekst"),
    tasks: ticked(form, "opgave", jobTasks),
    demands: ticked(form, "krav", jobDemands),
    times: ticked(form, "tid", jobTimes),
    hoursFrom: hours(form, "timer-fra"),
    hoursTo: hours(form, "timer-til"),
    postcode: text(form, "postnummer") ?? "",
    town: text(form, "by"),
    starts: day(form, "fra") ?? today,
    ends: day(form, "til"),
    places: wholeNumber(form, "pladser") ?? 1,
    state: oneOf(jobOfferStates, form.get("status"), "open"),
    public: form.get("offentlig") === "ja",
  };
}

/** A profile out of its form. */
export function writtenJobProfile(form: Fields, today: string): WrittenJobProfile {
  return {
    tasks: ticked(form, "opgave", jobTasks),
    avoids: ticked(form, "krav", jobDemands),
    times: ticked(form, "tid", jobTimes),
    hoursFrom: hours(form, "timer-fra"),
    hoursTo: hours(form, "timer-til"),
    postcode: text(form, "postnummer") ?? "",
    reach: wholeNumber(form, "raekkevidde") ?? 0,
    from: day(form, "fra") ?? today,
    note: text(form, "note"),
  };
}

const nobodys = "00000000-0000-4000-8000-000000000000";

/** An id out of a form; one that nothing has where it is none. */
export const idIn = (form: Fields, name: string): string => z.uuid().catch(nobodys).parse(form.get(name));

const fields: Readonly<Record<string, string>> = {
  "problem.goal-title": "titel",
  "problem.goal-days": "til",
  "problem.job-hours": "timer-til",
  "problem.job-postcode": "postnummer",
  "problem.profile-reach": "raekkevidde",
  "problem.profile-note": "note",
  "problem.profile-number": "note",
  "problem.profile-name": "note",
  "problem.profile-email": "note",
  "problem.profile-telephone": "note",
  "problem.profile-address": "note",
};

/** The field that a problem is about; null: the form as a whole. */
export function fieldOfJobProblem({ key }: Problem): string | null {
  return fields[key] ?? null;
}

import { formatDay } from "../../../output/texts/format.ts";
import { quantity } from "../../../output/texts/what-it-shows.ts";
import type { JobOffer } from "../../../records/job-offer.ts";
import type { FitReason } from "../../../records/job-profile.ts";
import type { Visit } from "../visit.ts";

type Of = Pick<Visit, "say" | "language">;

/** Hours from and to: *5-10*, or *10* where they are the same. */
function span({ language }: Of, from: number, to: number): string {
  const number = (value: number) =>
    quantity(language, value, { unit: "count", decimals: Number.isInteger(value) ? 0 : 1 });
  return from === to ? number(to) : `${number(from)}-${number(to)}`;
}

/** How many hours a week a job is: *5-10 timer om ugen*. */
export function hoursText(of: Of, { hoursFrom, hoursTo }: Pick<JobOffer, "hoursFrom" | "hoursTo">): string {
  const number = (value: number) => span(of, value, value);
  if (hoursFrom === hoursTo) return of.say("job.hours.same", { to: number(hoursTo) });
  return of.say("job.hours", { from: number(hoursFrom), to: number(hoursTo) });
}

/** Why a profile fits a job or not, in a sentence. */
export function reasonText(of: Of, reason: FitReason): string {
  const { say, language } = of;
  const number = (value: number) => quantity(language, value, { unit: "count", decimals: 0 });
  switch (reason.of) {
    case "hours": {
      const { from, to } = reason;
      const one = (value: number) => span(of, value, value);
      return from === to ? say("fit.hours.same", { to: one(to) }) : say("fit.hours", { from: one(from), to: one(to) });
    }
    case "no-hours":
      return say("fit.no-hours", { wanted: span(of, ...reason.wanted), offered: span(of, ...reason.offered) });
    case "tasks":
      return say("fit.tasks", { tasks: reason.tasks.map((task) => say(`job.task.${task}`)).join(", ") });
    case "times":
      return say("fit.times", { times: reason.times.map((time) => say(`job.time.${time}`)).join(", ") });
    case "near":
    case "far":
      return say(`fit.${reason.of}`, { km: number(reason.km), reach: number(reason.reach) });
    case "avoids":
      return say("fit.avoids", { demands: reason.demands.map((demand) => say(`job.demand.${demand}`)).join(", ") });
    case "starts":
    case "too-late":
      return say(`fit.${reason.of}`, { day: formatDay(language, reason.day) });
    default:
      return say(`fit.${reason.of}`);
  }
}

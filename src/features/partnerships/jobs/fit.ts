import type { JobOffer } from "../../../records/job-offer.ts";
import type { Fit, FitReason, JobProfile } from "../../../records/job-profile.ts";

/** How far two post codes are from each other, in kilometres as the crow flies; null where one of them is not known. */
export type Distance = (postcode: string, other: string) => number | null;

/** How well a profile fits a job, with each reason. Pure. Nothing rules a job out by itself: a consultant reads why and chooses. */
export function fitOf(profile: JobProfile, offer: JobOffer, distance: Distance): Fit {
  const reasons = [
    hours(profile, offer),
    tasks(profile, offer),
    place(profile, offer, distance),
    times(profile, offer),
    demands(profile, offer),
    start(profile, offer),
  ];
  const of = (side: Side) => reasons.flatMap((reason) => (reason?.side === side ? [reason.reason] : []));
  return { for: of("for"), against: of("against"), unknown: of("unknown") };
}

type Side = "for" | "against" | "unknown";
type Sided = { readonly side: Side; readonly reason: FitReason } | null;
const speaks = (side: Side, reason: FitReason): Sided => ({ side, reason });

function hours(profile: JobProfile, offer: JobOffer): Sided {
  const from = Math.max(profile.hoursFrom, offer.hoursFrom);
  const to = Math.min(profile.hoursTo, offer.hoursTo);
  if (from <= to) return speaks("for", { of: "hours", from, to });
  const [wanted, offered] = [profile, offer].map((each) => [each.hoursFrom, each.hoursTo] as const);
  return wanted === undefined || offered === undefined ? null : speaks("against", { of: "no-hours", wanted, offered });
}

function tasks(profile: JobProfile, offer: JobOffer): Sided {
  const shared = offer.tasks.filter((task) => profile.tasks.includes(task));
  return shared.length > 0 ? speaks("for", { of: "tasks", tasks: shared }) : speaks("against", { of: "no-tasks" });
}

function place(profile: JobProfile, offer: JobOffer, distance: Distance): Sided {
  const km = distance(profile.postcode, offer.postcode);
  if (km === null) return speaks("unknown", { of: "place-unknown" });
  const { reach } = profile;
  return km <= reach ? speaks("for", { of: "near", km, reach }) : speaks("against", { of: "far", km, reach });
}

// Who has not said when can at any time; a job that does not say when is at any time.
function times(profile: JobProfile, offer: JobOffer): Sided {
  if (profile.times.length === 0 || offer.times.length === 0) return null;
  const shared = offer.times.filter((time) => profile.times.includes(time));
  return shared.length > 0 ? speaks("for", { of: "times", times: shared }) : speaks("against", { of: "no-times" });
}

function demands(profile: JobProfile, offer: JobOffer): Sided {
  const avoided = offer.demands.filter((demand) => profile.avoids.includes(demand));
  if (avoided.length > 0) return speaks("against", { of: "avoids", demands: avoided });
  return offer.demands.length === 0 || profile.avoids.length === 0 ? null : speaks("for", { of: "demands" });
}

function start({ from }: JobProfile, { starts, ends }: JobOffer): Sided {
  if (ends !== null && from > ends) return speaks("against", { of: "too-late", day: ends });
  return from <= starts ? null : speaks("unknown", { of: "starts", day: from });
}

/** A profile with how it fits a job. */
export interface FittedProfile {
  readonly profile: JobProfile;
  readonly fit: Fit;
}

/**
 * The profiles for a job, the best first: those with least against them, then with most tasks in common, then the nearest,
 * then by number, so that the order is the same each time.
 */
export function rankProfiles(
  profiles: readonly JobProfile[],
  offer: JobOffer,
  distance: Distance,
): readonly FittedProfile[] {
  return profiles
    .map((profile) => ({ profile, fit: fitOf(profile, offer, distance) }))
    .sort(
      (a, b) =>
        a.fit.against.length - b.fit.against.length ||
        sharedTasks(b.fit) - sharedTasks(a.fit) ||
        kilometres(a.fit) - kilometres(b.fit) ||
        a.profile.number - b.profile.number,
    );
}

const sharedTasks = (fit: Fit): number =>
  fit.for.reduce((sum, reason) => (reason.of === "tasks" ? reason.tasks.length : sum), 0);

function kilometres(fit: Fit): number {
  const found = [...fit.for, ...fit.against].find((reason) => reason.of === "near" || reason.of === "far");
  return found !== undefined && "km" in found ? found.km : Number.MAX_SAFE_INTEGER;
}

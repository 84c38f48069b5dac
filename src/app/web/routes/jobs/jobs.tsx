import { may } from "../../../../access/may.ts";
import { rankProfiles } from "../../../../features/partnerships/jobs/fit.ts";
import { keepJobOffer } from "../../../../features/partnerships/jobs/keep-job-offer.ts";
import {
  acceptMatch,
  endMatch,
  isPlaced,
  placesLeft,
  proposeMatch,
} from "../../../../features/partnerships/jobs/match-job.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { jobMatches } from "../../../../store/queries/jobs/job-matches.ts";
import { jobOfferTable } from "../../../../store/queries/jobs/job-offers.ts";
import { jobProfiles } from "../../../../store/queries/jobs/job-profiles.ts";
import { partnershipTable } from "../../../../store/queries/partnerships/partnerships.ts";
import { kilometresOf } from "../../jobs/distance.ts";
import { jobDesk, jobsDesk, jobsDeskPath } from "../../jobs/job-address.ts";
import { fieldOfJobProblem, idIn, writtenJobOffer } from "../../jobs/job-form.ts";
import { JobDesk, type JobDone, type JobMatching, jobDones } from "../../pages/jobs/job-desk.tsx";
import { jobForm } from "../../pages/jobs/job-form.tsx";
import { JobsDesk } from "../../pages/jobs/jobs-desk.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";
import { chooseDesk } from "../partnerships/choose.tsx";
import { profileRoutes } from "./profiles.tsx";

/** So many profiles are shown for a job. */
const mostShown = 20;

async function listPage({ visit, viewer, bodyId }: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { say, site } = visit;
  const found = await site.store.as(viewer, async (tx) => ({
    offers: (await jobOfferTable.all(tx, "staff", bodyId)).map(({ record }) => record),
    partnerships: (await partnershipTable.all(tx, "strangers", bodyId)).map(({ record }) => record),
    matches: await jobMatches(tx, bodyId),
  }));
  return page(
    visit,
    {
      title: say("jobs-desk.title"),
      description: say("jobs-desk.description"),
      canonical: jobsDesk(bodyId),
      crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("jobs-desk.title") }],
      index: false,
    },
    <JobsDesk visit={visit} bodyId={bodyId} {...found} sent={sent} />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

async function jobPage({ visit, viewer, bodyId, id }: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { say, site } = visit;
  const found = await site.store.as(viewer, async (tx) => {
    const offer = (await jobOfferTable.one(tx, "staff", bodyId, id))?.record;
    if (offer === undefined) return null;
    const partnerships = (await partnershipTable.all(tx, "strangers", bodyId)).map(({ record }) => record);
    if (!may(viewer, "match-jobs", bodyId)) return { offer, partnerships, matching: null };
    const profiles = await jobProfiles(tx, bodyId);
    const matches = await jobMatches(tx, bodyId);
    const own = matches.filter((match) => match.offerId === id);
    const going = new Set(own.flatMap(({ profileId, state }) => (state === "ended" ? [] : [profileId])));
    const free = profiles.filter((each) => !isPlaced(matches, each.id) && !going.has(each.id));
    const matching: JobMatching = {
      fitted: rankProfiles(free, offer, kilometresOf).slice(0, mostShown),
      all: free.length,
      matches: own.map((match) => ({ match, profile: profiles.find((each) => each.id === match.profileId) ?? null })),
      left: placesLeft(matches, id, offer.places),
    };
    return { offer, partnerships, matching };
  });
  if (found === null) return problem("problem.job-unknown");
  const asked = visit.query.get("klaret");
  const { title } = found.offer;
  return page(
    visit,
    {
      title,
      description: say("jobs-desk.description"),
      canonical: jobDesk(bodyId, id),
      crumbs: [
        { text: say("account.title"), href: "/konto" },
        { text: say("jobs-desk.title"), href: jobsDesk(bodyId) },
        { text: title },
      ],
      index: false,
    },
    <JobDesk
      visit={visit}
      bodyId={bodyId}
      {...found}
      sent={sent}
      done={sent === null ? (jobDones.find((known) => known === asked) ?? null) : null}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

interface Step {
  readonly done: JobDone;
  readonly act: (of: Preparing, form: ReadonlyMap<string, string>) => Promise<unknown>;
}

const steps: Readonly<Record<string, Step>> = {
  job: {
    done: "gemt",
    act: ({ visit: { site, today }, viewer, bodyId, id }, form) =>
      keepJobOffer(site.store, viewer, bodyId, id, writtenJobOffer(form, today), site.now()),
  },
  foreslaa: {
    done: "foreslaaet",
    act: ({ visit: { site }, viewer, bodyId, id }, form) =>
      proposeMatch(site.store, viewer, bodyId, { offerId: id, profileId: idIn(form, "profil") }, site.now()),
  },
  begyndt: {
    done: "begyndt",
    act: ({ visit: { site }, viewer, bodyId }, form) =>
      acceptMatch(site.store, viewer, bodyId, form.get("match") ?? "", site.now()),
  },
  afslut: {
    done: "afsluttet",
    act: ({ visit: { site }, viewer, bodyId }, form) =>
      endMatch(site.store, viewer, bodyId, form.get("match") ?? "", site.now()),
  },
};

const sentForm = (form: string, values: ReadonlyMap<string, string>, wrong: Problem): SentForm => ({
  ...{ form, values, wrong },
  field: form === jobForm ? fieldOfJobProblem(wrong) : null,
});

/** Where the jobs that companies offer are kept, and matched with anonymous profiles. */
export const jobRoutes: readonly Route[] = [
  chooseDesk({
    ...{ name: "jobs-choose", path: jobsDeskPath, who: "keep-jobs", desk: jobsDesk },
    ...{ title: "jobs-desk.title", description: "jobs-desk.description" },
  }),
  forPreparing({ name: "jobs-desk", method: "GET", path: "/konto/job/:body", who: "keep-jobs" }, (of) =>
    listPage(of, null),
  ),
  forPreparing({ name: "job-made", method: "POST", path: "/konto/job/:body", who: "keep-jobs" }, async (of) => {
    const { visit, viewer, bodyId } = of;
    const form = await visit.form();
    const written = writtenJobOffer(form, visit.today);
    const made = await keepJobOffer(visit.site.store, viewer, bodyId, null, written, visit.site.now());
    if (isProblem(made)) return listPage(of, sentForm(jobForm, form, made));
    return seeOther(visit.site, `${jobDesk(bodyId, made)}?klaret=gemt`);
  }),
  forPreparing({ name: "job-desk", method: "GET", path: "/konto/job/:body/:id", who: "keep-jobs" }, (of) =>
    jobPage(of, null),
  ),
  forPreparing({ name: "job-step", method: "POST", path: "/konto/job/:body/:id", who: "keep-jobs" }, async (of) => {
    const { visit, bodyId, id } = of;
    const form = await visit.form();
    const name = form.get("trin") ?? "";
    const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
    if (step === undefined) return problem("problem.bad-request");
    const done = await step.act(of, form);
    if (isProblem(done)) {
      const isLost = done.key === "problem.job-unknown" || done.key === "problem.forbidden";
      return isLost ? done : jobPage(of, sentForm(name === "job" ? jobForm : name, form, done));
    }
    return seeOther(visit.site, `${jobDesk(bodyId, id)}?klaret=${step.done}`);
  }),
  ...profileRoutes,
];

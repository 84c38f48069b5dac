import { removeJobProfile } from "../../../../features/partnerships/jobs/delete-profiles.ts";
import { keepJobProfile } from "../../../../features/partnerships/jobs/keep-job-profile.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { jobMatches } from "../../../../store/queries/jobs/job-matches.ts";
import { jobProfile, jobProfiles } from "../../../../store/queries/jobs/job-profiles.ts";
import { personalIn } from "../../../mask-personal.ts";
import { jobsDesk, profilesDesk } from "../../jobs/job-address.ts";
import { fieldOfJobProblem, idIn, writtenJobProfile } from "../../jobs/job-form.ts";
import { Profiles, profileForm } from "../../pages/jobs/profiles.tsx";
import { pagingOf } from "../../paging.ts";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";

const pageSize = 50;

async function profilesPage({ visit, viewer, bodyId }: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { say, site } = visit;
  const paging = pagingOf(visit, pageSize);
  const found = await site.store.as(viewer, async (tx) => ({
    profiles: await jobProfiles(tx, bodyId),
    matches: await jobMatches(tx, bodyId),
  }));
  const asked = visit.query.get("klaret") ?? "";
  const number = /^gemt-(\d{1,9})$/.exec(asked)?.[1];
  const done = asked === "slettet" ? asked : number === undefined ? null : { number };
  return page(
    visit,
    {
      title: say("profiles.title"),
      description: say("profiles.description"),
      canonical: profilesDesk(bodyId),
      crumbs: [
        { text: say("account.title"), href: "/konto" },
        { text: say("jobs-desk.title"), href: jobsDesk(bodyId) },
        { text: say("profiles.title") },
      ],
      index: false,
    },
    <Profiles
      visit={visit}
      bodyId={bodyId}
      profiles={found.profiles.slice(paging.offset, paging.offset + pageSize)}
      matches={found.matches}
      sent={sent}
      done={sent === null ? done : null}
      page={paging.page}
      more={found.profiles.length > paging.offset + pageSize}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

/** Where anonymous profiles are kept and deleted. */
export const profileRoutes: readonly Route[] = [
  forPreparing({ name: "profiles", method: "GET", path: "/konto/profiler/:body", who: "match-jobs" }, (of) =>
    profilesPage(of, null),
  ),
  forPreparing(
    { name: "profile-step", method: "POST", path: "/konto/profiler/:body", who: "match-jobs" },
    async (of) => {
      const { visit, viewer, bodyId } = of;
      const { site, today } = visit;
      const form = await visit.form();
      const id = form.has("profil") ? idIn(form, "profil") : null;
      if (form.get("trin") === "slet") {
        const gone = await removeJobProfile(site.store, viewer, bodyId, idIn(form, "profil"), site.now());
        return isProblem(gone) ? gone : seeOther(site, `${profilesDesk(bodyId)}?klaret=slettet`);
      }
      if (form.get("trin") !== "profil") return problem("problem.bad-request");
      const written = writtenJobProfile(form, today);
      const kept = await keepJobProfile(
        site.store,
        viewer,
        bodyId,
        { id, findPersonal: personalIn },
        written,
        site.now(),
      );
      if (isProblem(kept)) {
        if (kept.key === "problem.profile-unknown" || kept.key === "problem.forbidden") return kept;
        return profilesPage(of, { form: profileForm(id), values: form, wrong: kept, field: fieldOfJobProblem(kept) });
      }
      const profile = await site.store.as(viewer, (tx) => jobProfile(tx, bodyId, kept));
      return seeOther(site, `${profilesDesk(bodyId)}?klaret=gemt-${profile?.number ?? ""}`);
    },
  ),
];

import { mayAsk } from "../../../../access/may.ts";
import { placesLeft } from "../../../../features/partnerships/jobs/match-job.ts";
import { formatNumber } from "../../../../output/texts/format.ts";
import type { JobOffer } from "../../../../records/job-offer.ts";
import type { JobMatch } from "../../../../records/job-profile.ts";
import { hoursText } from "../../jobs/fit-text.ts";
import { jobDesk, jobsDesk, profilesDesk } from "../../jobs/job-address.ts";
import type { Visit } from "../../visit.ts";
import { JobForm, type JobFormProps } from "./job-form.tsx";

interface JobsDeskProps extends Pick<JobFormProps, "partnerships" | "sent"> {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly offers: readonly JobOffer[];
  /** Empty for those who do not match. */
  readonly matches: readonly JobMatch[];
}

/** The jobs that companies offer a body, and the form of a new one. */
export function JobsDesk(props: JobsDeskProps) {
  const { visit, bodyId, offers, matches } = props;
  const { say, language, viewer } = visit;
  const mayMatch = mayAsk(viewer, "match-jobs");
  return (
    <>
      <h1>{say("jobs-desk.title")}</h1>
      <p class="font-lead">{say(mayMatch ? "jobs-desk.lead" : "jobs-desk.lead.keep")}</p>
      {mayMatch ? (
        <p>
          <a href={profilesDesk(bodyId)}>{say("profiles.title")}</a>
        </p>
      ) : null}
      {offers.length === 0 ? (
        <p class="empty">{say("jobs-desk.empty")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width">
          {offers.map((offer) => (
            <li class="desk-line">
              <p class="desk-title" lang="da">
                <a href={jobDesk(bodyId, offer.id)}>{offer.title}</a>
              </p>
              <p class="quiet">
                <span lang="da">{offer.company}</span>
                {` · ${[
                  say(`job.kind.${offer.kind}`),
                  hoursText(visit, offer),
                  `${offer.postcode} ${offer.town ?? ""}`.trim(),
                  say(`job.state.${offer.state}`),
                  ...(mayMatch
                    ? [
                        say("jobs-desk.left", {
                          left: formatNumber(language, placesLeft(matches, offer.id, offer.places)),
                          places: formatNumber(language, offer.places),
                        }),
                      ]
                    : []),
                ].join(" · ")}`}
              </p>
            </li>
          ))}
        </ol>
      )}
      {visit.mayPost(jobsDesk(bodyId)) ? (
        <section aria-labelledby="ny">
          <h2 id="ny">{say("jobs-desk.new")}</h2>
          <JobForm {...props} action={jobsDesk(bodyId)} offer={null} />
        </section>
      ) : null}
    </>
  );
}

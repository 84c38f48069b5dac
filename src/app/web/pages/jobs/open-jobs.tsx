import { formatNumber } from "../../../../output/texts/format.ts";
import type { JobOffer } from "../../../../records/job-offer.ts";
import { hoursText } from "../../jobs/fit-text.ts";
import type { Visit } from "../../visit.ts";

interface OpenJobsProps {
  readonly visit: Visit;
  readonly jobs: readonly JobOffer[];
}

/** The small jobs and flex jobs of an agreement's companies that everybody can see. */
export function OpenJobs({ visit, jobs }: OpenJobsProps) {
  const { say, language } = visit;
  if (jobs.length === 0) return null;
  return (
    <section aria-labelledby="ledige">
      <h2 id="ledige">{say("jobs.open")}</h2>
      <p class="section-lead">{say("jobs.open.lead")}</p>
      <ul class="nobullet-list">
        {jobs.map(({ title, company, postcode, town, kind, places, hoursFrom, hoursTo, tasks, text }) => (
          <li>
            <p>
              <strong lang="da">{title}</strong>
            </p>
            <p class="quiet">
              <span lang="da">{say("job.at", { company, place: `${postcode} ${town ?? ""}`.trim() })}</span>
              {` · ${[
                say(`job.kind.${kind}`),
                hoursText(visit, { hoursFrom, hoursTo }),
                tasks.map((task) => say(`job.task.${task}`)).join(", "),
                say(places === 1 ? "job.places.one" : "job.places.other", { count: formatNumber(language, places) }),
              ].join(" · ")}`}
            </p>
            {text === null ? null : <p lang="da">{text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

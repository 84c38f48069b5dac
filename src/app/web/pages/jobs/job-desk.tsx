import type { FittedProfile } from "../../../../features/partnerships/jobs/fit.ts";
import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import type { JobOffer } from "../../../../records/job-offer.ts";
import type { FitReason, JobMatch, JobProfile } from "../../../../records/job-profile.ts";
import { hoursText, reasonText } from "../../jobs/fit-text.ts";
import { jobDesk, jobsDesk } from "../../jobs/job-address.ts";
import { Act } from "../../parts/act.tsx";
import { Done } from "../../parts/done.tsx";
import { FormProblem, type SentForm } from "../../parts/entry.tsx";
import type { Visit } from "../../visit.ts";
import { JobForm, type JobFormProps, jobForm } from "./job-form.tsx";

export const jobDones = ["gemt", "foreslaaet", "begyndt", "afsluttet"] as const;
export type JobDone = (typeof jobDones)[number];

/** What a consultant sees of a job: who fits it, and what was proposed. */
export interface JobMatching {
  /** The best first; so many of them are shown. */
  readonly fitted: readonly FittedProfile[];
  readonly all: number;
  readonly matches: readonly { readonly match: JobMatch; readonly profile: JobProfile | null }[];
  readonly left: number;
}

interface JobDeskProps extends Pick<JobFormProps, "partnerships"> {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly offer: JobOffer;
  /** Null for those who do not match. */
  readonly matching: JobMatching | null;
  readonly sent: SentForm | null;
  readonly done: JobDone | null;
}

/** A job on the desk: what it is, and for a job consultant which anonymous profiles fit it, each with why. */
export function JobDesk(props: JobDeskProps) {
  const { visit, bodyId, offer, matching, sent, done } = props;
  const { say, language } = visit;
  const here = jobDesk(bodyId, offer.id);
  const place = `${offer.postcode} ${offer.town ?? ""}`.trim();
  return (
    <>
      <p class="kicker">{say(`job.kind.${offer.kind}`)}</p>
      <h1 lang="da">{offer.title}</h1>
      {done === null ? null : <Done text={say(`job-desk.done.${done}`)} />}
      {sent === null || sent.form === jobForm ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      <p>
        <span lang="da">{say("job.at", { company: offer.company, place })}</span>
        {` · ${hoursText(visit, offer)} · ${offer.tasks.map((task) => say(`job.task.${task}`)).join(", ")}`}
      </p>
      <p class="quiet">
        {say(`job.state.${offer.state}`)}
        {matching === null
          ? null
          : ` · ${say("jobs-desk.left", {
              left: formatNumber(language, matching.left),
              places: formatNumber(language, offer.places),
            })}`}
      </p>
      <details class="fold" open={sent?.form === jobForm}>
        <summary>{say("job-desk.head")}</summary>
        <JobForm {...props} action={here} />
      </details>
      {matching === null ? null : (
        <>
          <Matches visit={visit} action={here} matching={matching} />
          <Fits visit={visit} action={here} offer={offer} matching={matching} />
        </>
      )}
      <p class="after-list">
        <a href={jobsDesk(bodyId)}>{say("jobs-desk.back")}</a>
      </p>
    </>
  );
}

interface MatchingProps {
  readonly visit: Visit;
  readonly action: string;
  readonly matching: JobMatching;
}

function Matches({ visit, action, matching: { matches } }: MatchingProps) {
  const { say, language } = visit;
  return (
    <section aria-labelledby="forslag">
      <h2 id="forslag">{say("job-desk.matches")}</h2>
      {matches.length === 0 ? (
        <p class="empty">{say("job-desk.matches.none")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width">
          {matches.map(({ match, profile }) => {
            const number = profile === null ? "" : formatNumber(language, profile.number);
            const fields = { match: match.id };
            return (
              <li class="desk-line">
                <h3 class="desk-title">{profile === null ? say("match.nobody") : say("profile.name", { number })}</h3>
                <p class="quiet">{say(`match.state.${match.state}`, { day: formatDay(language, match.since) })}</p>
                <div class="desk-steps">
                  {match.state === "proposed" && profile !== null ? (
                    <Act
                      visit={visit}
                      action={action}
                      fields={{ trin: "begyndt", ...fields }}
                      text={say("job-desk.accept")}
                      label={say("job-desk.accept.of", { number })}
                    />
                  ) : null}
                  {match.state === "ended" ? null : (
                    <Act
                      visit={visit}
                      action={action}
                      fields={{ trin: "afslut", ...fields }}
                      look="tertiary"
                      text={say("job-desk.end")}
                      label={say("job-desk.end.of", { number })}
                    />
                  )}
                </div>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

function Fits({ visit, action, offer, matching }: MatchingProps & { readonly offer: JobOffer }) {
  const { say, language } = visit;
  const { fitted, all, left } = matching;
  const mayPropose = offer.state === "open" && left > 0;
  return (
    <section aria-labelledby="passer">
      <h2 id="passer">{say("job-desk.fits")}</h2>
      <p class="section-lead">{say("job-desk.fits.lead")}</p>
      {offer.state === "open" ? null : <p>{say("job-desk.not-open")}</p>}
      {left > 0 ? null : <p>{say("job-desk.full")}</p>}
      {fitted.length === 0 ? <p class="empty">{say("job-desk.fits.none")}</p> : null}
      {fitted.length < all ? (
        <p class="quiet">
          {say("job-desk.fits.more", {
            shown: formatNumber(language, fitted.length),
            all: formatNumber(language, all),
          })}
        </p>
      ) : null}
      <ol class="desk-lines nobullet-list no-max-width">
        {fitted.map(({ profile, fit }) => {
          const number = formatNumber(language, profile.number);
          return (
            <li class="desk-line">
              <h3 class="desk-title">{say("profile.name", { number })}</h3>
              <dl class="study-fields">
                <Reasons visit={visit} side="for" reasons={fit.for} />
                <Reasons visit={visit} side="against" reasons={fit.against} />
                <Reasons visit={visit} side="unknown" reasons={fit.unknown} />
              </dl>
              {profile.note === null ? null : <p lang="da">{profile.note}</p>}
              {mayPropose ? (
                <div class="desk-steps">
                  <Act
                    visit={visit}
                    action={action}
                    fields={{ trin: "foreslaa", profil: profile.id }}
                    text={say("job-desk.propose")}
                    label={say("job-desk.propose.of", { number })}
                  />
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface ReasonsProps {
  readonly visit: Visit;
  readonly side: "for" | "against" | "unknown";
  readonly reasons: readonly FitReason[];
}

function Reasons({ visit, side, reasons }: ReasonsProps) {
  return reasons.length === 0 ? null : (
    <div>
      <dt>{visit.say(`fit.${side}`)}</dt>
      {reasons.map((reason) => (
        <dd>{reasonText(visit, reason)}</dd>
      ))}
    </div>
  );
}

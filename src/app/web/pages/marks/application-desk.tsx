import { formatNumber, formatShortMoment } from "../../../../output/texts/format.ts";
import { type MarkRound, markVerdicts, type RegisterAnswer } from "../../../../records/mark.ts";
import { markShare } from "../../../../records/mark-share.ts";
import { inLanguage } from "../../../../records/survey.ts";
import type { AssessedApplication } from "../../../../store/queries/marks/applications.ts";
import type { MarkDocument } from "../../../../store/queries/marks/documents.ts";
import { applicationDesk, roundDesk } from "../../marks/mark-address.ts";
import { shareLines } from "../../marks/share-lines.ts";
import { Done } from "../../parts/done.tsx";
import { FormProblem, LongEntry, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

export interface ApplicationDeskProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly round: MarkRound;
  readonly assessed: AssessedApplication;
  readonly documents: readonly MarkDocument[];
  /** Another of the round that nobody has assessed. */
  readonly next: { readonly id: string; readonly company: string } | null;
  /** It can be assessed now. */
  readonly open: boolean;
  readonly sent: SentForm | null;
  readonly done: boolean;
}

/** One application as the administration looks at it: the company's figures beside the criteria, its papers, and the assessment. */
export function ApplicationDesk(props: ApplicationDeskProps) {
  const { visit, bodyId, round, assessed, documents, next, done } = props;
  const { say, language } = visit;
  const { application, twins } = assessed;
  const number = (value: number) => formatNumber(language, value);
  const { people } = markShare(round.criteria, application);
  const facts: readonly (readonly [string, string])[] = [
    [say("mark-apply.cvr"), application.cvr],
    [say("mark-apply.p"), application.pNumber ?? ""],
    [say("mark-application.register"), registerText(visit, application.register)],
    [say("mark-apply.contact.name"), application.contact],
    [say("mark-apply.email"), application.email],
    [say("mark-apply.phone").replace(/ \(.*/, ""), application.phone],
    [say("mark-application.received"), formatShortMoment(language, application.received)],
    [say("mark-application.changed"), formatShortMoment(language, application.changed)],
    [say("mark-apply.remark").replace(/ \(.*/, ""), application.remark],
  ];
  return (
    <>
      <p class="kicker" lang="da">
        {round.name.da}
      </p>
      <h1 lang="da">{application.company}</h1>
      {done ? <Done text={say("mark-desk.done.assessed")} /> : null}
      {application.withdrawn === null ? null : <p>{say("problem.mark-withdrawn")}</p>}
      {twins === 0 ? null : (
        <p>{say(twins === 1 ? "mark-desk.twins.one" : "mark-desk.twins.other", { count: number(twins) })}</p>
      )}
      <section aria-labelledby="ansoegning">
        <h2 id="ansoegning">{say("mark-application.facts")}</h2>
        <dl class="facts">
          {facts
            .filter(([, value]) => value !== "")
            .map(([name, value]) => (
              <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </section>
      <section aria-labelledby="andel">
        <h2 id="andel">{say("mark-application.share")}</h2>
        <div class="mark-share">
          {shareLines(language, round.criteria, application).map((line) => (
            <p>{line}</p>
          ))}
        </div>
        <table class="table mark-counts">
          <caption>{say("mark-application.counts")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("mark-application.scheme")}</th>
              <th scope="col" class="number">
                {say("mark-application.people")}
              </th>
            </tr>
          </thead>
          <tbody>
            {round.criteria.schemes
              .filter(({ key }) => (application.counts[key] ?? 0) > 0)
              .map(({ key, name }) => (
                <tr>
                  <th scope="row">{inLanguage(name, language)}</th>
                  <td class="number">{number(application.counts[key] ?? 0)}</td>
                </tr>
              ))}
            <tr>
              <th scope="row">{say("mark-application.all")}</th>
              <td class="number">{number(people)}</td>
            </tr>
            <tr>
              <th scope="row">{say("mark-application.employees")}</th>
              <td class="number">{number(application.employees)}</td>
            </tr>
          </tbody>
        </table>
      </section>
      <section aria-labelledby="bilag">
        <h2 id="bilag">{say("mark-application.documents")}</h2>
        {documents.length === 0 ? <p class="empty">{say("mark-own.documents.none")}</p> : null}
        <ul class="nobullet-list">
          {documents.map(({ id, name }) => (
            <li>
              <a href={`${applicationDesk(bodyId, application.id)}/bilag/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
      <Assess {...props} />
      {next === null ? null : (
        <p>
          <a href={applicationDesk(bodyId, next.id)}>{say("mark-application.next", { company: next.company })}</a>
        </p>
      )}
      <p class="after-list">
        <a href={roundDesk(bodyId, round.id)}>{say("mark-application.back")}</a>
      </p>
    </>
  );
}

/** What the CVR register said, in sentences. */
function registerText({ say }: Visit, { status, name, active, inMunicipality, ownsP }: RegisterAnswer): string {
  if (status !== "found") return say(`mark-application.register.${status}`);
  return [
    name === null ? "" : say("mark-application.register.found", { name }),
    active === false ? say("mark-application.register.inactive") : "",
    inMunicipality === null
      ? ""
      : say(inMunicipality ? "mark-application.register.inside" : "mark-application.register.outside"),
    ownsP === false ? say("mark-application.register.not-own-p") : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function Assess({ visit, bodyId, assessed, open, sent }: ApplicationDeskProps) {
  const { say } = visit;
  const { application, assessment } = assessed;
  const action = applicationDesk(bodyId, application.id);
  const chosen = sent?.values.get("vurdering") ?? assessment?.verdict ?? "";
  if (!open || !visit.mayPost(action)) {
    return (
      <section aria-labelledby="vurdering">
        <h2 id="vurdering">{say("mark-application.assess")}</h2>
        <p>{assessment === null ? say("mark-desk.verdict.none") : say(`mark-list.verdict.${assessment.verdict}`)}</p>
        {assessment === null || assessment.reason === "" ? null : <p>{assessment.reason}</p>}
      </section>
    );
  }
  return (
    <section aria-labelledby="vurdering">
      <h2 id="vurdering">{say("mark-application.assess")}</h2>
      {sent === null || sent.field !== null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      <PostForm visit={visit} action={action} class="narrow-form">
        <fieldset>
          <legend class="form-label">{say("mark-application.verdict")}</legend>
          {markVerdicts.map((verdict) => (
            <div class="form-group-radio">
              <input
                class="form-radio"
                type="radio"
                id={`vurdering-${verdict}`}
                name="vurdering"
                value={verdict}
                checked={chosen === verdict}
                required
              />
              <label class="form-label" for={`vurdering-${verdict}`}>
                {say(`mark-application.verdict.${verdict}`)}
              </label>
            </div>
          ))}
        </fieldset>
        <LongEntry
          visit={visit}
          form="vurdering"
          sent={sent}
          name="begrundelse"
          label={say("mark-application.reason")}
          hint={say("mark-application.reason.hint")}
          rows={3}
          value={assessment?.reason ?? ""}
        />
        <button class="button button-primary" type="submit">
          {say("mark-application.save")}
        </button>
      </PostForm>
    </section>
  );
}

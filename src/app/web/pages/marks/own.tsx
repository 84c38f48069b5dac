import { mostDocuments } from "../../../../features/marks/change-application.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import type { MarkApplication, MarkOutcome, MarkRound } from "../../../../records/mark.ts";
import { inLanguage } from "../../../../records/survey.ts";
import type { MarkDocument } from "../../../../store/queries/marks/documents.ts";
import { fieldsOfApplication } from "../../marks/apply-form.ts";
import { ownApplication } from "../../marks/mark-address.ts";
import { markFiles } from "../../marks/mark-files.ts";
import { Act } from "../../parts/act.tsx";
import { Done } from "../../parts/done.tsx";
import { FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import {
  ContactFields,
  MarkScript,
  markData,
  markForm,
  momentText,
  NumberFields,
  PeopleFields,
} from "../../parts/mark-form.tsx";
import type { Visit } from "../../visit.ts";
import { Answers } from "./apply.tsx";

export const ownDones = ["rettet", "sendt", "slettet", "trukket"] as const;
export type OwnDone = (typeof ownDones)[number];

export interface OwnProps {
  readonly visit: Visit;
  readonly token: string;
  readonly application: MarkApplication;
  readonly round: MarkRound;
  readonly documents: readonly MarkDocument[];
  /** What the committee decided, once it has; and what the company is told besides. */
  readonly outcome: MarkOutcome | null;
  readonly told: string | null;
  /** Where the decision is read; null where nothing is to be read yet. */
  readonly decision: string | null;
  /** Applications are taken now: it can be changed. */
  readonly open: boolean;
  readonly done: OwnDone | "modtaget" | null;
  readonly sent: SentForm | null;
}

/** A company's own page: where its application stands, what it wrote, its files, and in the end diploma and logos. */
export function OwnPage(props: OwnProps) {
  const { visit, token, application, round, open, done, sent } = props;
  const { say, language } = visit;
  const here = ownApplication(token);
  const values = fieldsOfApplication(application, round.criteria);
  const standing = application.withdrawn === null;
  return (
    <>
      <p class="kicker">{inLanguage(round.name, language)}</p>
      <h1>{say("mark-own.title")}</h1>
      {done === "rettet" ? <Done text={say("mark-own.saved")} /> : null}
      {done === "sendt" ? <Done text={say("mark-own.uploaded")} /> : null}
      {done === "slettet" ? <Done text={say("mark-own.removed")} /> : null}
      {done === "modtaget" ? <Done text={say("mark-own.received")} /> : null}
      <Standing {...props} />
      <section aria-labelledby="svar">
        <h2 id="svar">{say("mark-own.facts")}</h2>
        <Answers visit={visit} round={round} values={values} />
        {open && standing ? (
          <p>
            <a class="button button-secondary" href={`${here}/ret`}>
              {say("mark-own.correct")}
            </a>
          </p>
        ) : null}
      </section>
      <Documents {...props} />
      {open && standing ? (
        <details class="fold" open={sent?.form === "traek"}>
          <summary>{say("mark-own.withdraw")}</summary>
          <p>{say("mark-own.withdraw.lead")}</p>
          <Act visit={visit} action={here} fields={{ trin: "traek" }} text={say("mark-own.withdraw.button")} />
        </details>
      ) : null}
      <p class="quiet">{say("mark-apply.privacy", { months: round.keepsMonths })}</p>
    </>
  );
}

function Standing({ visit, token, application, round, outcome, told, decision, open }: OwnProps) {
  const { say, language } = visit;
  const { email, received, withdrawn } = application;
  if (withdrawn !== null) return <p class="font-lead">{say("mark-own.withdrawn")}</p>;
  const link = decision === null ? null : <a href={decision}>{say("mark-own.decision")}</a>;
  if (outcome === "granted") {
    const day = round.steps.find(({ kind }) => kind === "award")?.from ?? null;
    return (
      <section class="mark-granted" aria-labelledby="udfald">
        <h2 id="udfald">{say("mark-own.granted", { year: round.year })}</h2>
        {told === null ? null : <p>{told}</p>}
        {round.state === "awarded" ? (
          <ul class="nobullet-list">
            {markFiles.map((file, at) => (
              <li>
                <a href={`${ownApplication(token)}/${file}`} download>
                  {say((["mark-own.diploma", "mark-own.paper", "mark-own.logos"] as const)[at] ?? "mark-own.download")}
                </a>
              </li>
            ))}
          </ul>
        ) : day === null ? null : (
          <p>{say("mark-own.granted.before", { day: formatDay(language, day) })}</p>
        )}
        {link}
      </section>
    );
  }
  if (outcome === "refused") {
    return (
      <section aria-labelledby="udfald">
        <h2 id="udfald">{say("mark-own.refused")}</h2>
        <p>{told ?? say("mark-own.refused.lead")}</p>
        {link}
      </section>
    );
  }
  const closes = momentText(visit, round.closes);
  return (
    <>
      <p class="font-lead">{say("mark-own.received.lead", { received: momentText(visit, received), email })}</p>
      <p>{open ? say("mark-own.until", { closes }) : say("mark-own.closed")}</p>
    </>
  );
}

function Documents({ visit, token, application, documents, open, sent }: OwnProps) {
  const { say } = visit;
  const here = ownApplication(token);
  const changes = open && application.withdrawn === null;
  return (
    <section aria-labelledby="dokumentation">
      <h2 id="dokumentation">{say("mark-own.documents")}</h2>
      {documents.length === 0 ? <p class="empty">{say("mark-own.documents.none")}</p> : null}
      <ul class="nobullet-list mark-documents">
        {documents.map(({ id, name }) => (
          <li>
            <a href={`${here}/bilag/${id}`}>{name}</a>{" "}
            {changes ? (
              <Act
                visit={visit}
                action={here}
                fields={{ trin: "slet", fil: id }}
                look="tertiary"
                text={say("mark-own.remove")}
                label={say("mark-own.remove.of", { name })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {changes ? (
        <PostForm visit={visit} action={`${here}/bilag`} class="narrow-form" withFile>
          <p id="fil-hint">{say("mark-own.documents.lead", { most: mostDocuments })}</p>
          {sent?.form === "fil" ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
          <div class="form-group">
            <label class="form-label" for="fil">
              {say("mark-own.file")}
            </label>
            <input class="form-input" type="file" id="fil" name="fil" required aria-describedby="fil-hint" />
          </div>
          <button class="button button-secondary" type="submit">
            {say("mark-own.upload")}
          </button>
        </PostForm>
      ) : null}
    </section>
  );
}

/** The page on which a company puts its application right. */
export function CorrectPage({
  visit,
  token,
  application,
  round,
  sent,
  values: written,
}: Pick<OwnProps, "visit" | "token" | "application" | "round" | "sent"> & {
  /** What was written in the form; null: what the application says. */
  readonly values: ReadonlyMap<string, string> | null;
}) {
  const { say, language } = visit;
  const values = written ?? fieldsOfApplication(application, round.criteria);
  const fields = { visit, round, values, sent };
  return (
    <>
      <p class="kicker">
        {inLanguage(round.name, language)} · {say("mark-apply.cvr")} {application.cvr}
      </p>
      <h1>{say("mark-own.correct")}</h1>
      <p>{say("mark-own.until", { closes: momentText(visit, round.closes) })}</p>
      <form
        method="post"
        action={`${ownApplication(token)}/ret`}
        class="narrow-form mark-form"
        data-mark={markData(visit, round)}
      >
        {sent !== null && sent.form === markForm && sent.field === null ? (
          <FormProblem visit={visit} wrong={sent.wrong} />
        ) : null}
        <NumberFields {...fields} />
        <ContactFields {...fields} found={null} />
        <PeopleFields {...fields} />
        <div class="survey-steps">
          <button type="submit" name="gaa" value="gem" class="button button-primary">
            {say("mark-own.save")}
          </button>
          <button
            type="submit"
            name="gaa"
            value="beregn"
            class="button button-secondary"
            formnovalidate
            data-mark-count
          >
            {say("mark-apply.count")}
          </button>
        </div>
      </form>
      <MarkScript visit={visit} />
      <p class="after-list">
        <a href={ownApplication(token)}>{say("mark-own.title")}</a>
      </p>
    </>
  );
}

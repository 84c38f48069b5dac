import type { SurveyStanding } from "../../../../features/surveys/publish-results.ts";
import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import type { Problem } from "../../../../records/problem.ts";
import { inLanguage, longestText } from "../../../../records/survey.ts";
import type { SurveyResult } from "../../../../records/survey-result.ts";
import type { WrittenText } from "../../../../store/queries/surveys/invitations.ts";
import type { SurveyLine, SurveyRow } from "../../../../store/queries/surveys/surveys.ts";
import { maskPersonal } from "../../../mask-personal.ts";
import { Act } from "../../parts/act.tsx";
import { Area } from "../../parts/area.tsx";
import { Done } from "../../parts/done.tsx";
import { Choice, Field, PostForm, problemText } from "../../parts/form.tsx";
import { share } from "../../surveys/result-rows.ts";
import { writeGroups, writeQuestions } from "../../surveys/survey-form.ts";
import type { Visit } from "../../visit.ts";
import { SurveyFigures } from "./result.tsx";

/** Where the desk's surveys are. */
export const surveysDesk = "/konto/undersoegelser";
export const surveyDesk = ({ bodyId, id }: { readonly bodyId: string; readonly id: string }) =>
  `${surveysDesk}/${bodyId}/${id}`;

/** What was written in a form that was not taken, and why. */
export interface Tried {
  readonly wrong: Problem | null;
  readonly written: ReadonlyMap<string, string>;
}

function Wrong({ visit, wrong }: { readonly visit: Visit; readonly wrong: Problem | null }) {
  if (wrong === null) return null;
  return (
    <div class="alert alert-error" role="alert">
      <div class="alert-body">
        <p class="alert-text">{problemText(visit, wrong)}</p>
      </div>
    </div>
  );
}

interface DeskProps extends Tried {
  readonly visit: Visit;
  readonly lines: readonly SurveyLine[];
  /** The bodies one keeps surveys of. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
}

/** The surveys one sees, and a new one. */
export function SurveysDesk({ visit, lines, bodies, wrong, written }: DeskProps) {
  const { say, language } = visit;
  return (
    <>
      <h1>{say("survey-desk.title")}</h1>
      <p class="font-lead">{say("survey-desk.lead")}</p>
      {lines.length === 0 ? (
        <p class="empty">{say("survey-desk.empty")}</p>
      ) : (
        <section class="table--responsive-scroll" aria-label={say("survey-desk.title")} tabindex={0}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{say("survey.kicker")}</th>
                <th scope="col">{say("survey-desk.body")}</th>
                <th scope="col">{say("survey-desk.state")}</th>
                <th scope="col">{say("survey-desk.days")}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ survey, body }) => (
                <tr>
                  <td>
                    <a href={surveyDesk(survey)}>{inLanguage(survey.name, language)}</a>
                  </td>
                  <td>{body}</td>
                  <td>{say(`survey-desk.state.${survey.state}`)}</td>
                  <td>
                    {formatDay(language, survey.opens)} – {formatDay(language, survey.closes)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {bodies.length === 0 ? null : (
        <>
          <h2>{say("survey-desk.new")}</h2>
          <Wrong visit={visit} wrong={wrong} />
          <PostForm visit={visit} action={surveysDesk} class="narrow-form">
            <Choice
              visit={visit}
              name="kommune"
              label="survey-desk.body"
              value={written.get("kommune") ?? ""}
              options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
            />
            <Field
              visit={visit}
              name="navn"
              label="survey-desk.name.da"
              type="text"
              autocomplete="off"
              value={written.get("navn") ?? ""}
            />
            <DayFields visit={visit} opens={written.get("fra") ?? ""} closes={written.get("til") ?? ""} />
            <button class="button button-primary" type="submit">
              {say("survey-desk.create")}
            </button>
          </PostForm>
        </>
      )}
    </>
  );
}

function DayFields({
  visit,
  opens,
  closes,
}: {
  readonly visit: Visit;
  readonly opens: string;
  readonly closes: string;
}) {
  return (
    <>
      <Field visit={visit} name="fra" label="survey-desk.opens" type="date" autocomplete="off" value={opens} />
      <Field visit={visit} name="til" label="survey-desk.closes" type="date" autocomplete="off" value={closes} />
    </>
  );
}

interface SurveyDeskProps extends Tried {
  readonly visit: Visit;
  readonly standing: SurveyStanding;
  readonly body: string;
  /** The body's other surveys. */
  readonly others: readonly SurveyRow[];
  readonly previous: SurveyResult | null;
  readonly done: readonly string[];
  /** The body's indicators that are counted in percent. */
  readonly indicators: readonly { readonly id: string; readonly name: string }[];
  /** Where strangers read it; null while it is not public. */
  readonly publicAddress: string | null;
}

/** One survey, from draft to published, with the one next step of where it stands. */
export function SurveyDesk(props: SurveyDeskProps) {
  const { visit, standing, body, wrong, done, publicAddress, previous } = props;
  const { say, language } = visit;
  const { survey, invited, used, answers, settled, result } = standing;
  const address = surveyDesk(survey);
  const all = invited.reduce((sum, each) => sum + each.invited, 0);
  const number = (value: number) => formatNumber(language, value);
  return (
    <>
      <p class="kicker">
        {body} · {say(`survey-desk.state.${survey.state}`)}
      </p>
      <h1>{inLanguage(survey.name, language)}</h1>
      {done.map((text) => (
        <Done text={text} />
      ))}
      <Wrong visit={visit} wrong={wrong} />
      <p class="font-lead">
        {all === 0
          ? say("survey-desk.nobody")
          : say("survey-desk.answers", { used: number(used), invited: number(all), rate: share(language, used / all) })}
      </p>
      {settled && used > answers ? (
        <p class="note">{say("survey-desk.lost", { lost: number(used - answers) })}</p>
      ) : null}
      {publicAddress === null ? null : (
        <p>
          <a href={publicAddress}>{say("survey-desk.see")}</a>
        </p>
      )}
      {survey.state === "published" ? (
        <>
          <UseFigure {...props} />
          <Act visit={visit} action={`${address}/tag-ned`} text={say("survey-desk.withdraw")} />
        </>
      ) : null}
      {survey.state === "draft" ? (
        <>
          <DraftForm {...props} />
          <Invite {...props} />
          <h2>{say("survey-desk.step.open")}</h2>
          <p>{say("survey-desk.step.open.lead")}</p>
          <Act visit={visit} action={`${address}/aabn`} text={say("survey-desk.open")} look="primary" />
        </>
      ) : null}
      {survey.state === "open" ? (
        <>
          <h2>{say("survey-desk.remind")}</h2>
          {survey.reminders === 0 ? null : <p>{say("survey-desk.reminders", { count: number(survey.reminders) })}</p>}
          <Act visit={visit} action={`${address}/paamind`} text={say("survey-desk.remind.mail")} />
          <Act visit={visit} action={`${address}/paamind-links`} text={say("survey-desk.remind.list")} />
          <Invite {...props} />
          <h2>{say("survey-desk.close")}</h2>
          <p>{say("survey-desk.close.lead", { day: formatDay(language, survey.closes) })}</p>
          <Act visit={visit} action={`${address}/luk`} text={say("survey-desk.close")} />
        </>
      ) : null}
      {survey.state === "closed" ? (
        result === null ? (
          <p class="note">{say("survey-desk.waits")}</p>
        ) : (
          <>
            <DecideTexts {...props} />
            <Act visit={visit} action={`${address}/offentliggoer`} text={say("survey-desk.publish")} look="primary" />
            <details class="survey-preview">
              <summary>{say("survey-desk.preview")}</summary>
              <SurveyFigures visit={visit} results={{ language, result, previous }} />
            </details>
          </>
        )
      ) : null}
    </>
  );
}

function UseFigure({ visit, standing, indicators, written }: SurveyDeskProps) {
  const { say, language } = visit;
  const shares = (standing.result?.questions ?? []).filter(({ agree }) => agree !== null && agree.part !== null);
  if (shares.length === 0) return null;
  return (
    <>
      <h2>{say("survey-desk.figure")}</h2>
      <p>{say("survey-desk.figure.lead")}</p>
      {indicators.length === 0 ? (
        <p class="empty">{say("survey-desk.figure.none")}</p>
      ) : (
        <PostForm visit={visit} action={`${surveyDesk(standing.survey)}/indikator`} class="survey-desk-form">
          <Choice
            visit={visit}
            name="spoergsmaal"
            label="survey.question"
            value={written.get("spoergsmaal") ?? ""}
            options={shares.map(({ key, text }) => ({ value: key, text: inLanguage(text, language) }))}
          />
          <Choice
            visit={visit}
            name="indikator"
            label="survey-desk.figure.indicator"
            value={written.get("indikator") ?? ""}
            options={indicators.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <button class="button button-secondary" type="submit">
            {say("survey-desk.figure.use")}
          </button>
        </PostForm>
      )}
    </>
  );
}

function DraftForm({ visit, standing, others, written, wrong }: SurveyDeskProps) {
  const { say, language } = visit;
  const { survey } = standing;
  const value = (name: string, stored: string) => (wrong === null ? stored : (written.get(name) ?? stored));
  return (
    <PostForm visit={visit} action={surveyDesk(survey)} class="survey-desk-form">
      <Field
        visit={visit}
        name="navn"
        label="survey-desk.name.da"
        type="text"
        autocomplete="off"
        value={value("navn", survey.name.da)}
      />
      <Field
        visit={visit}
        name="navn-en"
        label="survey-desk.name.en"
        type="text"
        autocomplete="off"
        required={false}
        value={value("navn-en", survey.name.en)}
      />
      <Area
        name="indledning"
        label={say("survey-desk.intro.da")}
        hint={say("survey-desk.intro.hint")}
        value={value("indledning", survey.intro.da)}
        maxlength={4000}
      />
      <Area
        name="indledning-en"
        label={say("survey-desk.intro.en")}
        value={value("indledning-en", survey.intro.en)}
        maxlength={4000}
      />
      <DayFields visit={visit} opens={value("fra", survey.opens)} closes={value("til", survey.closes)} />
      <Choice
        visit={visit}
        name="foer"
        label="survey-desk.previous"
        value={value("foer", survey.previousId ?? "")}
        options={[
          { value: "", text: say("survey-desk.previous.none") },
          ...others.map((each) => ({
            value: each.id,
            text: `${inLanguage(each.name, language)} (${each.closes.slice(0, 4)})`,
          })),
        ]}
      />
      <Area
        name="grupper"
        label={say("survey-desk.groups")}
        hint={say("survey-desk.groups.hint")}
        value={value("grupper", writeGroups(survey.groups))}
        maxlength={8000}
      />
      <Area
        name="spoergsmaal"
        label={say("survey-desk.questions")}
        hint={say("survey-desk.questions.hint")}
        value={value("spoergsmaal", writeQuestions(survey.questions))}
        rows={14}
        maxlength={40_000}
      />
      <button class="button button-primary" type="submit">
        {say("survey-desk.save")}
      </button>
    </PostForm>
  );
}

function Invite({ visit, standing, written }: SurveyDeskProps) {
  const { say } = visit;
  return (
    <>
      <h2>{say("survey-desk.invite")}</h2>
      <p>{say("survey-desk.invite.lead")}</p>
      <PostForm visit={visit} action={`${surveyDesk(standing.survey)}/inviter`} class="survey-desk-form">
        <Area
          name="liste"
          label={say("survey-desk.invite.list")}
          value={written.get("liste") ?? ""}
          rows={6}
          maxlength={4_000_000}
          required={true}
        />
        <Choice
          visit={visit}
          name="med"
          label="survey-desk.invite.by"
          value={written.get("med") ?? "mail"}
          options={[
            { value: "mail", text: say("survey-desk.invite.by.mail") },
            { value: "post", text: say("survey-desk.invite.by.post") },
          ]}
        />
        <p class="quiet">{say("survey-desk.invite.once")}</p>
        <button class="button button-secondary" type="submit">
          {say("survey-desk.invite")}
        </button>
      </PostForm>
    </>
  );
}

/** So many texts stand on the page at a time. */
const mostTexts = 25;

function DecideTexts({ visit, standing }: SurveyDeskProps) {
  const { say, language } = visit;
  const { survey, texts } = standing;
  if (texts.length === 0) return null;
  const waits = texts.filter(({ state }) => state === "waits");
  const decided = texts.filter(({ state }) => state !== "waits");
  const asked = (key: string) => {
    const question = survey.questions.find((each) => each.key === key);
    return question === undefined ? key : inLanguage(question.text, language);
  };
  const one = (text: WrittenText) => (
    <li class="survey-decide">
      <p class="quiet">
        {asked(text.question)} · {say(`survey-desk.text.state.${text.state}`)}
      </p>
      <p class="survey-text" lang="da">
        {text.text}
      </p>
      <PostForm visit={visit} action={`${surveyDesk(survey)}/tekst`} class="survey-desk-form">
        <input type="hidden" name="tekst" value={text.id} />
        <div class="form-group">
          <label class="form-label" for={`vist-${text.id}`}>
            {say("survey-desk.text.shown")}
          </label>
          <textarea class="form-input" id={`vist-${text.id}`} name="vist" rows={3} maxlength={longestText}>
            {text.shown ?? maskPersonal(text.text, visit.today)}
          </textarea>
        </div>
        <button class="button button-secondary" type="submit" name="hvad" value="vis">
          {say("survey-desk.text.show")}
        </button>{" "}
        <button class="button button-tertiary" type="submit" name="hvad" value="hold">
          {say("survey-desk.text.hold")}
        </button>
      </PostForm>
    </li>
  );
  return (
    <section aria-labelledby="egne-ord">
      <h2 id="egne-ord">
        {say("survey-desk.texts")} ({formatNumber(language, waits.length)})
      </h2>
      <p>{say("survey-desk.texts.lead")}</p>
      <ul class="nobullet-list">{waits.slice(0, mostTexts).map(one)}</ul>
      {decided.length === 0 ? null : (
        <details>
          <summary>
            {say("survey-desk.text.state.shown")}, {say("survey-desk.text.state.held").toLocaleLowerCase("da")} (
            {formatNumber(language, decided.length)})
          </summary>
          <ul class="nobullet-list">{decided.map(one)}</ul>
        </details>
      )}
    </section>
  );
}

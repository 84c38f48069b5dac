import type { Child } from "hono/jsx";
import type { Draft } from "../../../../features/surveys/draft.ts";
import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import { inLanguage, longestText, type Question, type Survey } from "../../../../records/survey.ts";
import { fieldOf, keysOf, pagesOf } from "../../surveys/questionnaire.ts";
import type { Visit } from "../../visit.ts";

/** What every page of a questionnaire is shown with. `carried`: the draft as the form carries it; empty before it is begun. */
export interface AnswerProps {
  readonly visit: Visit;
  readonly survey: Survey;
  readonly body: string;
  readonly carried: string;
}

interface AnswerFormProps extends AnswerProps {
  /** 0: the introduction; then the pages; after them the one that is handed in. */
  readonly page: number;
  readonly children?: Child;
}

/** A form that leads to another page and carries the draft. Its first button is the one that Enter presses. */
function AnswerForm({ visit, carried, page, children }: AnswerFormProps) {
  return (
    <form method="post" action={visit.path} class="survey-form">
      <input type="hidden" name="kladde" value={carried} />
      <input type="hidden" name="side" value={String(page)} />
      <input type="hidden" name="sprog" value={visit.language} />
      {children}
      <p class="survey-language">
        <button
          type="submit"
          name="gaa"
          value="sprog"
          class="function-link"
          lang={visit.language === "da" ? "en" : "da"}
        >
          {visit.say("survey.answer.language")}
        </button>
      </p>
    </form>
  );
}

/** What it is about, and how it is kept apart from who answers. */
export function SurveyIntro({ wrong, ...props }: AnswerProps & { readonly wrong: string | null }) {
  const { visit, survey, body } = props;
  const { say, language } = visit;
  const intro = inLanguage(survey.intro, language);
  return (
    <>
      <p class="kicker">{say("survey.answer.kicker", { body })}</p>
      <h1>{inLanguage(survey.name, language)}</h1>
      {wrong === null ? null : (
        <div class="alert alert-warning" role="alert">
          <div class="alert-body">
            <p class="alert-text">{wrong}</p>
          </div>
        </div>
      )}
      {intro
        .split(/\n+/)
        .filter((line) => line.trim() !== "")
        .map((line) => (
          <p class="font-lead">{line}</p>
        ))}
      <p>
        {say("survey.answer.size", { questions: formatNumber(language, survey.questions.length) })}{" "}
        {say("survey.answer.until", { day: formatDay(language, survey.closes) })}
      </p>
      <h2>{say("survey.answer.anonymous")}</h2>
      <ul>
        {([1, 2, 3, 4] as const).map((number) => (
          <li>{say(`survey.answer.anonymous.${number}`)}</li>
        ))}
      </ul>
      <AnswerForm {...props} page={0}>
        <div class="survey-steps">
          <button type="submit" name="gaa" value="frem" class="button button-primary">
            {say("survey.answer.begin")}
          </button>
        </div>
      </AnswerForm>
    </>
  );
}

interface SurveyPageProps extends AnswerProps {
  readonly page: number;
  readonly draft: Draft;
  /** The questions whose text was cut. */
  readonly tooLong: readonly string[];
}

/** A page of questions. */
export function SurveyQuestions({ page, draft, tooLong, ...props }: SurveyPageProps) {
  const { visit, survey } = props;
  const { say, language } = visit;
  const pages = pagesOf(survey);
  return (
    <>
      <p class="kicker">{inLanguage(survey.name, language)}</p>
      <h1>{say("survey.answer.page", { page, pages: pages.length })}</h1>
      <progress class="survey-progress" aria-hidden="true" max={pages.length} value={page - 1} />
      <AnswerForm {...props} page={page}>
        {(pages[page - 1] ?? []).map((question) => (
          <QuestionField visit={visit} question={question} draft={draft} cut={tooLong.includes(question.key)} />
        ))}
        <div class="survey-steps">
          <button type="submit" name="gaa" value="frem" class="button button-primary">
            {say("survey.answer.next")}
          </button>
          <button type="submit" name="gaa" value="tilbage" class="button button-secondary" formnovalidate>
            {say("survey.answer.back")}
          </button>
        </div>
      </AnswerForm>
    </>
  );
}

interface QuestionProps {
  readonly visit: Visit;
  readonly question: Question;
  readonly draft: Draft;
  readonly cut: boolean;
}

/** What an option of a question says. */
export function optionText({ say, language }: Visit, { kind, options }: Question, key: string): string {
  if (kind === "scale") return say(`survey.scale.${key}` as "survey.scale.agree");
  const option = options.find((each) => each.key === key);
  return option === undefined ? "" : inLanguage(option.text, language);
}

function QuestionField({ visit, question, draft, cut }: QuestionProps) {
  const { say, language } = visit;
  const name = fieldOf(question);
  const text = inLanguage(question.text, language);
  const most = { most: formatNumber(language, longestText) };
  if (question.kind === "text") {
    return (
      <div class={cut ? "form-group form-error survey-question" : "form-group survey-question"}>
        <label class="form-label" for={name}>
          {text}
        </label>
        <span class="form-hint" id={`${name}-hint`}>
          {say("survey.answer.text.hint", most)}
        </span>
        {cut ? (
          <span class="form-error-message" id={`${name}-error`}>
            {say("survey.answer.text.long", most)}
          </span>
        ) : null}
        <textarea
          class="form-input"
          id={name}
          name={name}
          rows={5}
          maxlength={longestText}
          aria-describedby={cut ? `${name}-hint ${name}-error` : `${name}-hint`}
          aria-invalid={cut ? "true" : undefined}
        >
          {draft.texts[question.key] ?? ""}
        </textarea>
      </div>
    );
  }
  const several = question.kind === "choices";
  const chosen = draft.choices[question.key] ?? [];
  return (
    <fieldset class="survey-question" aria-describedby={several ? `${name}-hint` : undefined}>
      <legend class="form-label">{text}</legend>
      {several ? (
        <span class="form-hint" id={`${name}-hint`}>
          {say("survey.answer.several")}
        </span>
      ) : null}
      {keysOf(question).map((key) => {
        const id = fieldOf(question, key);
        return (
          <div class={several ? "form-group-checkbox" : "form-group-radio"}>
            <input
              class={several ? "form-checkbox" : "form-radio"}
              type={several ? "checkbox" : "radio"}
              id={id}
              name={several ? id : name}
              value={key}
              checked={chosen.includes(key)}
            />
            <label for={id} class="form-label">
              {optionText(visit, question, key)}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}

interface ReviewProps extends AnswerProps {
  readonly draft: Draft;
  readonly wrong: string | null;
}

/** All that was answered, before it is handed in. */
export function SurveyReview({ draft, wrong, ...props }: ReviewProps) {
  const { visit, survey } = props;
  const { say, language } = visit;
  const pages = pagesOf(survey);
  return (
    <>
      <p class="kicker">{inLanguage(survey.name, language)}</p>
      <h1>{say("survey.answer.review")}</h1>
      <p class="font-lead">{say("survey.answer.review.lead")}</p>
      {wrong === null ? null : (
        <p class="form-error-message" role="alert">
          {wrong}
        </p>
      )}
      <AnswerForm {...props} page={pages.length + 1}>
        <div class="survey-steps">
          <button type="submit" name="gaa" value="aflever" class="button button-primary">
            {say("survey.answer.hand-in")}
          </button>
          <button type="submit" name="gaa" value="tilbage" class="button button-secondary">
            {say("survey.answer.back")}
          </button>
        </div>
        {pages.map((questions, at) => (
          <section class="survey-page" aria-label={say("survey.answer.page", { page: at + 1, pages: pages.length })}>
            <dl>
              {questions.map((question) => (
                <>
                  <dt>{inLanguage(question.text, language)}</dt>
                  <dd>
                    <Given visit={visit} question={question} draft={draft} />
                  </dd>
                </>
              ))}
            </dl>
            <button type="submit" name="gaa" value={`side-${at + 1}`} class="function-link">
              {say("survey.answer.change", { page: at + 1 })}
            </button>
          </section>
        ))}
      </AnswerForm>
    </>
  );
}

function Given({ visit, question, draft }: Pick<QuestionProps, "visit" | "question" | "draft">) {
  const text = draft.texts[question.key];
  const chosen = draft.choices[question.key] ?? [];
  if (text !== undefined) return <span class="survey-text">{text}</span>;
  if (chosen.length === 0) return <span class="quiet">{visit.say("survey.answer.none")}</span>;
  return <>{chosen.map((key) => optionText(visit, question, key)).join(", ")}</>;
}

interface EndProps {
  readonly title: string;
  readonly lead: string;
}

/** Where there is nothing to fill in: thanks, or why not. */
export function SurveyEnd({ title, lead }: EndProps) {
  return (
    <>
      <h1>{title}</h1>
      <p class="font-lead">{lead}</p>
    </>
  );
}

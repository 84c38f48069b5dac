import type { Child } from "hono/jsx";
import { addressOf } from "../../../../records/address.ts";
import type { MarkRound } from "../../../../records/mark.ts";
import { inLanguage } from "../../../../records/survey.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { countField } from "../../marks/apply-form.ts";
import { Done } from "../../parts/done.tsx";
import { Entry, FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import {
  ContactFields,
  linesOf,
  MarkScript,
  markData,
  markForm,
  NumberFields,
  PeopleFields,
} from "../../parts/mark-form.tsx";
import type { Visit } from "../../visit.ts";

/** The pages of an application, in order: one thing is asked at a time. */
export const applySteps = ["numbers", "contact", "people", "review"] as const;
export type ApplyStep = (typeof applySteps)[number];

/** The fields of each page; what was written on another is carried along. */
const ownFields = (step: ApplyStep, { criteria }: MarkRound): readonly string[] =>
  ({
    numbers: ["cvr", "pnr"],
    contact: ["virksomhed", "kontakt", "email", "telefon"],
    people: ["ansatte", "bemaerkning", ...criteria.schemes.map(({ key }) => countField(key))],
    review: [],
  })[step];

interface ApplyProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly round: MarkRound;
  readonly step: ApplyStep;
  /** The form's own secret. */
  readonly formToken: string;
  readonly values: ReadonlyMap<string, string>;
  readonly sent: SentForm | null;
  /** The company's name as the CVR register has it. */
  readonly found: string | null;
  /** Last year's answers were asked for, or are put in. */
  readonly again: "asked" | "filled" | null;
}

/** A page of an application. */
export function ApplyPage(props: ApplyProps) {
  const { visit, body, round, step, formToken, values, sent, again } = props;
  const { say, language } = visit;
  const at = applySteps.indexOf(step) + 1;
  const name = inLanguage(round.name, language);
  const own = ownFields(step, round);
  const all = applySteps.flatMap((each) => ownFields(each, round));
  return (
    <>
      <p class="kicker">{say("mark-apply.kicker", { name, step: at, steps: applySteps.length })}</p>
      <h1>{say(`mark-apply.${step}`)}</h1>
      {again === null ? null : (
        <Done text={say(again === "asked" ? "mark-apply.again.done" : "mark-apply.again.filled")} />
      )}
      <form
        method="post"
        action={addressOf.applyForMark(body.slug)}
        class="narrow-form mark-form"
        data-mark={step === "people" ? markData(visit, round) : undefined}
      >
        <input type="hidden" name="runde" value={round.id} />
        <input type="hidden" name="noegle" value={formToken} />
        <input type="hidden" name="trin" value={step} />
        {all
          .filter((field) => !own.includes(field) && values.has(field))
          .map((field) => (
            <input type="hidden" name={field} value={values.get(field)} />
          ))}
        {sent !== null && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
        <StepFields {...props} />
        <div class="survey-steps">
          <button type="submit" name="gaa" value={step === "review" ? "send" : "frem"} class="button button-primary">
            {say(step === "review" ? "mark-apply.send" : "mark-apply.next")}
          </button>
          {step === "people" ? (
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
          ) : null}
          {at === 1 ? null : (
            <button type="submit" name="gaa" value="tilbage" class="button button-secondary" formnovalidate>
              {say("mark-apply.back")}
            </button>
          )}
        </div>
      </form>
      {step === "people" ? <MarkScript visit={visit} /> : null}
      {step === "numbers" && again === null ? <AskAgain {...props} /> : null}
    </>
  );
}

function StepFields(props: ApplyProps) {
  const { visit, round, step, values, sent } = props;
  const { say } = visit;
  switch (step) {
    case "numbers":
      return (
        <>
          <Entry
            visit={visit}
            form={markForm}
            sent={sent}
            name="cvr"
            label={say("mark-apply.cvr")}
            hint={say("mark-apply.cvr.hint")}
            type="text"
            value={values.get("cvr") ?? ""}
            required
            numeric
          />
          <NumberFields {...props} />
        </>
      );
    case "contact":
      return <ContactFields {...props} />;
    case "people":
      return <PeopleFields {...props} />;
    default:
      return (
        <>
          <Answers visit={visit} round={round} values={values} />
          <p>{say("mark-apply.documents")}</p>
          <p>{say("mark-apply.privacy", { months: round.keepsMonths })}</p>
        </>
      );
  }
}

interface AnswersProps {
  readonly visit: Visit;
  readonly round: MarkRound;
  readonly values: ReadonlyMap<string, string>;
  readonly children?: Child;
}

/** What was written, with the share that it makes. */
export function Answers({ visit, round, values }: AnswersProps) {
  const { say, language } = visit;
  const lines: (readonly [string, string | undefined])[] = [
    [say("mark-apply.cvr"), values.get("cvr")],
    [say("mark-apply.p"), values.get("pnr")],
    [say("mark-apply.company"), values.get("virksomhed")],
    [say("mark-apply.contact.name"), values.get("kontakt")],
    [say("mark-apply.email"), values.get("email")],
    [say("mark-apply.phone").replace(/ \(.*/, ""), values.get("telefon")],
    [say("mark-apply.employees"), values.get("ansatte")],
    ...round.criteria.schemes.map(
      ({ key, name }) => [inLanguage(name, language), values.get(countField(key))] as const,
    ),
    [say("mark-apply.remark").replace(/ \(.*/, ""), values.get("bemaerkning")],
  ];
  return (
    <>
      <dl class="facts">
        {lines
          .filter(([, value]) => value !== undefined && value.trim() !== "" && value !== "0")
          .map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <div class="mark-share">
        {linesOf(visit, round, values).map((line) => (
          <p>{line}</p>
        ))}
      </div>
    </>
  );
}

/** The way to last year's answers: they are sent to who gave them, and shown to nobody else. */
function AskAgain({ visit, body, round, values, formToken }: ApplyProps) {
  const { say } = visit;
  return (
    <details class="fold">
      <summary>{say("mark-apply.again")}</summary>
      <p>{say("mark-apply.again.lead")}</p>
      <PostForm visit={visit} action={addressOf.applyForMark(body.slug)} class="narrow-form">
        <input type="hidden" name="runde" value={round.id} />
        <input type="hidden" name="noegle" value={formToken} />
        <input type="hidden" name="trin" value="numbers" />
        <Entry
          visit={visit}
          form="igen"
          sent={null}
          name="cvr"
          label={say("mark-apply.cvr")}
          type="text"
          value={values.get("cvr") ?? ""}
          required
          numeric
        />
        <button type="submit" name="gaa" value="igen" class="button button-secondary">
          {say("mark-apply.again.button")}
        </button>
      </PostForm>
    </details>
  );
}

/** Why nobody can apply now. */
export function NotTaking({
  visit,
  title,
  lead,
  back,
}: {
  readonly visit: Visit;
  readonly title: string;
  readonly lead: string;
  readonly back: string;
}) {
  return (
    <>
      <h1>{title}</h1>
      <p class="font-lead">{lead}</p>
      <p>
        <a href={back}>{visit.say("mark-apply.to-page")}</a>
      </p>
    </>
  );
}

import type { Child } from "hono/jsx";
import { count } from "../../../../output/texts/count.ts";
import { dueText } from "../../../../output/texts/due.ts";
import { capital, formatDay } from "../../../../output/texts/format.ts";
import { sureConfidence } from "../../../../records/promise.ts";
import type { DeskAnswer } from "../../../../store/queries/followup/desk-answers.ts";
import type { DeskPromiseLine } from "../../../../store/queries/followup/desk-promise-line.ts";
import type { DeskSuccessor, DeskSuccessorSide } from "../../../../store/queries/followup/desk-successors.ts";
import { deskPromiseAddress, type OpenForm, type PromiseView, sourceOf } from "../../desk-address.ts";
import { Step, type StepBack } from "../../parts/promise-step.tsx";
import { StandingMark } from "../../parts/standing.tsx";
import type { Visit } from "../../visit.ts";
import { AnswerWords } from "./promise-answer.tsx";

interface PromiseLineProps {
  readonly visit: Visit;
  readonly view: PromiseView;
  readonly line: DeskPromiseLine;
  readonly back: StepBack;
}

/** A promise on a list of the desk: its sentence, why it stands there, and its next step. */
export function DeskLine({ visit, view, line, back }: PromiseLineProps) {
  const { say, language } = visit;
  const { dueFrom: from, dueTo: to, recurrence, anchor, until } = line;
  const source = sourceOf(line);
  return (
    <div class="desk-line-row">
      <div>
        <Title visit={visit} bodyId={line.bodyId} id={line.id} what={line.what} />
        <Quote what={line.what} quote={line.quote} />
        <p class="desk-facts">
          <StandingMark say={say} standing={line.standing} />{" "}
          <span class="quiet">
            {dueText(language, { from, to, recurrence, anchor, until }, { due: line.pendingDue, today: visit.today })}
            {line.day === null ? null : ` · ${say("promise-desk.promised", { day: formatDay(language, line.day) })}`}
            {line.committee === null ? null : (
              <>
                {" · "}
                <span lang="da">{line.committee}</span>
              </>
            )}
            {source === null ? null : (
              <>
                {" · "}
                <a href={source.href} lang="da">
                  {source.text}
                </a>
              </>
            )}
            {line.itemOpen === false ? ` · ${say("promise-desk.closed")}` : null}
          </span>
        </p>
        <p class="quiet">{whyText(visit, view, line)}</p>
      </div>
      <div class="desk-steps">
        <LineSteps visit={visit} view={view} line={line} back={back} />
      </div>
    </div>
  );
}

/** Why a promise stands on its list. */
function whyText(visit: Visit, view: PromiseView, line: DeskPromiseLine): string {
  const { say } = visit;
  if (view === "missing") return say("promise-desk.why.missing");
  if (line.state === "proposed") {
    const sure = line.shown ? "sure" : "hidden";
    return say(`promise-desk.why.${line.confidence < sureConfidence ? "unsure" : sure}`, percentOf(line));
  }
  const owner = line.ownerName ?? line.ownerEmail;
  const owned = owner === null ? say("promise-desk.no-owner") : say("promise-desk.owned", { name: owner });
  return line.proposals === 0 ? owned : `${owned} · ${count(visit.language, "proposals", line.proposals)}`;
}

/** How sure the reading is, in whole hundredths. */
export function percentOf({ confidence }: Pick<DeskPromiseLine, "confidence">): { percent: number } {
  return { percent: Math.round(confidence * 100) };
}

function LineSteps({ visit, view, line, back }: PromiseLineProps) {
  const { say } = visit;
  const { bodyId, id: promiseId, what } = line;
  const of = { visit, bodyId, promiseId, back };
  const dismiss = (
    <Step
      {...of}
      step="dismissed"
      text={say("promise-desk.dismiss")}
      label={say("promise-desk.dismiss.of", { what })}
      look="tertiary"
    />
  );
  if (view === "missing") {
    const keep = say("promise-desk.keep.of", { what });
    return (
      <>
        <Step {...of} step="kept" text={say("promise-desk.keep")} label={keep} />
        {dismiss}
      </>
    );
  }
  if (line.state === "proposed") {
    const confirm = say("promise-desk.confirm.of", { what });
    return (
      <>
        <Step {...of} step="confirmed" text={say("promise-desk.confirm")} label={confirm} />
        {dismiss}
        <Way {...of} way="open" what={what} />
      </>
    );
  }
  return <Way {...of} way={wayOf(line)} what={what} button={true} />;
}

type WayName = "open" | "see-answers" | "give-answer" | "give-owner";
const forms: Readonly<Record<WayName, OpenForm | undefined>> = {
  open: undefined,
  "see-answers": undefined,
  "give-answer": "svar",
  "give-owner": "ansvar",
};

/** The one thing to do next of a promise that is followed up. */
function wayOf({ proposals, standing, ownerEmail }: DeskPromiseLine): WayName {
  const waits = standing === "overdue" || standing === "due-soon" || standing === "open" || standing === "postponed";
  if (!waits) return "open";
  if (proposals > 0) return "see-answers";
  if (standing === "overdue") return "give-answer";
  return ownerEmail === null ? "give-owner" : "give-answer";
}

interface WayProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly promiseId: string;
  readonly way: WayName;
  readonly what: string;
  readonly button?: boolean;
}

function Way({ visit, bodyId, promiseId, way, what, button }: WayProps) {
  const href = deskPromiseAddress(bodyId, promiseId, forms[way]) + (way === "see-answers" ? "#svar" : "");
  return (
    <a
      href={href}
      class={button === true ? "button button-secondary" : "desk-way"}
      aria-label={visit.say(`promise-desk.${way}.of`, { what })}
    >
      {visit.say(`promise-desk.${way}`)}
    </a>
  );
}

interface AnswerLineProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly answer: DeskAnswer;
  readonly back: StepBack;
}

/** A promise beside what may be its answer. */
export function AnswerLine({ visit, bodyId, answer, back }: AnswerLineProps) {
  const { say, language } = visit;
  const { id, promiseId, what, quote, promised, dueTo, period } = answer;
  const of = { visit, bodyId, promiseId, back };
  const day = period ?? dueTo;
  return (
    <>
      <div class="pair-items">
        <div>
          <p class="quiet">
            {promised === null ? null : say("promise-desk.promised", { day: formatDay(language, promised) })}
            {day === null ? null : ` · ${say("due.by", { to: formatDay(language, day) })}`}
          </p>
          <Title visit={visit} bodyId={bodyId} id={promiseId} what={what} />
          <Quote what={what} quote={quote} />
        </div>
        <div>
          <p class="quiet">{say("promise-desk.answer.is")}</p>
          <AnswerWords visit={visit} bodyId={bodyId} answer={answer} />
        </div>
      </div>
      <div class="desk-steps">
        <AnswerSteps {...of} answerId={id} what={what} confirmed={answer.promiseConfirmed} />
      </div>
    </>
  );
}

interface AnswerStepsProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly promiseId: string;
  readonly answerId: string;
  readonly what: string;
  /** Whether a secretary had said that it is a promise, so that undoing knows what to go back to. */
  readonly confirmed: boolean;
  readonly back: StepBack | null;
}

/** Yes and no to an answer that was proposed. */
export function AnswerSteps({ what, answerId, confirmed, ...of }: AnswerStepsProps) {
  const { say } = of.visit;
  return (
    <>
      <Step
        {...of}
        step="answer-confirmed"
        fields={{ svar: answerId, ...(confirmed ? {} : { ubekraeftet: "ja" }) }}
        text={say("promise-desk.answer.yes")}
        label={say("promise-desk.answer.yes.of", { what })}
      />
      <Step
        {...of}
        step="answer-rejected"
        fields={{ svar: answerId }}
        text={say("promise-desk.answer.no")}
        label={say("promise-desk.answer.no.of", { what })}
        look="tertiary"
      />
    </>
  );
}

interface SuccessorLineProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly pair: DeskSuccessor;
  readonly back: StepBack;
}

/** A promise beside the one it may have come back as. */
export function SuccessorLine({ visit, bodyId, pair, back }: SuccessorLineProps) {
  const { say } = visit;
  const { earlier, later } = pair;
  const ids = { bodyId, promiseId: earlier.id, successorId: later.id, what: earlier.what };
  return (
    <>
      <div class="pair-items">
        <Side visit={visit} bodyId={bodyId} label={say("promise-desk.earlier")} side={earlier} />
        <Side visit={visit} bodyId={bodyId} label={say("promise-desk.later")} side={later} />
      </div>
      <div class="desk-steps">
        <SuccessorSteps visit={visit} {...ids} back={back} />
      </div>
    </>
  );
}

interface SuccessorStepsProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly promiseId: string;
  readonly successorId: string;
  readonly what: string;
  readonly back: StepBack | null;
}

/** Yes and no to whether a promise came back as another. */
export function SuccessorSteps({ what, successorId, ...of }: SuccessorStepsProps) {
  const { say } = of.visit;
  const fields = { efterfoelger: successorId };
  return (
    <>
      <Step
        {...of}
        step="superseded"
        fields={fields}
        text={say("promise-desk.supersede")}
        label={say("promise-desk.supersede.of", { what })}
      />
      <Step
        {...of}
        step="kept-apart"
        fields={fields}
        text={say("promise-desk.apart")}
        label={say("promise-desk.apart.of", { what })}
        look="tertiary"
      />
    </>
  );
}

interface SideProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly label: string;
  readonly side: DeskSuccessorSide;
}

function Side({ visit, bodyId, label, side }: SideProps) {
  const { say, language } = visit;
  const { day, dueTo, committee } = side;
  return (
    <div>
      <p class="quiet">{label}</p>
      <Title visit={visit} bodyId={bodyId} id={side.id} what={side.what} />
      <Quote what={side.what} quote={side.quote} />
      <p class="quiet">
        {dueTo === null ? say("due.none") : say("due.by", { to: formatDay(language, dueTo) })}
        {day === null ? null : ` · ${say("promise-desk.promised", { day: formatDay(language, day) })}`}
        {committee === null ? null : (
          <>
            {" · "}
            <span lang="da">{committee}</span>
          </>
        )}
      </p>
    </div>
  );
}

interface TitleProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly id: string;
  readonly what: string;
}

function Title({ bodyId, id, what }: TitleProps): Child {
  return (
    <p class="desk-title">
      <a href={deskPromiseAddress(bodyId, id)} lang="da">
        {capital(what)}
      </a>
    </p>
  );
}

/** The sentence a promise was read from, where its title does not say the same. */
function Quote({ what, quote }: { readonly what: string; readonly quote: string | null }) {
  const plain = (text: string) => text.replace(/\.$/, "").toLowerCase();
  if (quote === null || plain(quote) === plain(what)) return null;
  return (
    <blockquote lang="da">
      <p>{quote}</p>
    </blockquote>
  );
}

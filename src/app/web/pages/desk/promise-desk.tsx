import type { Child } from "hono/jsx";
import { mayFollowUp } from "../../../../access/may.ts";
import { dueText, spanText } from "../../../../output/texts/due.ts";
import { capital, formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { PromiseCorrection } from "../../../../records/promise.ts";
import type { DeskAnswer } from "../../../../store/queries/followup/desk-answers.ts";
import { deskPromiseAddress, deskPromisesAddress, sourceOf } from "../../desk-address.ts";
import { FormProblem } from "../../parts/entry.tsx";
import { type DoneStep, Step, StepDone } from "../../parts/promise-step.tsx";
import { StandingMark } from "../../parts/standing.tsx";
import { AnswerWords } from "./promise-answer.tsx";
import { PromiseForms, type PromiseFormsProps } from "./promise-forms.tsx";
import { AnswerSteps, percentOf, SuccessorSteps } from "./promise-lines-desk.tsx";
import { PromiseLog } from "./promise-log.tsx";

export interface PromiseDeskProps extends PromiseFormsProps {
  readonly done: DoneStep | null;
}

/** Everything of one promise, and everything that can be done to it. */
export function PromiseDesk(props: PromiseDeskProps) {
  const { visit, promise, record, done, sent } = props;
  const { say } = visit;
  return (
    <>
      <p class="kicker">
        {say("promise-desk.label")} · <span lang="da">{promise.body}</span>
      </p>
      <h1 lang="da" class="item-title">
        {capital(record.what)}
      </h1>
      {done === null ? null : <StepDone visit={visit} done={done} back={null} />}
      {sent !== null && sent.form === "" ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      <p class="panel-outcome">
        <StandingMark say={say} standing={promise.standing} />
      </p>
      {done?.undo == null ? <Next {...props} /> : null}
      {promise.quote === null ? (
        <p class="quiet">{say("promise.by-hand")}</p>
      ) : (
        <section aria-labelledby="citat">
          <h2 id="citat">{say("promise.quote")}</h2>
          <figure class="quotation">
            <blockquote lang="da">{promise.quote}</blockquote>
          </figure>
        </section>
      )}
      <Facts {...props} />
      <Answers {...props} />
      <Successors {...props} />
      {mayFollowUp(visit.viewer, promise.bodyId) ? (
        <section aria-labelledby="handlinger">
          <h2 id="handlinger">{say("promise-desk.actions")}</h2>
          <PromiseForms {...props} />
        </section>
      ) : null}
      <PromiseLog visit={visit} promise={promise} />
      <p class="after-list">
        <a href={deskPromisesAddress(promise.bodySlug, "look")}>{say("promise-desk.back")}</a>
      </p>
    </>
  );
}

/** The one thing to say of it first, where there is one. */
function Next({ visit, promise }: PromiseDeskProps) {
  const { say } = visit;
  const of = { visit, bodyId: promise.bodyId, promiseId: promise.id, back: null };
  const { state, missing } = promise;
  const settled = state === "answered" || state === "withdrawn" || state === "superseded" || state === "dismissed";
  if (missing && state !== "dismissed" && state !== "withdrawn") {
    return (
      <NextBox text={say("promise-desk.why.missing")}>
        <Step {...of} step="kept" text={say("promise-desk.keep")} look="primary" />
        <Step {...of} step="dismissed" text={say("promise-desk.dismiss")} />
      </NextBox>
    );
  }
  if (state === "proposed") {
    return (
      <NextBox text={say("promise-desk.next.proposed")}>
        <Step {...of} step="confirmed" text={say("promise-desk.confirm")} look="primary" />
        <Step {...of} step="dismissed" text={say("promise-desk.dismiss")} />
      </NextBox>
    );
  }
  if (state === "postponed") {
    return (
      <NextBox text={say("promise-desk.done.postponed")}>
        <Step {...of} step="unpostponed" text={say("promise-desk.unpostpone")} />
      </NextBox>
    );
  }
  if (!settled) return null;
  return (
    <NextBox text={say("promise-desk.next.settled")}>
      <Step {...of} step="reopened" text={say("promise-desk.reopen")} />
    </NextBox>
  );
}

function NextBox({ text, children }: { readonly text: string; readonly children?: Child }) {
  return (
    <div class="desk-next">
      <p>{text}</p>
      {children}
    </div>
  );
}

/** The fields of a promise that a person may have corrected, by what the facts call them. */
type Corrected = keyof PromiseCorrection;

function Facts({ visit, promise, record }: PromiseDeskProps) {
  const { say, language } = visit;
  const source = sourceOf(promise);
  const person = (name: string | null, email: string | null) =>
    email === null ? null : (
      <>
        {name} <a href={`mailto:${email}`}>{email}</a>
      </>
    );
  const other = (id: string | null) =>
    id === null ? null : <a href={deskPromiseAddress(promise.bodyId, id)}>{capital(say("promise-desk.other"))}</a>;
  const made = [promise.day === null ? null : formatDay(language, promise.day), promise.committee]
    .filter((part) => part !== null)
    .join(" · ");
  const rows: (readonly [label: string, value: Child, danish?: boolean, field?: Corrected])[] = [
    [say("promise.kind"), say(`promise.kind.${record.kind}`), false, "kind"],
    [say("promise.by"), record.by, true, "by"],
    [say("promise.to"), record.to, true, "to"],
    [
      say("promise.when"),
      capital(dueText(language, record.due, { due: promise.pendingDue, today: visit.today })),
      false,
      "due",
    ],
    [say("promise.condition"), record.condition, true, "condition"],
    [say("promise-desk.fact.made"), made === "" ? null : made, true],
    [
      say(promise.itemId === null ? "promise-desk.fact.document" : "promise-desk.fact.place"),
      source === null ? null : <a href={source.href}>{source.text}</a>,
      true,
    ],
    [say("promise-desk.fact.owner"), person(promise.ownerName, promise.ownerEmail)],
    [say("promise-desk.fact.deputy"), person(promise.deputyName, promise.deputyEmail)],
    [
      say("promise-desk.fact.sure"),
      promise.origin === "hand" ? null : say("promise-desk.fact.sure.text", percentOf(promise)),
    ],
    [say("promise-desk.merged-into"), other(promise.mergedInto)],
    [say("promise-desk.superseded-by"), other(promise.supersededBy)],
    [
      say("promise-desk.fact.shown"),
      promise.shown ? (
        <a href={addressOf.promise(promise.bodySlug, promise.id)}>{say("promise-desk.shown.yes")}</a>
      ) : (
        say("promise-desk.shown.no")
      ),
    ],
  ];
  return (
    <dl class="facts">
      {rows.map(([label, value, danish, field]) =>
        value === null || value === undefined ? null : (
          <div>
            <dt>{label}</dt>
            <dd>
              <span lang={danish === true ? "da" : undefined}>{value}</span>
              {field !== undefined && field in promise.correction && promise.origin === "read" ? (
                <span class="quiet"> ({say("promise-desk.corrected")})</span>
              ) : null}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Answers({ visit, promise, occurrences }: PromiseDeskProps) {
  const { say, language } = visit;
  const groups = (["confirmed", "proposed", "rejected"] as const).map(
    (status) => [status, promise.given.filter((answer) => answer.status === status)] as const,
  );
  return (
    <section aria-labelledby="svar">
      <h2 id="svar">{say("promise-desk.answers")}</h2>
      {promise.recurrence === null || occurrences.length === 0 ? null : (
        <table class="table desk-occurrences">
          <caption class="sr-only">{say("promise-desk.occurrences")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("promise-desk.occurrence")}</th>
              <th scope="col">{say("promise-desk.occurrence.standing")}</th>
            </tr>
          </thead>
          <tbody>
            {occurrences.map(({ from, to, standing }) => (
              <tr>
                <td>{capital(spanText(language, from, to))}</td>
                <td>
                  <StandingMark say={say} standing={standing} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {promise.given.length === 0 ? <p class="empty">{say("promise-desk.answers.none")}</p> : null}
      {groups.map(([status, answers]) =>
        answers.length === 0 ? null : (
          <>
            <h3 class="h4">{say(`promise-desk.answers.${status}`)}</h3>
            <ul class="desk-answers nobullet-list no-max-width">
              {answers.map((answer) => (
                <li>
                  <Given visit={visit} promise={promise} answer={answer} />
                </li>
              ))}
            </ul>
          </>
        ),
      )}
    </section>
  );
}

function Given({ visit, promise, answer }: Pick<PromiseDeskProps, "visit" | "promise"> & { answer: DeskAnswer }) {
  const { say, language } = visit;
  const of = { visit, bodyId: promise.bodyId, promiseId: promise.id, back: null };
  const answerId = answer.id;
  const named = answer.itemTitle ?? answer.documentName ?? answer.note ?? "";
  return (
    <>
      {answer.period === null ? null : (
        <p class="quiet">{say("promise-desk.answer.for", { when: formatDay(language, answer.period) })}</p>
      )}
      <AnswerWords visit={visit} bodyId={promise.bodyId} answer={answer} />
      {answer.status === "proposed" ? (
        <AnswerSteps {...of} answerId={answerId} what={named} confirmed={promise.confirmed} />
      ) : answer.kind === "note" && answer.status === "confirmed" ? (
        <Step
          {...of}
          step="answer-rejected"
          fields={{ svar: answerId }}
          text={say("promise-desk.answer.take-back")}
          label={`${say("promise-desk.answer.take-back")}: ${named}`}
          look="tertiary"
        />
      ) : (
        <Step
          {...of}
          step="answer-reconsidered"
          fields={{ svar: answerId }}
          text={say("promise-desk.answer.again")}
          label={`${say("promise-desk.answer.again")}: ${named}`}
          look="tertiary"
        />
      )}
    </>
  );
}

function Successors({ visit, promise }: PromiseDeskProps) {
  const { say, language } = visit;
  if (promise.successors.length === 0) return null;
  return (
    <section aria-labelledby="efterfoelgere">
      <h2 id="efterfoelgere">{say("promise-desk.successors")}</h2>
      <ul class="desk-answers nobullet-list no-max-width">
        {promise.successors.map(({ successorId, what, day }) => (
          <li>
            <p class="desk-answer-title">
              <a href={deskPromiseAddress(promise.bodyId, successorId)} lang="da">
                {capital(what)}
              </a>
            </p>
            {day === null ? null : (
              <p class="quiet">{say("promise-desk.promised", { day: formatDay(language, day) })}</p>
            )}
            <SuccessorSteps
              visit={visit}
              bodyId={promise.bodyId}
              promiseId={promise.id}
              successorId={successorId}
              what={what}
              back={null}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

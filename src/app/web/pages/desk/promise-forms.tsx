import type { Child } from "hono/jsx";
import type { TextKey } from "../../../../output/texts/da.ts";
import { spanText } from "../../../../output/texts/due.ts";
import { capital, formatShortDay } from "../../../../output/texts/format.ts";
import { hasText } from "../../../../output/texts/say.ts";
import { type PromiseRecord, promiseKinds } from "../../../../records/promise.ts";
import type { OccurrenceStanding } from "../../../../records/standing.ts";
import type { DeskPromise } from "../../../../store/queries/followup/desk-promise.ts";
import type { NearPromise } from "../../../../store/queries/followup/promises-near.ts";
import { type OpenForm, stepAddress } from "../../desk-address.ts";
import { ChoiceEntry, Entry, FormProblem, LongEntry, type SentForm, wasTicked } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import { Step } from "../../parts/promise-step.tsx";
import type { Visit } from "../../visit.ts";

export interface PromiseFormsProps {
  readonly visit: Visit;
  readonly promise: DeskPromise;
  /** As it counts now: corrected over read. */
  readonly record: PromiseRecord;
  readonly occurrences: readonly OccurrenceStanding[];
  readonly near: readonly NearPromise[];
  readonly sent: SentForm | null;
  /** The form to show open. */
  readonly open: OpenForm | null;
}

/** Everything that can be done to a promise by filling something in, each in a fold of its own. */
export function PromiseForms(props: PromiseFormsProps) {
  const { promise } = props;
  const live = promise.state === "proposed" || promise.state === "open" || promise.state === "postponed";
  const answerable = live || promise.state === "answered";
  return (
    <>
      {answerable ? <AnswerForm {...props} /> : null}
      <CorrectForm {...props} />
      <AssignForm {...props} />
      {live ? <PostponeForm {...props} /> : null}
      {promise.state === "dismissed" ? null : <MergeForm {...props} />}
      <NoteForm {...props} />
      {live ? <End {...props} /> : null}
    </>
  );
}

interface FoldProps {
  readonly visit: Visit;
  readonly form: OpenForm;
  readonly title: TextKey;
  readonly lead: TextKey;
  readonly open: OpenForm | null;
  readonly sent: SentForm | null;
  readonly children?: Child;
}

function Fold({ visit, form, title, lead, open, sent, children }: FoldProps) {
  const isSent = sent?.form === form;
  return (
    <details class="fold" id={`form-${form}`} open={isSent || open === form}>
      <summary>
        <h3>{visit.say(title)}</h3>
      </summary>
      <div class="desk-form">
        <p>{visit.say(lead)}</p>
        {isSent && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
        {children}
      </div>
    </details>
  );
}

function Send({ text }: { readonly text: string }) {
  return (
    <button class="button button-primary" type="submit">
      {text}
    </button>
  );
}

function AnswerForm({ visit, promise, occurrences, sent, open }: PromiseFormsProps) {
  const { say, language } = visit;
  const of = { visit, form: "svar", sent } as const;
  const periods = occurrences.filter(({ standing }) => standing !== "answered");
  return (
    <Fold {...of} form="svar" open={open} title="promise-desk.form.answer" lead="promise-desk.form.answer.lead">
      <PostForm visit={visit} action={stepAddress(promise.bodyId, promise.id, "answer-added")}>
        <Entry
          {...of}
          name="adresse"
          type="text"
          label={say("promise-desk.form.answer.address")}
          hint={say("promise-desk.form.address.hint")}
        />
        <LongEntry {...of} name="note" rows={3} label={say("promise-desk.form.answer.note")} />
        <div class="form-group-checkbox">
          <input
            class="form-checkbox"
            type="checkbox"
            id="svar-offentlig"
            name="offentlig"
            value="ja"
            checked={wasTicked(sent, "svar", "offentlig")}
          />
          <label class="form-label" for="svar-offentlig">
            {say("promise-desk.form.answer.public")}
          </label>
        </div>
        <Entry
          {...of}
          name="dag"
          type="date"
          value={visit.today}
          label={say("promise-desk.form.answer.day")}
          hint={say("promise-desk.form.answer.day.hint")}
        />
        {promise.recurrence === null ? null : (
          <ChoiceEntry
            {...of}
            name="gang"
            value={periods[0]?.to ?? ""}
            label={say("promise-desk.form.answer.period")}
            options={[
              ...periods.map(({ from, to }) => [to, capital(spanText(language, from, to))] as const),
              ["", say("promise-desk.form.answer.whole")],
            ]}
          />
        )}
        <Send text={say("promise-desk.form.answer.button")} />
      </PostForm>
    </Fold>
  );
}

/** The periods a form offers; what minutes say besides is offered where the promise has it. */
const periods = ["P1W", "P2W", "P1M", "P2M", "P3M", "P4M", "P6M", "P1Y", "P2Y", "P3Y", "P4Y"] as const;

interface PromiseFieldsProps {
  readonly visit: Visit;
  readonly form: string;
  readonly sent: SentForm | null;
  /** What the fields hold at first. */
  readonly record: Pick<PromiseRecord, "kind" | "by" | "to" | "what" | "due" | "condition">;
}

/** The fields of what was promised: for correcting a promise and for writing one in. */
export function PromiseFields({ record, ...of }: PromiseFieldsProps) {
  const { say } = of.visit;
  const { due } = record;
  const now = due.recurrence;
  const known = now === null || periods.some((period) => period === now);
  return (
    <>
      <LongEntry
        {...of}
        name="hvad"
        rows={3}
        required={true}
        value={record.what}
        label={say("promise-desk.form.what")}
      />
      <ChoiceEntry
        {...of}
        name="slags"
        value={record.kind}
        label={say("promise-desk.form.kind")}
        options={promiseKinds.map((kind) => [kind, say(`promise.kind.${kind}`)])}
      />
      <div class="entry-row">
        <Entry {...of} name="af" type="text" value={record.by} label={say("promise-desk.form.by")} />
        <Entry {...of} name="til-hvem" type="text" value={record.to} label={say("promise-desk.form.to")} />
      </div>
      <Entry {...of} name="hvis" type="text" value={record.condition} label={say("promise-desk.form.condition")} />
      <div class="entry-row">
        <Entry {...of} name="fra" type="date" value={due.from} label={say("promise-desk.form.from")} />
        <Entry {...of} name="til" type="date" value={due.to} label={say("promise-desk.form.by-day")} />
      </div>
      <div class="entry-row">
        <ChoiceEntry
          {...of}
          name="gentages"
          value={now}
          label={say("promise-desk.form.recurrence")}
          options={[
            ["", say("promise-desk.form.recurrence.none")],
            ...(known ? [] : [[now, say("promise-desk.form.recurrence.as-now", { period: now })] as const]),
            ...periods.map((period) => [period, capital(everyText(of.visit, period))] as const),
          ]}
        />
        <Entry {...of} name="slutter" type="date" value={due.until} label={say("promise-desk.form.until")} />
      </div>
      <p class="form-hint">{say("promise-desk.form.days")}</p>
    </>
  );
}

function everyText(visit: Visit, period: string): string {
  const key = `due.every.${period}`;
  return hasText(key) ? visit.say(key) : period;
}

function CorrectForm({ visit, promise, record, sent, open }: PromiseFormsProps) {
  const { say } = visit;
  const of = { visit, form: "ret", sent } as const;
  return (
    <Fold {...of} open={open} title="promise-desk.form.correct" lead="promise-desk.form.correct.lead">
      <PostForm visit={visit} action={stepAddress(promise.bodyId, promise.id, "corrected")}>
        <PromiseFields {...of} record={record} />
        <Send text={say("promise-desk.form.correct.button")} />
      </PostForm>
    </Fold>
  );
}

function AssignForm({ visit, promise, sent, open }: PromiseFormsProps) {
  const { say } = visit;
  const of = { visit, form: "ansvar", sent } as const;
  const { ownerName, ownerEmail, deputyName, deputyEmail } = promise;
  const lead = promise.itemOpen === false ? "promise-desk.form.assign.lead.closed" : "promise-desk.form.assign.lead";
  return (
    <Fold {...of} open={open} title="promise-desk.form.assign" lead={lead}>
      <PostForm visit={visit} action={stepAddress(promise.bodyId, promise.id, "assigned")}>
        <div class="entry-row">
          <Entry {...of} name="navn" type="text" value={ownerName} label={say("promise-desk.form.assign.owner")} />
          <Entry
            {...of}
            name="email"
            type="email"
            value={ownerEmail}
            label={say("promise-desk.form.assign.owner-email")}
          />
        </div>
        <div class="entry-row">
          <Entry {...of} name="navn-2" type="text" value={deputyName} label={say("promise-desk.form.assign.deputy")} />
          <Entry
            {...of}
            name="email-2"
            type="email"
            value={deputyEmail}
            label={say("promise-desk.form.assign.deputy-email")}
          />
        </div>
        <Send text={say("promise-desk.form.assign.button")} />
      </PostForm>
    </Fold>
  );
}

function PostponeForm({ visit, promise, sent, open }: PromiseFormsProps) {
  const { say } = visit;
  const of = { visit, form: "udskyd", sent } as const;
  return (
    <Fold {...of} open={open} title="promise-desk.form.postpone" lead="promise-desk.form.postpone.lead">
      <PostForm visit={visit} action={stepAddress(promise.bodyId, promise.id, "postponed")}>
        <div class="entry-row">
          <Entry {...of} name="fra" type="date" label={say("promise-desk.form.from")} />
          <Entry {...of} name="til" type="date" label={say("promise-desk.form.by-day")} />
        </div>
        <Send text={say("promise-desk.form.postpone.button")} />
      </PostForm>
    </Fold>
  );
}

function MergeForm({ visit, promise, near, sent, open }: PromiseFormsProps) {
  const { say } = visit;
  const of = { visit, form: "laeg-sammen", sent } as const;
  const options = (sameCase: boolean) =>
    near
      .filter((other) => other.sameCase === sameCase)
      .map(({ id, what, day }) => [id, nearText(visit, what, day)] as const);
  return (
    <Fold {...of} open={open} title="promise-desk.form.merge" lead="promise-desk.form.merge.lead">
      <PostForm visit={visit} action={stepAddress(promise.bodyId, promise.id, "merged")}>
        {near.length === 0 ? null : (
          <ChoiceEntry
            {...of}
            name="andet"
            label={say("promise-desk.form.merge.other")}
            options={[["", say("promise-desk.form.merge.choose")]]}
            groups={[
              [say("promise-desk.form.merge.same-case"), options(true)],
              [say("promise-desk.form.merge.same-committee"), options(false)],
            ]}
          />
        )}
        <Entry
          {...of}
          name="adresse"
          type="text"
          label={say("promise-desk.form.merge.address")}
          hint={say("promise-desk.form.address.hint")}
        />
        <Send text={say("promise-desk.form.merge.button")} />
      </PostForm>
    </Fold>
  );
}

/** A promise on one line of a list. */
function nearText(visit: Visit, what: string, day: string | null): string {
  const short = what.length > 80 ? `${what.slice(0, 80).replace(/\s+\S*$/, "")} …` : what;
  return day === null ? capital(short) : `${capital(short)} (${formatShortDay(visit.language, day)})`;
}

function NoteForm({ visit, promise, sent, open }: PromiseFormsProps) {
  const { say } = visit;
  const of = { visit, form: "notat", sent } as const;
  return (
    <Fold {...of} open={open} title="promise-desk.form.note" lead="promise-desk.form.note.lead">
      <PostForm visit={visit} action={stepAddress(promise.bodyId, promise.id, "noted")}>
        <LongEntry {...of} name="note" rows={4} required={true} label={say("promise-desk.form.note.note")} />
        <Send text={say("promise-desk.form.note.button")} />
      </PostForm>
    </Fold>
  );
}

function End({ visit, promise, sent, open }: PromiseFormsProps) {
  const { say } = visit;
  const of = { visit, bodyId: promise.bodyId, promiseId: promise.id, back: null };
  return (
    <Fold
      visit={visit}
      form="slut"
      sent={sent}
      open={open}
      title="promise-desk.form.end"
      lead="promise-desk.form.end.withdraw"
    >
      <Step {...of} step="withdrawn" text={say("promise-desk.withdraw")} />
      <p>{say("promise-desk.form.end.dismiss")}</p>
      <Step {...of} step="dismissed" text={say("promise-desk.dismiss")} />
    </Fold>
  );
}

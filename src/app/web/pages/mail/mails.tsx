import type { Problem } from "../../../../records/problem.ts";
import type { AccountMail } from "../../../../store/queries/reminders/receivers.ts";
import { Done } from "../../parts/done.tsx";
import { PostForm, problemText } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { LanguageChoice } from "./subscriptions.tsx";

/** A body's days before a promise falls due, as written. */
export interface BodySteps {
  readonly bodyId: string;
  readonly name: string;
  readonly steps: string;
  readonly wrong: Problem | null;
}

interface MailsProps {
  readonly visit: Visit;
  /** As what one is told things. */
  readonly told: readonly ("member" | "secretary")[];
  readonly own: AccountMail;
  readonly bodies: readonly BodySteps[];
  readonly saved: boolean;
}

/** One's own mails; and for secretaries, when the responsible are reminded. */
export function Mails({ visit, told, own, bodies, saved }: MailsProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("mails.title")}</h1>
      {saved ? <Done text={say("mails.saved")} /> : null}
      <section aria-labelledby="egne">
        <h2 id="egne">{say("mails.own")}</h2>
        {(told.length === 0 ? (["nobody"] as const) : told).map((role) => (
          <p>{say(`mails.own.lead.${role}`)}</p>
        ))}
        <PostForm visit={visit} action="/konto/mails" class="narrow-form">
          <div class="form-group">
            <div class="form-group-checkbox">
              <input
                type="checkbox"
                class="form-checkbox"
                id="oensker"
                name="oensker"
                value="ja"
                checked={!own.muted}
              />
              <label class="form-label" for="oensker">
                {say("mails.own.want")}
              </label>
            </div>
          </div>
          <LanguageChoice visit={visit} label={say("mails.own.language")} chosen={own.language} />
          <button class="button button-secondary" type="submit">
            {say("mails.own.save")}
          </button>
        </PostForm>
      </section>
      {bodies.length === 0 ? null : (
        <section aria-labelledby="paamindelser">
          <h2 id="paamindelser">{say("mails.steps")}</h2>
          <p>{say("mails.steps.lead")}</p>
          {bodies.map((body) => (
            <StepsForm visit={visit} body={body} />
          ))}
        </section>
      )}
    </>
  );
}

function StepsForm({ visit, body }: { readonly visit: Visit; readonly body: BodySteps }) {
  const { say } = visit;
  const { bodyId, name, steps, wrong } = body;
  const id = `dage-${bodyId}`;
  return (
    <PostForm visit={visit} action="/konto/mails/dage" class="narrow-form">
      <input type="hidden" name="kommune" value={bodyId} />
      <div class={wrong ? "form-group form-error" : "form-group"}>
        <label class="form-label" for={id}>
          {say("mails.steps.field", { name })}
        </label>
        <span class="form-hint" id={`${id}-hint`}>
          {say("mails.steps.hint")}
        </span>
        {wrong ? (
          <span class="form-error-message" id={`${id}-error`}>
            {problemText(visit, wrong)}
          </span>
        ) : null}
        <input
          class="form-input"
          id={id}
          name="dage"
          type="text"
          inputmode="numeric"
          value={steps}
          autocomplete="off"
          maxlength={60}
          aria-describedby={wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={wrong ? "true" : undefined}
        />
      </div>
      <button class="button button-secondary" type="submit" aria-label={say("mails.steps.save.of", { name })}>
        {say("mails.steps.save")}
      </button>
    </PostForm>
  );
}

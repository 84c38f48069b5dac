import type { Followed } from "../../../../features/reminders/manage.ts";
import { thing } from "../../../../output/mail/letter.ts";
import { languages } from "../../../../output/texts/say.ts";
import { Done } from "../../parts/done.tsx";
import { RhythmChoice } from "../../parts/follow-form.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface SubscriptionsProps {
  readonly visit: Visit;
  readonly token: string;
  readonly subscriptions: readonly Followed[];
  readonly done: "confirmed" | "changed" | null;
}

/** What the holder of a link follows, each with what can be done about it, and the way out of all. */
export function Subscriptions({ visit, token, subscriptions, done }: SubscriptionsProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("subscriptions.title")}</h1>
      {done === null ? null : <Done text={say(`subscriptions.${done}`)} />}
      {subscriptions.length === 0 ? (
        <p class="empty">{say("subscriptions.none")}</p>
      ) : (
        <>
          <p class="font-lead">{say("subscriptions.lead")}</p>
          {subscriptions.map((one) => (
            <OneSubscription visit={visit} token={token} one={one} />
          ))}
          <Language visit={visit} token={token} />
          <StopAll visit={visit} token={token} />
        </>
      )}
    </>
  );
}

interface OneProps {
  readonly visit: Visit;
  readonly token: string;
  readonly one: Followed;
}

function OneSubscription({ visit, token, one }: OneProps) {
  const { say } = visit;
  const { id, followed, rhythm } = one;
  const name = thing(say, followed);
  return (
    <section class="subscription" aria-labelledby={`abonnement-${id}`}>
      <h2 class="h4" id={`abonnement-${id}`}>
        {followed.path === null ? say("subscriptions.gone") : <a href={encodeURI(followed.path)}>{name}</a>}
      </h2>
      <PostForm visit={visit} action={`/abonnement/mit/${token}`}>
        <input type="hidden" name="id" value={id} />
        <RhythmChoice visit={visit} name={id} chosen={rhythm} />
        <div class="form-buttons">
          <button
            class="button button-secondary"
            type="submit"
            name="gem"
            value="rytme"
            aria-label={say("subscriptions.save.of", { name })}
          >
            {say("subscriptions.save")}
          </button>{" "}
          <button
            class="button button-tertiary"
            type="submit"
            name="gem"
            value="stop"
            aria-label={say("subscriptions.stop.of", { name })}
          >
            {say("subscriptions.stop")}
          </button>
        </div>
      </PostForm>
    </section>
  );
}

function Language({ visit, token }: { readonly visit: Visit; readonly token: string }) {
  const { say } = visit;
  return (
    <PostForm visit={visit} action={`/abonnement/mit/${token}`} class="narrow-form">
      <LanguageChoice visit={visit} label={say("subscriptions.language")} chosen={visit.language} />
      <button class="button button-secondary" type="submit" name="gem" value="sprog">
        {say("subscriptions.language.save")}
      </button>
    </PostForm>
  );
}

interface LanguageChoiceProps {
  readonly visit: Visit;
  readonly label: string;
  readonly chosen: "da" | "en";
}

/** The language of the mails (dkfds select). */
export function LanguageChoice({ visit, label, chosen }: LanguageChoiceProps) {
  return (
    <div class="form-group">
      <label class="form-label" for="mail-sprog">
        {label}
      </label>
      <select class="form-select" id="mail-sprog" name="sprog">
        {languages.map((language) => (
          <option value={language} selected={language === chosen}>
            {visit.say(`site.language.${language}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function StopAll({ visit, token }: { readonly visit: Visit; readonly token: string }) {
  const { say } = visit;
  return (
    <section aria-labelledby="stop-alt">
      <h2 id="stop-alt">{say("subscriptions.stop-all")}</h2>
      <p>{say("subscriptions.stop-all.lead")}</p>
      <PostForm visit={visit} action={`/abonnement/afmeld/${token}`}>
        <button class="button button-secondary" type="submit">
          {say("subscriptions.stop-all")}
        </button>
      </PostForm>
    </section>
  );
}

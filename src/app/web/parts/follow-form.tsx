import { type Rhythm, rhythms } from "../../../records/mail.ts";
import type { Problem } from "../../../records/problem.ts";
import type { Visit } from "../visit.ts";
import { PostForm, problemText } from "./form.tsx";

interface FollowFieldsProps {
  readonly visit: Visit;
  /** The path of what is followed, a search with its query. */
  readonly address: string;
  readonly email?: string;
  readonly rhythm?: Rhythm;
  readonly wrong?: Problem | null;
}

/** What one writes to follow something: an address, and how often. */
export function FollowFields({ visit, address, email, rhythm, wrong }: FollowFieldsProps) {
  const { say } = visit;
  return (
    <PostForm visit={visit} action="/foelg" class="narrow-form">
      <input type="hidden" name="adresse" value={address} />
      <div class={wrong ? "form-group form-error" : "form-group"}>
        <label class="form-label" for="foelg-email">
          {say("follow.email")}
        </label>
        <span class="form-hint" id="foelg-email-hint">
          {say("follow.email.hint")}
        </span>
        {wrong ? (
          <span class="form-error-message" id="foelg-email-error">
            {problemText(visit, wrong)}
          </span>
        ) : null}
        <input
          class="form-input"
          id="foelg-email"
          name="email"
          type="email"
          value={email}
          autocomplete="email"
          required
          maxlength={254}
          aria-describedby={wrong ? "foelg-email-hint foelg-email-error" : "foelg-email-hint"}
          aria-invalid={wrong ? "true" : undefined}
        />
      </div>
      <RhythmChoice visit={visit} name="foelg" chosen={rhythm ?? "daily"} />
      <button class="button button-primary" type="submit">
        {say("follow.button")}
      </button>
    </PostForm>
  );
}

interface RhythmChoiceProps {
  readonly visit: Visit;
  /** Sets the ids apart from those of another form on the page. */
  readonly name: string;
  readonly chosen: Rhythm;
}

/** How often one is told (dkfds radio buttons). */
export function RhythmChoice({ visit, name, chosen }: RhythmChoiceProps) {
  return (
    <div class="form-group">
      <fieldset>
        <legend class="form-label">{visit.say("follow.rhythm")}</legend>
        {rhythms.map((rhythm) => (
          <div class="form-group-radio">
            <input
              type="radio"
              class="form-radio"
              id={`${name}-${rhythm}`}
              name="rytme"
              value={rhythm}
              checked={rhythm === chosen}
            />
            <label class="form-label" for={`${name}-${rhythm}`}>
              {visit.say(`follow.rhythm.${rhythm}`)}
            </label>
          </div>
        ))}
      </fieldset>
    </div>
  );
}

interface FollowFormProps {
  readonly visit: Visit;
  readonly target: "case" | "committee" | "search" | "promise";
  /** The path of what is followed, a search with its query. */
  readonly address: string;
  /** The address of its Atom feed; null where it has none. */
  readonly feed: string | null;
}

/** *Følg sagen*: folded together, since most only read. */
export function FollowForm({ visit, target, address, feed }: FollowFormProps) {
  const { say } = visit;
  return (
    <details class="follow">
      <summary>{say(`follow.${target}`)}</summary>
      <p>{say("follow.lead")}</p>
      <FollowFields visit={visit} address={address} />
      {feed === null ? null : (
        <p class="quiet">
          <a href={feed}>{say("follow.feed")}</a>
        </p>
      )}
    </details>
  );
}

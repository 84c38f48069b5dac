import type { Child } from "hono/jsx";
import type { TextKey } from "../../../output/texts/da.ts";
import { problemText as fileProblemText, problemKeys } from "../../../output/texts/problems.ts";
import { hasText } from "../../../output/texts/say.ts";
import type { Problem } from "../../../records/problem.ts";
import type { Visit } from "../visit.ts";

interface FormProps {
  readonly visit: Visit;
  readonly action: string;
  readonly class?: string;
  /** It sends a file. */
  readonly withFile?: boolean;
  readonly children?: Child;
}

/** A form that is sent by POST and carries the session's token; nothing for who may not send it. */
export function PostForm({ visit, action, class: className, withFile, children }: FormProps) {
  if (!visit.mayPost(action)) return null;
  return (
    <form method="post" action={action} class={className} enctype={withFile ? "multipart/form-data" : undefined}>
      {visit.formToken === "" ? null : <input type="hidden" name="token" value={visit.formToken} />}
      {children}
    </form>
  );
}

interface FieldProps {
  readonly visit: Visit;
  readonly name: string;
  readonly label: TextKey;
  readonly type: "text" | "email" | "password" | "date";
  readonly autocomplete: string;
  /** Must be filled in; unless false. */
  readonly required?: boolean;
  readonly value?: string;
  readonly hint?: string;
  /** What is wrong with what was written here. */
  readonly wrong?: Problem | null;
}

/** A labelled field (dkfds input) with its hint and, beside it, what is wrong. */
export function Field({ visit, name, label, type, autocomplete, value, hint, wrong, required = true }: FieldProps) {
  const described = [hint === undefined ? "" : `${name}-hint`, wrong ? `${name}-error` : ""].filter((id) => id !== "");
  return (
    <div class={wrong ? "form-group form-error" : "form-group"}>
      <label class="form-label" for={name}>
        {visit.say(label)}
      </label>
      {hint === undefined ? null : (
        <span class="form-hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {wrong ? (
        <span class="form-error-message" id={`${name}-error`}>
          {problemText(visit, wrong)}
        </span>
      ) : null}
      <input
        class="form-input"
        id={name}
        name={name}
        type={type}
        value={value}
        autocomplete={autocomplete}
        required={required}
        maxlength={400}
        aria-describedby={described.length === 0 ? undefined : described.join(" ")}
        aria-invalid={wrong ? "true" : undefined}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly visit: Visit;
  readonly name: string;
  readonly label: TextKey;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** A labelled choice of one among few (dkfds select). */
export function Choice({ visit, name, label, value, options }: ChoiceProps) {
  return (
    <div class="form-group">
      <label class="form-label" for={name}>
        {visit.say(label)}
      </label>
      <select class="form-select" id={name} name={name}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A problem in the visitor's language. */
export function problemText(visit: Visit, found: Problem): string {
  if (hasText(found.key)) return visit.say(found.key, found.params);
  // What is wrong with a file that was sent.
  return problemKeys.includes(found.key)
    ? fileProblemText(visit.language, found)
    : visit.say("problem.bad-request", found.params);
}

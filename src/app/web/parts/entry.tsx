import type { Child } from "hono/jsx";
import type { Problem } from "../../../records/problem.ts";
import type { Visit } from "../visit.ts";
import { problemText } from "./form.tsx";

/** A form that was sent and could not be used: what was written in it, what is wrong, and in which field. */
export interface SentForm {
  readonly form: string;
  readonly values: ReadonlyMap<string, string>;
  readonly wrong: Problem;
  /** Null: of the whole form. */
  readonly field: string | null;
}

interface OfForm {
  readonly visit: Visit;
  /** The form's name; fields of several forms stand on one page. */
  readonly form: string;
  readonly sent: SentForm | null;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

interface EntryProps extends OfForm {
  readonly type: "text" | "email" | "date";
  readonly value?: string | null;
  readonly required?: boolean;
  /** Digits are written in it: a phone shows its digits. */
  readonly numeric?: boolean;
}

/** A labelled field of a desk form (dkfds input); what was written stays, with what is wrong beside it. */
export function Entry({ type, value, required, numeric, ...of }: EntryProps) {
  return (
    <Group {...of}>
      <input
        class={type === "date" ? "form-input entry-day" : "form-input"}
        type={type}
        value={written(of, value ?? "")}
        required={required === true}
        maxlength={type === "date" ? undefined : 2000}
        autocomplete="off"
        inputmode={numeric === true ? "numeric" : undefined}
        {...fieldAttributes(of)}
      />
    </Group>
  );
}

interface LongEntryProps extends OfForm {
  readonly value?: string | null;
  readonly rows: number;
  readonly required?: boolean;
}

/** A field for several lines. */
export function LongEntry({ value, rows, required, ...of }: LongEntryProps) {
  return (
    <Group {...of}>
      <textarea
        class="form-input entry-long"
        rows={rows}
        required={required === true}
        maxlength={4000}
        {...fieldAttributes(of)}
      >
        {written(of, value ?? "")}
      </textarea>
    </Group>
  );
}

interface ChoiceEntryProps extends OfForm {
  readonly value?: string | null;
  readonly options: readonly (readonly [value: string, text: string])[];
  /** Further choices under headings. */
  readonly groups?: readonly (readonly [label: string, options: ChoiceEntryProps["options"]])[];
}

/** A choice among some (dkfds select). */
export function ChoiceEntry({ value, options, groups, ...of }: ChoiceEntryProps) {
  const chosen = written(of, value ?? "");
  const option = ([one, text]: ChoiceEntryProps["options"][number]) => (
    <option value={one} selected={one === chosen}>
      {text}
    </option>
  );
  return (
    <Group {...of}>
      <select class="form-select" {...fieldAttributes(of)}>
        {options.map(option)}
        {groups?.map(([label, some]) =>
          some.length === 0 ? null : <optgroup label={label}>{some.map(option)}</optgroup>,
        )}
      </select>
    </Group>
  );
}

/** What was written in a field of the form that was sent, else `otherwise`. */
function written({ form, sent, name }: OfForm, otherwise: string): string {
  return sent?.form === form ? (sent.values.get(name) ?? "") : otherwise;
}

/** True where a box of the form was ticked. */
export function wasTicked(sent: SentForm | null, form: string, name: string): boolean {
  return sent?.form === form && sent.values.has(name);
}

function wrongOf({ form, sent, name }: OfForm): Problem | null {
  return sent?.form === form && sent.field === name ? sent.wrong : null;
}

function fieldAttributes(of: OfForm) {
  const id = `${of.form}-${of.name}`;
  const wrong = wrongOf(of) !== null;
  const described = [of.hint === undefined ? "" : `${id}-hint`, wrong ? `${id}-error` : ""].filter((one) => one !== "");
  return {
    id,
    name: of.name,
    "aria-describedby": described.length === 0 ? undefined : described.join(" "),
    "aria-invalid": wrong ? ("true" as const) : undefined,
  };
}

function Group({ children, ...of }: OfForm & { readonly children?: Child }) {
  const id = `${of.form}-${of.name}`;
  const wrong = wrongOf(of);
  return (
    <div class={wrong === null ? "form-group" : "form-group form-error"}>
      <label class="form-label" for={id}>
        {of.label}
      </label>
      {of.hint === undefined ? null : (
        <span class="form-hint" id={`${id}-hint`}>
          {of.hint}
        </span>
      )}
      {wrong === null ? null : (
        <span class="form-error-message" id={`${id}-error`}>
          {problemText(of.visit, wrong)}
        </span>
      )}
      {children}
    </div>
  );
}

/** What is wrong with a form as a whole (dkfds alert). */
export function FormProblem({ visit, wrong }: { readonly visit: Visit; readonly wrong: Problem }) {
  return (
    <div class="alert alert-error" role="alert">
      <div class="alert-body">
        <p class="alert-text">{problemText(visit, wrong)}</p>
      </div>
    </div>
  );
}

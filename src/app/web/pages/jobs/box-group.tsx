import { boxOf } from "../../jobs/job-form.ts";
import { type SentForm, wasTicked } from "../../parts/entry.tsx";

interface BoxGroupProps<T extends string> {
  readonly form: string;
  readonly sent: SentForm | null;
  readonly group: string;
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly chosen: readonly T[];
}

/** Boxes of which any number can be ticked, under one heading (dkfds checkbox); what was ticked stays. */
export function BoxGroup<T extends string>({ form, sent, group, legend, hint, options, chosen }: BoxGroupProps<T>) {
  const hintId = `${form}-${group}-hint`;
  return (
    <fieldset aria-describedby={hint === undefined ? undefined : hintId}>
      <legend class="form-label">{legend}</legend>
      {hint === undefined ? null : (
        <span class="form-hint" id={hintId}>
          {hint}
        </span>
      )}
      {options.map(([value, text]) => {
        const name = boxOf(group, value);
        const isTicked = sent?.form === form ? wasTicked(sent, form, name) : chosen.includes(value);
        return (
          <div class="form-group-checkbox">
            <input
              class="form-checkbox"
              type="checkbox"
              id={`${form}-${name}`}
              name={name}
              value="ja"
              checked={isTicked}
            />
            <label class="form-label" for={`${form}-${name}`}>
              {text}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}

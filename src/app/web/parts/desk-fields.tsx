import type { TextKey } from "../../../output/texts/da.ts";
import type { Visit } from "../visit.ts";
import { ChoiceEntry, Entry, LongEntry, type SentForm, wasTicked } from "./entry.tsx";

/** One field of a desk form. */
export type DeskField = {
  readonly name: string;
  readonly label: TextKey;
  readonly hint?: TextKey;
} & (
  | { readonly type: "text" | "date"; readonly value: string | null; readonly required?: boolean }
  | { readonly type: "long"; readonly value: string | null; readonly rows?: number }
  | { readonly type: "choice"; readonly value: string; readonly options: readonly (readonly [string, string])[] }
  | { readonly type: "check"; readonly checked: boolean }
);

interface DeskFieldsProps {
  readonly visit: Visit;
  readonly form: string;
  readonly sent: SentForm | null;
  readonly fields: readonly DeskField[];
}

/** The fields of a desk form, as they are described; what was written stays where the form was refused. */
export function DeskFields({ visit, form, sent, fields }: DeskFieldsProps) {
  const { say } = visit;
  return (
    <>
      {fields.map((field) => {
        const of = {
          visit,
          form,
          sent,
          name: field.name,
          label: say(field.label),
          ...(field.hint === undefined ? {} : { hint: say(field.hint) }),
        };
        switch (field.type) {
          case "long":
            return <LongEntry {...of} value={field.value} rows={field.rows ?? 3} />;
          case "choice":
            return <ChoiceEntry {...of} value={field.value} options={field.options} />;
          case "check":
            return (
              <div class="form-group-checkbox">
                <input
                  class="form-checkbox"
                  type="checkbox"
                  id={`${form}-${field.name}`}
                  name={field.name}
                  value="ja"
                  checked={sent?.form === form ? wasTicked(sent, form, field.name) : field.checked}
                />
                <label class="form-label" for={`${form}-${field.name}`}>
                  {say(field.label)}
                </label>
              </div>
            );
          default:
            return <Entry {...of} type={field.type} value={field.value} required={field.required === true} />;
        }
      })}
    </>
  );
}

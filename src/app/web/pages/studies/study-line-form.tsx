import type { Indicator } from "../../../../records/indicator.ts";
import { type StudyLine, type StudyPart, statusesOfPart } from "../../../../records/study.ts";
import { ChoiceEntry, Entry, FormProblem, LongEntry, type SentForm, wasTicked } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import { fieldsOfPart, type StudyField } from "../../studies/study-fields.ts";
import { indicatorBox } from "../../studies/study-form.ts";
import type { Visit } from "../../visit.ts";

export interface StudyLineFormProps {
  readonly visit: Visit;
  readonly action: string;
  readonly part: StudyPart;
  /** What it is now; null: a new one of the part. */
  readonly line: StudyLine | null;
  readonly indicators: readonly Indicator[];
  readonly sent: SentForm | null;
}

/** What each field is called in the form. */
export const fieldNames: Readonly<Record<StudyField["name"], string>> = {
  expected: "forventet",
  why: "hvorfor",
  baseline: "udgangspunkt",
  when: "hvornaar",
  day: "dag",
  found: "fundet",
};

/** The name of a line's form on its page. */
export const lineForm = (part: StudyPart, line: Pick<StudyLine, "id"> | null): string => line?.id ?? `ny-${part}`;

/** The form of a line, with the fields that its part has. */
export function StudyLineForm({ visit, action, part, line, indicators, sent }: StudyLineFormProps) {
  const { say } = visit;
  const form = lineForm(part, line);
  const of = { visit, form, sent };
  const statuses = statusesOfPart[part];
  return (
    <PostForm visit={visit} action={action} class="narrow-form">
      <input type="hidden" name="trin" value="linje" />
      <input type="hidden" name="del" value={part} />
      {line === null ? null : <input type="hidden" name="linje" value={line.id} />}
      {sent?.form === form && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      <Entry
        {...of}
        name="titel"
        label={say(`study-desk.line.${part}`)}
        type="text"
        value={line?.title ?? null}
        required
      />
      {fieldsOfPart[part].map(({ name, label }) => {
        const entry = { ...of, name: fieldNames[name], label: say(label), value: line?.[name] ?? null };
        if (name === "day") return <Entry {...entry} type="date" />;
        if (name !== "when") return <LongEntry {...entry} rows={3} />;
        const options = (["on-the-way", "at-the-end"] as const).map(
          (each) => [each, say(`study.when.${each}`)] as const,
        );
        return <ChoiceEntry {...entry} options={options} />;
      })}
      {statuses.length === 0 ? null : (
        <ChoiceEntry
          {...of}
          name="status"
          label={say("study-desk.status")}
          value={line?.status ?? "open"}
          options={statuses.map((status) => [status, say(`study.status.${status}`)])}
        />
      )}
      {indicators.length === 0 ? null : (
        <fieldset>
          <legend class="form-label">{say("study-desk.indicators")}</legend>
          {indicators.map(({ id, name }) => {
            const box = indicatorBox(id);
            const ticked = sent?.form === form ? wasTicked(sent, form, box) : line?.indicatorIds.includes(id) === true;
            return (
              <div class="form-group-checkbox">
                <input
                  class="form-checkbox"
                  type="checkbox"
                  id={`${form}-${box}`}
                  name={box}
                  value="ja"
                  checked={ticked}
                />
                <label for={`${form}-${box}`} class="form-label" lang="da">
                  {name}
                </label>
              </div>
            );
          })}
        </fieldset>
      )}
      <button class="button button-primary" type="submit">
        {say(line === null ? "study-desk.line.add" : "study-desk.save")}
      </button>
    </PostForm>
  );
}

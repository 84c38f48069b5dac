import type { Problem } from "../../../../records/problem.ts";
import { holidayRules, wheelEntryKinds } from "../../../../records/wheel-entry.ts";
import type { WheelCommittee } from "../../../../store/queries/wheel/wheel-committees.ts";
import { FormProblem } from "../../parts/entry.tsx";
import { Choice, Field, PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { type EntryFields, repeats } from "../../wheel/entry-form.ts";
import { Check } from "./wheel-desk.tsx";

interface WheelEntryProps {
  readonly visit: Visit;
  readonly bodyId: string;
  /** Null: a new one. */
  readonly id: string | null;
  readonly committees: readonly WheelCommittee[];
  readonly fields: EntryFields;
  readonly wrong: Problem | null;
}

/** The form of one entry, everything at a glance. */
export function WheelEntryForm({ visit, bodyId, id, committees, fields, wrong }: WheelEntryProps) {
  const { say } = visit;
  const value = (name: string) => fields.get(name) ?? "";
  const text = { visit, type: "text", autocomplete: "off", required: false } as const;
  return (
    <>
      <h1>{id === null ? say("wheel-desk.new") : say("wheel-desk.change.of", { title: value("titel") })}</h1>
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      <PostForm visit={visit} action={`/konto/aarshjul/${bodyId}/gem`} class="wheel-form">
        {id === null ? null : <input type="hidden" name="id" value={id} />}
        <Field {...text} name="titel" label="wheel-desk.title.field" value={value("titel")} required={true} />
        <Choice
          visit={visit}
          name="slags"
          label="wheel-desk.kind"
          value={value("slags")}
          options={wheelEntryKinds.map((kind) => ({ value: kind, text: say(`wheel.kind.${kind}`) }))}
        />
        <Choice
          visit={visit}
          name="udvalg"
          label="wheel-desk.committee"
          value={value("udvalg")}
          options={[
            { value: "", text: say("wheel.all-committees") },
            ...committees.map((committee) => ({ value: committee.id, text: committee.name })),
          ]}
        />
        <Field {...text} name="fra" type="date" label="wheel-desk.starts" value={value("fra")} required={true} />
        <Field
          {...text}
          name="til"
          type="date"
          label="wheel-desk.ends"
          hint={say("wheel-desk.ends.hint")}
          value={value("til")}
        />
        <Choice
          visit={visit}
          name="gentages"
          label="wheel-desk.repeats"
          value={value("gentages")}
          options={repeats.map((repeat) => ({ value: repeat, text: say(`wheel-desk.repeats.${repeat}`) }))}
        />
        <Field
          {...text}
          name="regel"
          label="wheel-desk.rule"
          hint={say("wheel-desk.rule.hint")}
          value={value("gentages") === "own" ? value("regel") : ""}
        />
        <Field
          {...text}
          name="undtagelser"
          label="wheel-desk.exceptions"
          hint={say("wheel-desk.exceptions.hint")}
          value={value("undtagelser")}
        />
        <Choice
          visit={visit}
          name="ferie"
          label="wheel-desk.holidays"
          value={value("ferie")}
          options={holidayRules.map((rule) => ({ value: rule, text: say(`wheel-desk.holidays.${rule}`) }))}
        />
        <Field {...text} name="tekst" label="wheel-desk.text" value={value("tekst")} />
        <Field
          {...text}
          name="punkt"
          label="wheel-desk.item"
          hint={say("wheel-desk.item.hint")}
          value={value("punkt")}
        />
        <Field {...text} name="ansvarlig" label="wheel-desk.unit" value={value("ansvarlig")} />
        <Field
          {...text}
          name="ejer"
          label="wheel-desk.owner"
          hint={say("wheel-desk.owner.hint")}
          value={value("ejer")}
        />
        <Check visit={visit} name="offentlig" checked={value("offentlig") !== ""} />
        <button class="button button-primary" type="submit">
          {say("wheel-desk.save")}
        </button>
      </PostForm>
      <p class="after-list">
        <a href={`/konto/aarshjul/${bodyId}`}>{say("wheel-desk.back")}</a>
      </p>
    </>
  );
}

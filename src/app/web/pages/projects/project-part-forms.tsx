import type { Child } from "hono/jsx";
import type { KeptCostModel, ProjectEffect, ProjectResult } from "../../../../records/project.ts";
import { DeskFields } from "../../parts/desk-fields.tsx";
import { Entry, FormProblem, LongEntry, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import { costAmount, costLabel, formNames, partForm } from "../../projects/project-form.ts";
import { writeNumber } from "../../projects/write-number.ts";
import type { Visit } from "../../visit.ts";

interface PartFormProps {
  readonly visit: Visit;
  readonly action: string;
  readonly sent: SentForm | null;
}

interface FrameProps extends PartFormProps {
  readonly form: string;
  readonly step: string;
  readonly id: string | null;
  readonly button: "project-desk.result.add" | "project-desk.save" | "project-desk.cost.read";
  readonly children?: Child;
}

function Frame({ visit, action, sent, form, step, id, button, children }: FrameProps) {
  return (
    <PostForm visit={visit} action={action} class="narrow-form">
      <input type="hidden" name="trin" value={step} />
      {id === null ? null : <input type="hidden" name="id" value={id} />}
      {sent?.form === form && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      {children}
      <button class="button button-primary" type="submit">
        {visit.say(button)}
      </button>
    </PostForm>
  );
}

/** The form of a result; null: a new one. */
export function ResultForm(props: PartFormProps & { readonly result: ProjectResult | null }) {
  const { visit, sent, result } = props;
  const form = partForm("results", result?.id ?? null);
  return (
    <Frame {...props} form={form} step={formNames.results} id={result?.id ?? null} button="project-desk.save">
      <DeskFields
        visit={visit}
        form={form}
        sent={sent}
        fields={[
          { name: "dag", label: "project-desk.asOf", type: "date", value: result?.asOf ?? null, required: true },
          { name: "begyndt", label: "project-desk.begun", type: "text", value: writeNumber(result?.begun ?? null) },
          {
            name: "afsluttet",
            label: "project-desk.finished",
            type: "text",
            value: writeNumber(result?.finished ?? null),
          },
          { name: "naaet", label: "project-desk.reached", type: "text", value: writeNumber(result?.reached ?? null) },
          { name: "angivet", label: "project-desk.stated", type: "text", value: writeNumber(result?.stated ?? null) },
          {
            name: "besparelse",
            label: "project-desk.actual-saving",
            hint: "project-desk.saving.hint",
            type: "text",
            value: result?.actualSaving?.written ?? null,
          },
          {
            name: "ord",
            label: "project-desk.outcome",
            hint: "project-desk.outcome.hint",
            type: "long",
            value: result?.outcome ?? null,
          },
        ]}
      />
    </Frame>
  );
}

/** The form of an expected effect; null: a new one. */
export function EffectForm(props: PartFormProps & { readonly effect: ProjectEffect | null }) {
  const { visit, sent, effect } = props;
  const form = partForm("effects", effect?.id ?? null);
  const to = effect === null || effect.to === effect.from ? null : effect.to;
  return (
    <Frame {...props} form={form} step={formNames.effects} id={effect?.id ?? null} button="project-desk.save">
      <DeskFields
        visit={visit}
        form={form}
        sent={sent}
        fields={[
          { name: "hvad", label: "project.effect.what", type: "text", value: effect?.what ?? null, required: true },
          {
            name: "enhed",
            label: "project-desk.effect.unit",
            hint: "project-desk.effect.unit.hint",
            type: "text",
            value: effect?.unit ?? null,
          },
          {
            name: "foer",
            label: "project-desk.effect.before",
            type: "text",
            value: writeNumber(effect?.before ?? null),
          },
          {
            name: "ventet-fra",
            label: "project-desk.effect.from",
            type: "text",
            value: writeNumber(effect?.from ?? null),
            required: true,
          },
          {
            name: "ventet-til",
            label: "project-desk.effect.to",
            hint: "project-desk.effect.to.hint",
            type: "text",
            value: writeNumber(to),
          },
          {
            name: "omtrent",
            label: "project-desk.effect.about",
            type: "check",
            checked: effect?.about === true,
          },
          { name: "fundet", label: "project.effect.found", type: "long", value: effect?.found ?? null },
        ]}
      />
    </Frame>
  );
}

/** So many empty lines stand below those that are written. */
const emptyLines = 4;

/** The form of a cost model, with some empty lines at its end; null: a new one. */
export function CostModelForm(props: PartFormProps & { readonly model: KeptCostModel | null }) {
  const { visit, sent, model } = props;
  const { say } = visit;
  const form = partForm("costModels", model?.id ?? null);
  const of = { visit, form, sent };
  const lines = model?.lines ?? [];
  const tried = sent?.form === form ? [...sent.values.keys()].filter((name) => name.startsWith("linje-")).length : 0;
  const count = Math.max(lines.length + emptyLines, tried);
  return (
    <Frame {...props} form={form} step={formNames.costModels} id={model?.id ?? null} button="project-desk.save">
      <Entry
        {...of}
        name="navn"
        label={say("project-desk.cost.name")}
        type="text"
        value={model?.name ?? null}
        required
      />
      <fieldset>
        <legend class="form-label">{say("project-desk.cost.lines")}</legend>
        {Array.from({ length: count }, (_, at) => (
          <div class="cost-line">
            <Entry
              {...of}
              name={costLabel(at)}
              label={say("project-desk.cost.line", { number: at + 1 })}
              type="text"
              value={lines[at]?.label ?? null}
            />
            <Entry
              {...of}
              name={costAmount(at)}
              label={say("project-desk.cost.amount", { number: at + 1 })}
              type="text"
              value={writeNumber(lines[at]?.amount ?? null)}
            />
          </div>
        ))}
      </fieldset>
      <Entry
        {...of}
        name="i-alt"
        label={say("project-desk.cost.total")}
        type="text"
        value={writeNumber(model?.total ?? null)}
      />
    </Frame>
  );
}

/** The form of a table that was copied from minutes. */
export function PasteForm(props: PartFormProps) {
  const { visit, sent } = props;
  const { say } = visit;
  return (
    <Frame {...props} form="indsaet" step="indsaet" id={null} button="project-desk.cost.read">
      <LongEntry
        visit={visit}
        form="indsaet"
        sent={sent}
        name="tabel"
        label={say("project-desk.cost.paste.label")}
        hint={say("project-desk.cost.paste.hint")}
        rows={8}
        required
      />
    </Frame>
  );
}

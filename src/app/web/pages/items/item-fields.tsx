import type { ProposedItem } from "../../../../records/proposed-item.ts";
import { itemKinds } from "../../../../records/proposed-item.ts";
import type { ItemFile } from "../../../../store/queries/items/item-files.ts";
import type { ItemFields } from "../../items/item-form.ts";
import { Area, Tick } from "../../parts/area.tsx";
import { Choice, Field } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

export interface ItemFieldsProps {
  readonly visit: Visit;
  /** Which sections and attachments the form has. */
  readonly of: ProposedItem;
  readonly fields: ItemFields;
  readonly files: readonly ItemFile[];
}

/** The fields of an item: everything at a glance, in the order in which it is read. */
export function ItemFieldsView({ visit, of, fields, files }: ItemFieldsProps) {
  const { say } = visit;
  const value = (name: string) => fields.get(name) ?? "";
  const text = { visit, type: "text", autocomplete: "off", required: false } as const;
  return (
    <>
      <Field {...text} name="titel" label="item-desk.field.title" value={value("titel")} required={true} />
      <Choice
        visit={visit}
        name="slags"
        label="item-desk.field.kind"
        value={value("slags")}
        options={itemKinds.map((kind) => ({ value: kind, text: say(`item-desk.kind.${kind}`) }))}
      />
      <Tick
        name="lukket"
        label={say("item-desk.field.closed")}
        hint={say("item-desk.field.closed.hint")}
        checked={fields.has("lukket")}
      />
      <Field
        {...text}
        name="neutral"
        label="item-desk.field.neutral"
        hint={say("item-desk.field.neutral.hint")}
        value={value("neutral")}
      />
      <Field {...text} name="sagsnr" label="item-desk.field.case" value={value("sagsnr")} />
      {of.sections.map(({ kind, heading }) => (
        <Area
          name={`afsnit-${kind}`}
          label={heading}
          value={value(`afsnit-${kind}`)}
          rows={kind === "presentation" ? 12 : 4}
        />
      ))}
      <Field
        {...text}
        name="indstiller"
        label="item-desk.field.by"
        hint={say("item-desk.field.by.hint")}
        value={value("indstiller")}
      />
      <Area
        name="indstilling"
        label={say("item-desk.field.points")}
        hint={say("item-desk.field.points.hint")}
        value={value("indstilling")}
      />
      <Area
        name="vej"
        label={say("item-desk.field.route")}
        hint={say("item-desk.field.route.hint")}
        value={value("vej")}
        rows={3}
      />
      {of.attachments.length === 0 ? null : <Attachments visit={visit} of={of} fields={fields} files={files} />}
    </>
  );
}

function Attachments({ visit, of, fields, files }: ItemFieldsProps) {
  const { say } = visit;
  return (
    <fieldset class="item-attachments">
      <legend class="h4">{say("item-desk.field.attachments")}</legend>
      {of.attachments.map(({ id, title, fileId }, at) => {
        const file = files.find((one) => one.id === fileId);
        return (
          <fieldset>
            <legend>{say("item-desk.attachment.of", { number: at + 1, title })}</legend>
            <p class="quiet">
              {file === undefined
                ? say("item-desk.attachment.no-file")
                : say("item-desk.attachment.size", { name: file.name, size: Math.ceil(file.size / 1024) })}
            </p>
            <Field
              visit={visit}
              type="text"
              autocomplete="off"
              required={false}
              name={`bilag-titel-${id}`}
              label="item-desk.attachment.title"
              value={fields.get(`bilag-titel-${id}`) ?? title}
            />
            <Tick
              name={`bilag-lukket-${id}`}
              label={say("item-desk.attachment.closed")}
              checked={fields.has(`bilag-lukket-${id}`)}
            />
            <Tick
              name={`bilag-fjern-${id}`}
              label={say("item-desk.attachment.remove")}
              checked={fields.has(`bilag-fjern-${id}`)}
            />
          </fieldset>
        );
      })}
    </fieldset>
  );
}

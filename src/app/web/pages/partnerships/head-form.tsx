import { type Partnership, partnershipKinds } from "../../../../records/partnership.ts";
import { DeskFields } from "../../parts/desk-fields.tsx";
import { FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

export interface HeadFormProps {
  readonly visit: Visit;
  readonly action: string;
  /** What it is now; null: a new one. */
  readonly partnership: Partnership | null;
  readonly committees: readonly { readonly id: string; readonly name: string }[];
  readonly sent: SentForm | null;
}

/** The form of an agreement's head. */
export function HeadForm({ visit, action, partnership, committees, sent }: HeadFormProps) {
  const { say, today } = visit;
  const form = "hoved";
  const none = [["", say("partnership-desk.committee.none")]] as const;
  return (
    <PostForm visit={visit} action={action} class="narrow-form">
      <input type="hidden" name="trin" value="hoved" />
      {sent?.form === form && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      <DeskFields
        visit={visit}
        form={form}
        sent={sent}
        fields={[
          {
            type: "choice",
            name: "slags",
            label: "partnership-desk.kind",
            value: partnership?.kind ?? "agreement",
            options: partnershipKinds.map((kind) => [kind, say(`partnership.kind.${kind}`)]),
          },
          {
            type: "text",
            name: "titel",
            label: "partnership-desk.name",
            value: partnership?.title ?? null,
            required: true,
          },
          {
            type: "long",
            name: "formaal",
            label: "partnership-desk.purpose",
            hint: "partnership-desk.purpose.hint",
            value: partnership?.purpose ?? null,
            rows: 4,
          },
          {
            type: "choice",
            name: "udvalg",
            label: "partnership-desk.committee",
            value: partnership?.committeeId ?? "",
            options: [...none, ...committees.map(({ id, name }) => [id, name] as const)],
          },
          {
            type: "date",
            name: "fra",
            label: "partnership-desk.starts",
            value: partnership?.starts ?? today,
            required: true,
          },
          {
            type: "date",
            name: "til",
            label: "partnership-desk.ends",
            hint: "partnership-desk.ends.hint",
            value: partnership?.ends ?? null,
          },
          {
            type: "text",
            name: "maaneder",
            label: "partnership-desk.months",
            value: String(partnership?.monthsBefore ?? 6),
            required: true,
          },
          {
            type: "long",
            name: "venter",
            label: "partnership-desk.waits",
            hint: "partnership-desk.waits.hint",
            value: partnership?.waitsFor ?? null,
            rows: 2,
          },
          { type: "text", name: "ansvarlig", label: "partnership-desk.unit", value: partnership?.unit ?? null },
          {
            type: "text",
            name: "ejer",
            label: "partnership-desk.owner",
            hint: "partnership-desk.owner.hint",
            value: partnership?.owner ?? null,
          },
          { type: "check", name: "offentlig", label: "partnership-desk.public", checked: partnership?.public ?? false },
        ]}
      />
      <button class="button button-primary" type="submit">
        {say(partnership === null ? "partnership-desk.make" : "partnership-desk.save")}
      </button>
    </PostForm>
  );
}

import { markPlaces } from "../../../../records/mark.ts";
import { DeskFields } from "../../parts/desk-fields.tsx";
import { FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

export interface RoundFormProps {
  readonly visit: Visit;
  readonly action: string;
  /** What stands in the form. */
  readonly values: ReadonlyMap<string, string>;
  readonly fresh: boolean;
  readonly committees: readonly { readonly id: string; readonly name: string }[];
  readonly sent: SentForm | null;
}

export const roundForm = "runde";

/** The form of a round: everything at a glance, for those who keep it. */
export function RoundForm({ visit, action, values, fresh, committees, sent }: RoundFormProps) {
  const { say } = visit;
  const value = (name: string) => values.get(name) ?? "";
  const own = sent?.form === roundForm ? sent : null;
  return (
    <PostForm visit={visit} action={action} class="narrow-form">
      <input type="hidden" name="trin" value="gem" />
      {own !== null && own.field === null ? <FormProblem visit={visit} wrong={own.wrong} /> : null}
      <DeskFields
        visit={visit}
        form={roundForm}
        sent={own}
        fields={[
          { type: "text", name: "aarstal", label: "mark-desk.year", value: value("aarstal"), required: true },
          {
            type: "choice",
            name: "udvalg",
            label: "mark-desk.committee",
            value: value("udvalg"),
            options: [["", "–"], ...committees.map(({ id, name }) => [id, name] as const)],
          },
          { type: "text", name: "navn", label: "mark-desk.name", value: value("navn"), required: true },
          { type: "text", name: "navn-en", label: "mark-desk.name.en", value: value("navn-en") },
          { type: "long", name: "tekst", label: "mark-desk.intro", value: value("tekst"), rows: 4 },
          { type: "long", name: "tekst-en", label: "mark-desk.intro.en", value: value("tekst-en"), rows: 3 },
          { type: "date", name: "aabner", label: "mark-desk.opens.day", value: value("aabner"), required: true },
          {
            type: "text",
            name: "aabner-kl",
            label: "mark-desk.opens.clock",
            value: value("aabner-kl"),
            required: true,
          },
          { type: "date", name: "frist", label: "mark-desk.closes.day", value: value("frist"), required: true },
          {
            type: "text",
            name: "frist-kl",
            label: "mark-desk.closes.clock",
            hint: "mark-desk.clock.hint",
            value: value("frist-kl"),
            required: true,
          },
          { type: "date", name: "periode-fra", label: "mark-desk.from", value: value("periode-fra"), required: true },
          { type: "date", name: "periode-til", label: "mark-desk.to", value: value("periode-til"), required: true },
          {
            type: "long",
            name: "ordninger",
            label: "mark-desk.schemes",
            hint: "mark-desk.schemes.hint",
            value: value("ordninger"),
            rows: 12,
          },
          {
            type: "long",
            name: "krav",
            label: "mark-desk.sizes",
            hint: "mark-desk.sizes.hint",
            value: value("krav"),
            rows: 3,
          },
          {
            type: "choice",
            name: "sted",
            label: "mark-desk.place",
            value: value("sted"),
            options: markPlaces.map((place) => [place, say(`mark-desk.place.${place}`)] as const),
          },
          {
            type: "text",
            name: "kommunekode",
            label: "mark-desk.municipality",
            hint: "mark-desk.municipality.hint",
            value: value("kommunekode"),
          },
          { type: "date", name: "kriteriedag", label: "mark-desk.criteria-day", value: value("kriteriedag") },
          { type: "date", name: "plandag", label: "mark-desk.plan-day", value: value("plandag") },
          { type: "date", name: "beslutningsdag", label: "mark-desk.decision-day", value: value("beslutningsdag") },
          { type: "date", name: "uddelingsdag", label: "mark-desk.award-day", value: value("uddelingsdag") },
          { type: "date", name: "evaluering-fra", label: "mark-desk.evaluation-from", value: value("evaluering-fra") },
          { type: "date", name: "evaluering-til", label: "mark-desk.evaluation-to", value: value("evaluering-til") },
          {
            type: "long",
            name: "kampagne",
            label: "mark-desk.campaign",
            hint: "mark-desk.campaign.hint",
            value: value("kampagne"),
            rows: 5,
          },
          {
            type: "text",
            name: "gemmes",
            label: "mark-desk.keeps",
            hint: "mark-desk.keeps.hint",
            value: value("gemmes"),
          },
          { type: "check", name: "offentlig", label: "mark-desk.public", checked: values.has("offentlig") },
        ]}
      />
      <button class="button button-primary" type="submit">
        {say(fresh ? "marks-desk.make" : "mark-desk.save")}
      </button>
    </PostForm>
  );
}

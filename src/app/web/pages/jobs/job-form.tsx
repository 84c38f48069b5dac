import {
  type JobOffer,
  jobDemands,
  jobKinds,
  jobOfferStates,
  jobTasks,
  jobTimes,
} from "../../../../records/job-offer.ts";
import type { Partnership } from "../../../../records/partnership.ts";
import { DeskFields } from "../../parts/desk-fields.tsx";
import { FormProblem, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { BoxGroup } from "./box-group.tsx";

export interface JobFormProps {
  readonly visit: Visit;
  readonly action: string;
  /** What it is now; null: a new one. */
  readonly offer: JobOffer | null;
  readonly partnerships: readonly Pick<Partnership, "id" | "title">[];
  readonly sent: SentForm | null;
}

export const jobForm = "job";

const figure = (value: number | undefined): string | null =>
  value === undefined ? null : String(value).replace(".", ",");

/** The form of a small job or flex job. */
export function JobForm({ visit, action, offer, partnerships, sent }: JobFormProps) {
  const { say, today } = visit;
  const of = { visit, form: jobForm, sent };
  const boxes = { form: jobForm, sent };
  const none = [["", say("job-desk.partnership.none")]] as const;
  return (
    <PostForm visit={visit} action={action} class="narrow-form">
      <input type="hidden" name="trin" value="job" />
      {sent?.form === jobForm && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      <DeskFields
        {...of}
        fields={[
          {
            type: "choice",
            name: "slags",
            label: "job-desk.kind",
            value: offer?.kind ?? "small",
            options: jobKinds.map((kind) => [kind, say(`job.kind.${kind}`)]),
          },
          { type: "text", name: "titel", label: "job-desk.name", value: offer?.title ?? null, required: true },
          {
            type: "text",
            name: "virksomhed",
            label: "job-desk.company",
            value: offer?.company ?? null,
            required: true,
          },
          {
            type: "text",
            name: "kontakt",
            label: "job-desk.contact",
            hint: "job-desk.contact.hint",
            value: offer?.contact ?? null,
          },
          {
            type: "choice",
            name: "aftale",
            label: "job-desk.partnership",
            value: offer?.partnershipId ?? "",
            options: [...none, ...partnerships.map(({ id, title }) => [id, title] as const)],
          },
          { type: "long", name: "tekst", label: "job-desk.text", value: offer?.text ?? null },
        ]}
      />
      <BoxGroup
        {...boxes}
        group="opgave"
        legend={say("job-desk.tasks")}
        options={jobTasks.map((task) => [task, say(`job.task.${task}`)])}
        chosen={offer?.tasks ?? []}
      />
      <BoxGroup
        {...boxes}
        group="krav"
        legend={say("job-desk.demands")}
        options={jobDemands.map((demand) => [demand, say(`job.demand.${demand}`)])}
        chosen={offer?.demands ?? []}
      />
      <BoxGroup
        {...boxes}
        group="tid"
        legend={say("job-desk.times")}
        options={jobTimes.map((time) => [time, say(`job.time.${time}`)])}
        chosen={offer?.times ?? []}
      />
      <DeskFields
        {...of}
        fields={[
          {
            type: "text",
            name: "timer-fra",
            label: "job-desk.hours-from",
            value: figure(offer?.hoursFrom),
            required: true,
          },
          {
            type: "text",
            name: "timer-til",
            label: "job-desk.hours-to",
            value: figure(offer?.hoursTo),
            required: true,
          },
          {
            type: "text",
            name: "postnummer",
            label: "job-desk.postcode",
            value: offer?.postcode ?? null,
            required: true,
          },
          { type: "text", name: "by", label: "job-desk.town", value: offer?.town ?? null },
          { type: "date", name: "fra", label: "job-desk.starts", value: offer?.starts ?? today, required: true },
          { type: "date", name: "til", label: "job-desk.ends", hint: "job-desk.ends.hint", value: offer?.ends ?? null },
          {
            type: "text",
            name: "pladser",
            label: "job-desk.places",
            value: figure(offer?.places ?? 1),
            required: true,
          },
          {
            type: "choice",
            name: "status",
            label: "job-desk.state",
            value: offer?.state ?? "open",
            options: jobOfferStates.map((state) => [state, say(`job.state.${state}`)]),
          },
          { type: "check", name: "offentlig", label: "job-desk.public", checked: offer?.public ?? false },
        ]}
      />
      <button class="button button-primary" type="submit">
        {say(offer === null ? "job-desk.make" : "job-desk.save")}
      </button>
    </PostForm>
  );
}

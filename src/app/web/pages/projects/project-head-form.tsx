import { usualFewest } from "../../../../records/budget.ts";
import type { Goal } from "../../../../records/goal.ts";
import type { Project } from "../../../../records/project.ts";
import { DeskFields } from "../../parts/desk-fields.tsx";
import { FormProblem, type SentForm, wasTicked } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import { writeNumber } from "../../projects/write-number.ts";
import type { Visit } from "../../visit.ts";

export interface ProjectHeadFormProps {
  readonly visit: Visit;
  readonly action: string;
  /** What it is now; null: a new one. */
  readonly project: Project | null;
  readonly committees: readonly { readonly id: string; readonly name: string }[];
  readonly goals: readonly Goal[];
  readonly sent: SentForm | null;
}

/** The form of a project's head. */
export function ProjectHeadForm({ visit, action, project, committees, goals, sent }: ProjectHeadFormProps) {
  const { say } = visit;
  const form = "hoved";
  const open = sent?.form === form ? wasTicked(sent, form, "offentlig") : (project?.public ?? false);
  const shareOf = (["finished", "begun"] as const).map((of) => [of, say(`project-desk.share-of.${of}`)] as const);
  const committee = committees.map(({ id, name }) => [id, name] as const);
  const goal = goals.map(({ id, title }) => [id, title] as const);
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
            name: "titel",
            label: "project-desk.title",
            type: "text",
            value: project?.title ?? null,
            required: true,
          },
          { name: "leverandoer", label: "project.supplier", type: "text", value: project?.supplier ?? null },
          {
            name: "indledning",
            label: "project-desk.lead",
            hint: "project-desk.lead.hint",
            type: "long",
            value: project?.lead ?? null,
            rows: 4,
          },
          {
            name: "oensket",
            label: "project.wanted",
            hint: "project-desk.wanted.hint",
            type: "text",
            value: project?.wanted ?? null,
          },
          {
            name: "procent",
            label: "project-desk.goal",
            hint: "project-desk.goal.hint",
            type: "text",
            value: writeNumber(project?.goal ?? null),
          },
          {
            name: "andel-af",
            label: "project-desk.share-of",
            type: "choice",
            value: project?.shareOf ?? "finished",
            options: shareOf,
          },
          {
            name: "ventet-besparelse",
            label: "project.expected-saving",
            hint: "project-desk.saving.hint",
            type: "text",
            value: project?.expectedSaving?.written ?? null,
          },
          {
            name: "udvalg",
            label: "project-desk.committee",
            type: "choice",
            value: project?.committeeId ?? "",
            options: [["", say("project-desk.committee.none")], ...committee],
          },
          {
            name: "maal",
            label: "project.plan-goal",
            type: "choice",
            value: project?.goalId ?? "",
            options: [["", say("project-desk.goal.none")], ...goal],
          },
          {
            name: "kilde",
            label: "project-desk.source",
            hint: "project-desk.source.hint",
            type: "text",
            value: project?.source ?? null,
          },
          { name: "ansvarlig", label: "project.unit", type: "text", value: project?.unit ?? null },
          {
            name: "ejer",
            label: "project-desk.owner",
            hint: "project-desk.owner.hint",
            type: "text",
            value: project?.owner ?? null,
          },
          { name: "fra", label: "project.starts", type: "date", value: project?.starts ?? null },
          { name: "slut", label: "project-desk.ended", type: "date", value: project?.ended ?? null },
          {
            name: "faerrest",
            label: "project-desk.fewest",
            hint: "project-desk.fewest.hint",
            type: "text",
            value: writeNumber(project === null ? usualFewest : project.fewest),
          },
          { name: "offentlig", label: "project-desk.public", type: "check", checked: open },
        ]}
      />
      <button class="button button-primary" type="submit">
        {say(project === null ? "project-desk.make" : "project-desk.save")}
      </button>
    </PostForm>
  );
}

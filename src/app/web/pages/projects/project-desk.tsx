import { addressOf } from "../../../../records/address.ts";
import { type Project, type ProjectPart, projectParts } from "../../../../records/project.ts";
import type { GoalLinks } from "../../goals/load-goals.ts";
import { Act } from "../../parts/act.tsx";
import { Done } from "../../parts/done.tsx";
import { projectDesk, projectsDesk } from "../../projects/project-address.ts";
import { partForm } from "../../projects/project-form.ts";
import { ProjectHeadForm, type ProjectHeadFormProps } from "./project-head-form.tsx";
import { ProjectLinksDesk } from "./project-links-desk.tsx";
import { CostModelForm, EffectForm, PasteForm, ResultForm } from "./project-part-forms.tsx";
import { partLines } from "./project-part-lines.ts";

export const projectDones = ["lavet", "gemt", "fjernet", "tilbage", "haengt", "taget-af"] as const;
export type ProjectDone = (typeof projectDones)[number];

interface ProjectDeskProps extends Pick<ProjectHeadFormProps, "visit" | "committees" | "goals" | "sent"> {
  readonly body: { readonly id: string; readonly slug: string };
  readonly project: Project;
  readonly links: GoalLinks;
  readonly done: ProjectDone | null;
  /** The part that was taken away last, where that was what was done. */
  readonly undo: { readonly part: ProjectPart; readonly id: string } | null;
}

/** Where a project is kept: its head, its results, what else is expected, what it costs, and what it hangs on. */
export function ProjectDesk(props: ProjectDeskProps) {
  const { visit, body, project, done, undo, sent } = props;
  const { say } = visit;
  const here = projectDesk(body.id, project.id);
  return (
    <>
      <p class="kicker">{say("project.kicker")}</p>
      <h1 lang="da">{project.title}</h1>
      {done === null ? null : (
        <div class="step-done">
          <Done text={say(`project-desk.done.${done}`)} />
          {undo === null ? null : (
            <Act
              visit={visit}
              action={here}
              fields={{ trin: "tilbage", del: undo.part, id: undo.id }}
              text={say("project-desk.restore")}
            />
          )}
        </div>
      )}
      <p>
        {project.public ? (
          <a href={addressOf.project(body.slug, project.id)}>{say("project-desk.see")}</a>
        ) : (
          say("project-desk.hidden")
        )}
      </p>
      <details class="fold" open={sent?.form === "hoved"}>
        <summary>{say("project-desk.head")}</summary>
        <ProjectHeadForm {...props} action={here} />
      </details>
      {projectParts.map((part) => (
        <Part {...props} part={part} />
      ))}
      <ProjectLinksDesk visit={visit} action={here} project={project} links={props.links} sent={sent} />
      <details class="fold">
        <summary>{say("project-desk.delete")}</summary>
        <p>{say("project-desk.delete.lead")}</p>
        <Act visit={visit} action={here} fields={{ trin: "slet" }} text={say("project-desk.delete.button")} />
      </details>
      <p class="after-list">
        <a href={projectsDesk(body.id)}>{say("project-desk.back")}</a>
      </p>
    </>
  );
}

const heads = { results: "project.results", effects: "project.effects", costModels: "project.costs" } as const;
const leads = {
  results: "project-desk.results.lead",
  effects: "project-desk.effects.lead",
  costModels: "project-desk.costs.lead",
} as const;
const adds = {
  results: "project-desk.result.add",
  effects: "project-desk.effect.add",
  costModels: "project-desk.cost.add",
} as const;

function Part(props: ProjectDeskProps & { readonly part: ProjectPart }) {
  const { visit, body, project, part, sent } = props;
  const { say } = visit;
  const action = projectDesk(body.id, project.id);
  const lines = partLines(visit, project, part);
  const removed = partLines(visit, { ...project, ...project.removed }, part);
  return (
    <section aria-labelledby={`del-${part}`}>
      <h2 id={`del-${part}`}>{say(heads[part])}</h2>
      <p class="section-lead">{say(leads[part])}</p>
      {lines.length === 0 ? null : (
        <ol class="desk-lines nobullet-list no-max-width">
          {lines.map(({ id, title, text, flags }) => (
            <li class="desk-line" id={`del-${id}`}>
              <h3 class="desk-title" lang="da">
                {title}
              </h3>
              {text === "" ? null : <p class="quiet">{text}</p>}
              {flags.map((flag) => (
                <p class="note">{flag}</p>
              ))}
              <div class="desk-steps">
                <Act
                  visit={visit}
                  action={action}
                  fields={{ trin: "fjern", del: part, id }}
                  look="tertiary"
                  text={say("project-desk.remove")}
                  label={say("project-desk.remove.of", { title })}
                />
              </div>
              <details class="fold" open={sent?.form === partForm(part, id)}>
                <summary>{say("project-desk.change")}</summary>
                <PartForm {...props} action={action} id={id} />
              </details>
            </li>
          ))}
        </ol>
      )}
      <details class="fold" open={sent?.form === partForm(part, null)}>
        <summary>{say(adds[part])}</summary>
        <PartForm {...props} action={action} id={null} />
      </details>
      {part === "costModels" ? (
        <details class="fold" open={sent?.form === "indsaet"}>
          <summary>{say("project-desk.cost.paste")}</summary>
          <PasteForm visit={visit} action={action} sent={sent} />
        </details>
      ) : null}
      {removed.length === 0 ? null : (
        <details class="fold">
          <summary>{say(`project-desk.removed.${part}`)}</summary>
          <ul class="nobullet-list">
            {removed.map(({ id, title, text }) => (
              <li>
                <span lang="da">{title}</span> <span class="quiet">{text}</span>{" "}
                <Act
                  visit={visit}
                  action={action}
                  fields={{ trin: "tilbage", del: part, id }}
                  look="tertiary"
                  text={say("project-desk.put-back")}
                  label={say("project-desk.restore.of", { title })}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function PartForm(
  props: ProjectDeskProps & { readonly part: ProjectPart; readonly action: string; readonly id: string | null },
) {
  const { visit, project, part, action, sent, id } = props;
  const of = { visit, action, sent };
  const found = <Each extends { readonly id: string }>(all: readonly Each[]) =>
    all.find((each) => each.id === id) ?? null;
  switch (part) {
    case "results":
      return <ResultForm {...of} result={found(project.results)} />;
    case "effects":
      return <EffectForm {...of} effect={found(project.effects)} />;
    case "costModels":
      return <CostModelForm {...of} model={found(project.costModels)} />;
  }
}

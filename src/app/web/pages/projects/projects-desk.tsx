import type { Project } from "../../../../records/project.ts";
import { Done } from "../../parts/done.tsx";
import { projectDesk, projectsDesk } from "../../projects/project-address.ts";
import type { Visit } from "../../visit.ts";
import { ProjectHeadForm, type ProjectHeadFormProps } from "./project-head-form.tsx";
import { projectState } from "./projects.tsx";

interface ProjectsDeskProps extends Pick<ProjectHeadFormProps, "committees" | "goals" | "sent"> {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly projects: readonly Project[];
  /** One was just taken away. */
  readonly removed: boolean;
}

/** A body's projects, public or not, and the form of a new one. */
export function ProjectsDesk(props: ProjectsDeskProps) {
  const { visit, bodyId, projects, removed } = props;
  const { say } = visit;
  return (
    <>
      <h1>{say("projects-desk.title")}</h1>
      {removed ? <Done text={say("projects-desk.removed")} /> : null}
      {projects.length === 0 ? (
        <p class="empty">{say("projects-desk.empty")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width">
          {projects.map((project) => (
            <li class="desk-line">
              <p class="desk-title" lang="da">
                <a href={projectDesk(bodyId, project.id)}>{project.title}</a>
              </p>
              <p class="quiet">
                {projectState(visit, project)}
                {project.public ? null : ` · ${say("project-desk.hidden")}`}
              </p>
            </li>
          ))}
        </ol>
      )}
      {visit.mayPost(projectsDesk(bodyId)) ? (
        <section aria-labelledby="ny">
          <h2 id="ny">{say("projects-desk.new")}</h2>
          <ProjectHeadForm {...props} action={projectsDesk(bodyId)} project={null} />
        </section>
      ) : null}
    </>
  );
}

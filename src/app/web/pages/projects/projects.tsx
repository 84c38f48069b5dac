import { mayReadGoals } from "../../../../access/may.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { Project } from "../../../../records/project.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { projectsDesk } from "../../projects/project-address.ts";
import { percentText, shareText, shownShare } from "../../projects/result-view.ts";
import type { Visit } from "../../visit.ts";

interface ProjectsPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly projects: readonly Project[];
}

/** A body's projects, each with how it stands. */
export function ProjectsPage({ visit, body, projects }: ProjectsPageProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("projects.title", { name: body.name })}</h1>
      <p class="font-lead">{say("projects.lead")}</p>
      {projects.length === 0 ? (
        <p class="empty">{say("projects.empty")}</p>
      ) : (
        <ul class="promise-lines nobullet-list no-max-width">
          {projects.map((project) => (
            <li class={project.ended === null ? "promise-line" : "promise-line promise-line-closed"}>
              <p class="promise-what">
                <a href={addressOf.project(body.slug, project.id)} lang="da">
                  {project.title}
                </a>
              </p>
              <p class="promise-due quiet">{projectState(visit, project)}</p>
            </li>
          ))}
        </ul>
      )}
      {mayReadGoals(visit.viewer, body.id) ? (
        <p class="no-print">
          <a href={projectsDesk(body.id)}>{say("projects.keep")}</a>
        </p>
      ) : null}
    </>
  );
}

/** Whether a project goes on, and what its last result was beside its goal: *I gang · 38 % (3 af 8) · Mål: 60 %*. */
export function projectState({ say, language }: Visit, project: Project): string {
  const last = project.results.at(-1);
  const share = last === undefined ? null : shownShare(project, last);
  return [
    project.ended === null ? say("project.goes-on") : say("project.ended", { day: formatDay(language, project.ended) }),
    project.supplier,
    last === undefined
      ? say("projects.no-result")
      : share === null
        ? say("project.newest.day", { day: formatDay(language, last.asOf) })
        : say("project.thread.share", {
            share: shareText(language, share),
            reached: share.part,
            whole: share.whole,
          }),
    project.goal === null ? null : `${say("project.goal")}: ${percentText(language, project.goal)}`,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

import { mayReadGoals } from "../../../../access/may.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { ItemLines } from "../../parts/item-lines.tsx";
import { PromiseLines } from "../../parts/promise-lines.tsx";
import type { ProjectWhole } from "../../projects/load-project.ts";
import { projectDesk } from "../../projects/project-address.ts";
import { percentText } from "../../projects/result-view.ts";
import type { Visit } from "../../visit.ts";
import { ProjectCosts } from "./project-costs.tsx";
import { ProjectResults } from "./project-results.tsx";
import { ProjectSavings } from "./project-savings.tsx";

interface ProjectPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly whole: ProjectWhole;
}

/** A project: what it was to lead to and cost, and what came of it. */
export function ProjectPage({ visit, body, whole }: ProjectPageProps) {
  const { say, language } = visit;
  const { project } = whole;
  const address = addressOf.project(body.slug, project.id);
  return (
    <>
      <p class="kicker">{say(project.supplier === null ? "project.kicker" : "project.kicker.supplier")}</p>
      <h1 lang="da" class="item-title">
        {project.title}
      </h1>
      <p class="quiet">
        {project.ended === null
          ? say("project.goes-on")
          : say("project.ended", { day: formatDay(language, project.ended) })}
      </p>
      {project.lead === null ? null : (
        <p lang="da" class="study-lead">
          {project.lead}
        </p>
      )}
      <Facts visit={visit} body={body} whole={whole} />
      <ProjectResults visit={visit} project={project} />
      <ProjectSavings visit={visit} project={project} />
      <ProjectCosts visit={visit} project={project} />
      <Links visit={visit} body={body} whole={whole} />
      <p class="after-list no-print">
        {say("project.download")}: <a href={`${address}.csv`}>{say("indicator.download.csv")}</a> ·{" "}
        <a href={`${address}.json`}>{say("indicator.download.json")}</a>
      </p>
      {mayReadGoals(visit.viewer, body.id) ? (
        <p class="no-print">
          <a href={projectDesk(body.id, project.id)}>{say("projects.keep")}</a>
        </p>
      ) : null}
    </>
  );
}

function Facts({ visit, body, whole }: ProjectPageProps) {
  const { say, language } = visit;
  const { project, goal } = whole;
  const { supplier, wanted, unit, starts, source } = project;
  const facts: readonly (readonly [label: string, text: string | null, danish: boolean])[] = [
    [say("project.wanted"), wanted, true],
    [
      say("project.goal"),
      project.goal === null
        ? null
        : say(`project.goal.${project.shareOf}`, { goal: percentText(language, project.goal) }),
      false,
    ],
    [say("project.supplier"), supplier, true],
    [say("project.unit"), unit, true],
    [say("project.starts"), starts === null ? null : formatDay(language, starts), false],
  ];
  if (facts.every(([, text]) => text === null) && goal === null && source === null) return null;
  return (
    <dl class="facts">
      {facts.map(([label, text, danish]) =>
        text === null ? null : (
          <div>
            <dt>{label}</dt>
            <dd lang={danish ? "da" : undefined}>{text}</dd>
          </div>
        ),
      )}
      {goal === null ? null : (
        <div>
          <dt>{say("project.plan-goal")}</dt>
          <dd lang="da">
            <a href={addressOf.goal(body.slug, goal.id)}>{goal.title}</a>
          </dd>
        </div>
      )}
      {source === null ? null : (
        <div>
          <dt>{say("project.source")}</dt>
          <dd>
            <a href={source} rel="noreferrer">
              {say("project.source.at", { host: new URL(source).host })}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Links({ visit, body, whole }: ProjectPageProps) {
  const { say } = visit;
  const { items, promises, cases } = whole;
  if (items.length + promises.length + cases.length === 0) return null;
  return (
    <section aria-labelledby="hoerer-til">
      <h2 id="hoerer-til">{say("project.links")}</h2>
      {items.length === 0 ? null : <ItemLines visit={visit} items={items} where={true} label={say("project.items")} />}
      {promises.length === 0 ? null : (
        <PromiseLines visit={visit} promises={promises} where={false} label={say("project.promises")} />
      )}
      {cases.map(({ slug, title }) => (
        <p>
          {say("project.case")}:{" "}
          <a href={addressOf.case(body.slug, slug)} lang="da">
            {title}
          </a>
        </p>
      ))}
    </section>
  );
}

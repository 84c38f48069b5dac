import type { Project } from "../../../../records/project.ts";
import type { GoalLinks } from "../../goals/load-goals.ts";
import { Act } from "../../parts/act.tsx";
import { Entry, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface ProjectLinksDeskProps {
  readonly visit: Visit;
  readonly action: string;
  readonly project: Project;
  readonly links: GoalLinks;
  readonly sent: SentForm | null;
}

/** What a project hangs on, and the form that hangs it on more. */
export function ProjectLinksDesk({ visit, action, project, links, sent }: ProjectLinksDeskProps) {
  const { say } = visit;
  const linked = linkTexts(project, links);
  return (
    <section aria-labelledby="haenger-paa">
      <h2 id="haenger-paa">{say("project-desk.links")}</h2>
      {linked.length === 0 ? <p class="quiet">{say("project-desk.links.none")}</p> : null}
      <ul class="nobullet-list">
        {linked.map(({ recordId, title }) => (
          <li>
            <span lang="da">{title}</span>{" "}
            <Act
              visit={visit}
              action={action}
              fields={{ trin: "tag-af", hvad: recordId }}
              look="tertiary"
              text={say("project-desk.unlink")}
              label={say("project-desk.unlink.of", { title })}
            />
          </li>
        ))}
      </ul>
      <PostForm visit={visit} action={action} class="narrow-form">
        <input type="hidden" name="trin" value="haeng" />
        <Entry
          visit={visit}
          form="haeng"
          sent={sent}
          name="adresse"
          label={say("project-desk.link")}
          hint={say("project-desk.link.hint")}
          type="text"
          required
        />
        <button class="button button-secondary" type="submit">
          {say("project-desk.link.button")}
        </button>
      </PostForm>
    </section>
  );
}

/** What a project hangs on, by title; what nobody can read any more keeps its place. */
function linkTexts(project: Project, { items, promises, cases }: GoalLinks) {
  const titles = new Map([
    ...items.map(({ id, title }) => [id, title] as const),
    ...promises.map(({ id, record }) => [id, record.what ?? ""] as const),
    ...cases.map(({ id, title }) => [id, title] as const),
  ]);
  return project.links.map(({ recordId }) => ({ recordId, title: titles.get(recordId) ?? "—" }));
}

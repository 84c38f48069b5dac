import { mayKeepGoals } from "../../../../access/may.ts";
import { keepCostModels } from "../../../../features/goals/projects/keep-cost-models.ts";
import { keepEffect } from "../../../../features/goals/projects/keep-effect.ts";
import { keepProject } from "../../../../features/goals/projects/keep-project.ts";
import { keepResult } from "../../../../features/goals/projects/keep-result.ts";
import { linkProject, unlinkProject } from "../../../../features/goals/projects/link-project.ts";
import { removeProjectPart, restoreProjectPart } from "../../../../features/goals/projects/remove-part.ts";
import { removeProject } from "../../../../features/goals/projects/remove-project.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { type ProjectPart, projectParts } from "../../../../records/project.ts";
import { goalsOfBody } from "../../../../store/queries/goals/goals-of.ts";
import { projectTable } from "../../../../store/queries/goals/projects.ts";
import { body as bodyOfId } from "../../../../store/queries/public/body.ts";
import { wheelCommittees } from "../../../../store/queries/wheel/wheel-committees.ts";
import { ProjectDesk, type ProjectDone, projectDones } from "../../pages/projects/project-desk.tsx";
import { ProjectsDesk } from "../../pages/projects/projects-desk.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { loadProject } from "../../projects/load-project.ts";
import { projectDesk, projectsDesk } from "../../projects/project-address.ts";
import {
  fieldOfProjectProblem,
  formNames,
  isWrong,
  partForm,
  partOfForm,
  pastedModels,
  type Written,
  writtenCostModel,
  writtenEffect,
  writtenProject,
  writtenResult,
} from "../../projects/project-form.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";

type Form = ReadonlyMap<string, string>;

async function listPage({ visit, viewer, bodyId }: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { say } = visit;
  const found = await visit.site.store.as(viewer, async (tx) => ({
    projects: (await projectTable.all(tx, "staff", bodyId)).map(({ record }) => record),
    committees: await wheelCommittees(tx, "staff", bodyId),
    goals: (await goalsOfBody(tx, "staff", bodyId)).map(({ record }) => record),
  }));
  return page(
    visit,
    {
      title: say("projects-desk.title"),
      description: say("projects-desk.description"),
      canonical: projectsDesk(bodyId),
      crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("projects-desk.title") }],
      index: false,
    },
    <ProjectsDesk
      visit={visit}
      bodyId={bodyId}
      {...found}
      sent={sent}
      removed={visit.query.get("klaret") === "slettet"}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

async function projectPage(of: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { visit, viewer, bodyId, id } = of;
  const { say, query } = visit;
  const found = await visit.site.store.as(viewer, async (tx) => {
    const body = await bodyOfId(tx, bodyId);
    const whole = await loadProject(tx, "staff", bodyId, id, visit.today);
    if (body === null || whole === null) return null;
    return {
      ...{ body, project: whole.project, links: whole },
      committees: await wheelCommittees(tx, "staff", bodyId),
      goals: (await goalsOfBody(tx, "staff", bodyId)).map(({ record }) => record),
    };
  });
  if (found === null) return problem("problem.project-unknown");
  const done = sent === null ? (projectDones.find((known) => known === query.get("klaret")) ?? null) : null;
  const part = projectParts.find((known) => known === query.get("del"));
  const undo = done === "fjernet" && part !== undefined ? found.project.removed[part][0] : undefined;
  return page(
    visit,
    {
      title: found.project.title,
      description: say("projects-desk.description"),
      canonical: projectDesk(bodyId, id),
      crumbs: [
        { text: say("account.title"), href: "/konto" },
        { text: say("projects-desk.title"), href: projectsDesk(bodyId) },
        { text: found.project.title },
      ],
      index: false,
    },
    <ProjectDesk
      visit={visit}
      {...found}
      sent={sent}
      done={done}
      undo={undo === undefined || part === undefined ? null : { part, id: undo.id }}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

interface Step {
  readonly done: ProjectDone | "slettet";
  readonly act: (of: Preparing, form: Form) => Promise<unknown>;
}

/** Acts with what a form says, or answers which of its fields holds no number. */
async function actWith<T>(written: Written<T>, act: (said: T) => Promise<unknown>): Promise<unknown> {
  return isWrong(written) ? written : act(written);
}

const partIn = (form: Form): ProjectPart | null => projectParts.find((part) => part === form.get("del")) ?? null;
const refIn = ({ id }: Preparing, form: Form) => ({ projectId: id, id: form.get("id") ?? null });

const steps: Readonly<Record<string, Step>> = {
  hoved: {
    done: "gemt",
    act: ({ visit: { site }, viewer, bodyId, id }, form) =>
      actWith(writtenProject(form), (written) => keepProject(site.store, viewer, bodyId, id, written, site.now())),
  },
  [formNames.results]: {
    done: "gemt",
    act: (of, form) => {
      const { visit, viewer, bodyId } = of;
      const { store, now } = visit.site;
      return actWith(writtenResult(form), (said) => keepResult(store, viewer, bodyId, refIn(of, form), said, now()));
    },
  },
  [formNames.effects]: {
    done: "gemt",
    act: (of, form) => {
      const { visit, viewer, bodyId } = of;
      const { store, now } = visit.site;
      return actWith(writtenEffect(form), (said) => keepEffect(store, viewer, bodyId, refIn(of, form), said, now()));
    },
  },
  [formNames.costModels]: {
    done: "gemt",
    act: (of, form) => {
      const { visit, viewer, bodyId } = of;
      const { store, now } = visit.site;
      const ref = refIn(of, form);
      return actWith(writtenCostModel(form), (said) => keepCostModels(store, viewer, bodyId, ref, [said], now()));
    },
  },
  indsaet: {
    done: "gemt",
    act: ({ visit: { site }, viewer, bodyId, id }, form) =>
      keepCostModels(site.store, viewer, bodyId, { projectId: id, id: null }, pastedModels(form), site.now()),
  },
  fjern: {
    done: "fjernet",
    act: async ({ visit: { site }, viewer, bodyId, id }, form) => {
      const part = partIn(form);
      if (part === null) return problem("problem.project-part-unknown");
      const ref = { projectId: id, part, id: form.get("id") ?? "" };
      return removeProjectPart(site.store, viewer, bodyId, ref, site.now());
    },
  },
  tilbage: {
    done: "tilbage",
    act: async ({ visit: { site }, viewer, bodyId, id }, form) => {
      const part = partIn(form);
      if (part === null) return problem("problem.project-part-unknown");
      const ref = { projectId: id, part, id: form.get("id") ?? "" };
      return restoreProjectPart(site.store, viewer, bodyId, ref, site.now());
    },
  },
  haeng: {
    done: "haengt",
    act: ({ visit: { site }, viewer, bodyId, id }, form) => {
      const link = { projectId: id, path: pathOf(form.get("adresse") ?? "") };
      return linkProject(site.store, viewer, bodyId, link, site.now());
    },
  },
  "tag-af": {
    done: "taget-af",
    act: ({ visit: { site }, viewer, bodyId, id }, form) => {
      const link = { projectId: id, recordId: form.get("hvad") ?? "" };
      return unlinkProject(site.store, viewer, bodyId, link, site.now());
    },
  },
  slet: {
    done: "slettet",
    act: ({ visit: { site }, viewer, bodyId, id }) => removeProject(site.store, viewer, bodyId, id, site.now()),
  },
};

/** The path of an address as somebody copies it from the browser. */
function pathOf(address: string): string {
  const text = address.trim();
  return URL.canParse(text) ? decodeURI(new URL(text).pathname) : text;
}

/** A form that could not be used, in its place on the page. */
function refused(step: string, form: Form, wrong: Problem, field?: string): SentForm {
  const part = partOfForm(step);
  const name = part === null ? step : partForm(part, form.get("id") ?? null);
  return { form: name, values: form, wrong, field: field ?? fieldOfProjectProblem(wrong, step) };
}

/** Where projects and what came of them are kept. */
export const projectDeskRoutes: readonly Route[] = [
  forPreparing({ name: "projects-desk", method: "GET", path: "/konto/resultater/:body", who: "read-goals" }, (of) =>
    listPage(of, null),
  ),
  forPreparing(
    { name: "project-made", method: "POST", path: "/konto/resultater/:body", who: "keep-goals" },
    async (of) => {
      const { visit, viewer, bodyId } = of;
      const { site } = visit;
      if (!mayKeepGoals(viewer, bodyId)) return problem("problem.forbidden");
      const form = await visit.form();
      const written = writtenProject(form);
      if (isWrong(written)) return listPage(of, refused("hoved", form, written.wrong, written.field));
      const made = await keepProject(site.store, viewer, bodyId, null, written, site.now());
      if (isProblem(made)) return listPage(of, refused("hoved", form, made));
      return seeOther(site, `${projectDesk(bodyId, made)}?klaret=lavet`);
    },
  ),
  forPreparing({ name: "project-desk", method: "GET", path: "/konto/resultater/:body/:id", who: "read-goals" }, (of) =>
    projectPage(of, null),
  ),
  forPreparing(
    { name: "project-step", method: "POST", path: "/konto/resultater/:body/:id", who: "keep-goals" },
    async (of) => {
      const { visit, viewer, bodyId, id } = of;
      if (!mayKeepGoals(viewer, bodyId)) return problem("problem.forbidden");
      const form = await visit.form();
      const name = form.get("trin") ?? "";
      const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
      if (step === undefined) return problem("problem.bad-request");
      const done = await step.act(of, form);
      if (isWrong(done)) return projectPage(of, refused(name, form, done.wrong, done.field));
      if (isProblem(done)) {
        return done.key === "problem.project-unknown" ? done : projectPage(of, refused(name, form, done));
      }
      if (step.done === "slettet") return seeOther(visit.site, `${projectsDesk(bodyId)}?klaret=slettet`);
      const part = step.done === "fjernet" ? `&del=${partIn(form)}` : "";
      return seeOther(visit.site, `${projectDesk(bodyId, id)}?klaret=${step.done}${part}`);
    },
  ),
];

import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { type Project, projectSchema } from "../../../records/project.ts";
import { publishedProjects } from "../../../store/publish/publish-project.ts";
import { goalOf } from "../../../store/queries/goals/goals-of.ts";
import { projectTable } from "../../../store/queries/goals/projects.ts";
import { wheelCommittees } from "../../../store/queries/wheel/wheel-committees.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";
import { wordsProblem } from "../check-words.ts";

/** A project as a person writes its head; results, effects and cost models are written one by one. */
export type WrittenProject = Omit<Project, "id" | "results" | "effects" | "costModels" | "links" | "removed">;

const longestName = 300;

/**
 * Makes a project (`id` null), or changes the head of the one with that id. Gives its id. Problems: not allowed, no such
 * project, committee or goal, no title, too long, an address that is none, days the wrong way round, a goal that is no
 * percent, a smallest group that is none.
 */
export function keepProject(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  written: WrittenProject,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const { committeeId, goalId } = written;
    const wrong = headProblem(written);
    if (wrong !== null) return wrong;
    const before = id === null ? null : await projectTable.one(tx, "staff", bodyId, id);
    if (id !== null && before === null) return problem("problem.project-unknown");
    const committees = await wheelCommittees(tx, "staff", bodyId);
    if (committeeId !== null && !committees.some((each) => each.id === committeeId)) {
      return problem("problem.wheel-committee");
    }
    if (goalId !== null && (await goalOf(tx, "staff", bodyId, goalId)) === null) return problem("problem.goal-unknown");
    const { results, effects, costModels, links, removed } = before?.record ?? nothing;
    const project: Project = {
      ...written,
      title: written.title.trim(),
      ...{ id: id ?? randomUUID(), results, effects, costModels, links, removed },
    };
    await projectTable.keep(tx, bodyId, project, at);
    await publishedProjects.publish(tx, bodyId, project, at);
    const verb = before === null ? "added" : "changed";
    return { entry: { verb, record: "project", recordId: project.id, details: {} }, answer: project.id };
  });
}

const nothing = {
  results: [],
  effects: [],
  costModels: [],
  links: [],
  removed: { results: [], effects: [], costModels: [] },
} satisfies Partial<Project>;

function headProblem({ title, lead, supplier, wanted, ...written }: WrittenProject): Problem | null {
  const { starts, ended, source, goal, fewest, expectedSaving } = written;
  const wrong = wordsProblem({ title, text: lead, starts, ends: ended });
  if (wrong !== null) return wrong;
  const names = [supplier, wanted, expectedSaving?.written ?? null, written.unit, written.owner];
  if (names.some((name) => (name ?? "").length > longestName)) {
    return problem("problem.project-long", { most: longestName });
  }
  const { shape } = projectSchema;
  if (!shape.source.safeParse(source).success) return problem("problem.study-source");
  if (!shape.goal.safeParse(goal).success) return problem("problem.project-goal");
  if (!shape.fewest.safeParse(fewest).success) return problem("problem.fewest");
  return shape.expectedSaving.safeParse(expectedSaving).success ? null : problem("problem.project-amount");
}

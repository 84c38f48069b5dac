import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { type Project, type ProjectResult, projectResultSchema } from "../../../records/project.ts";
import type { Store } from "../../../store/transaction.ts";
import { changeProject } from "./change-project.ts";
import { withRemoved } from "./removed-parts.ts";

/** A result as a person writes it. */
export type WrittenResult = Omit<ProjectResult, "id" | "hidden">;

const mostResults = 60;
const longestText = 10_000;

/**
 * Adds a result to a project (`id` null), or changes the one with that id; as it was before it is kept. Gives its id.
 * Problems: not allowed, no such project or result, a day that is none or that another result has, nothing told, counts
 * that cannot be (more finished than begun, more reached than finished or begun), too long, too many.
 */
export function keepResult(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { projectId, id }: { readonly projectId: string; readonly id: string | null },
  written: WrittenResult,
  now: Date,
): Promise<string | Problem> {
  return changeProject<string>(store, viewer, bodyId, projectId, now, (project) => {
    const before = project.results.find((each) => each.id === id);
    if (id !== null && before === undefined) return problem("problem.project-part-unknown");
    const result: ProjectResult = { ...written, id: id ?? randomUUID(), hidden: [] };
    const wrong = resultProblem(project, result);
    if (wrong !== null) return wrong;
    const kept = before === undefined ? project : withRemoved(project, "results", { ...before, id: randomUUID() });
    return { record: withResult(kept, result), answer: result.id };
  });
}

/** A project with a result in its place by day; it replaces the one of its id. */
export function withResult(project: Project, result: ProjectResult): Project {
  const others = project.results.filter(({ id }) => id !== result.id);
  return { ...project, results: [...others, result].sort((a, b) => a.asOf.localeCompare(b.asOf)) };
}

/** What hinders a result from standing in a project; null where nothing does. */
export function resultProblem({ results, shareOf }: Project, result: ProjectResult): Problem | null {
  const { asOf, begun, finished, reached, outcome, actualSaving } = result;
  const others = results.filter(({ id }) => id !== result.id);
  if (!projectResultSchema.shape.asOf.safeParse(asOf).success) return problem("problem.budget-day");
  if (others.some((each) => each.asOf === asOf)) return problem("problem.project-day-taken");
  if (others.length >= mostResults) return problem("problem.project-parts", { most: mostResults });
  if ((outcome ?? "").length > longestText) return problem("problem.project-long", { most: longestText });
  if (!projectResultSchema.safeParse(result).success) return problem("problem.project-amount");
  if ([begun, finished, reached, outcome, actualSaving].every((each) => each === null)) {
    return problem("problem.project-result-empty");
  }
  const over = (part: number | null, whole: number | null) => part !== null && whole !== null && part > whole;
  if (over(finished, begun)) return problem("problem.project-finished");
  return over(reached, begun) || over(reached, shareOf === "finished" ? finished : begun)
    ? problem("problem.project-reached")
    : null;
}

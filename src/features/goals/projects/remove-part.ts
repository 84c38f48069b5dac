import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { Project, ProjectPart } from "../../../records/project.ts";
import type { Store } from "../../../store/transaction.ts";
import { changeProject } from "./change-project.ts";
import { resultProblem, withResult } from "./keep-result.ts";
import { withRemoved } from "./removed-parts.ts";

/** Which result, effect or cost model of a project. */
export interface PartRef {
  readonly projectId: string;
  readonly part: ProjectPart;
  readonly id: string;
}

/** Takes a result, an effect or a cost model away; it can be put back. Problems: not allowed, no such project or part. */
export function removeProjectPart(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { projectId, part, id }: PartRef,
  now: Date,
): Promise<null | Problem> {
  return changeProject<null>(store, viewer, bodyId, projectId, now, (project) => {
    const found = project[part].find((each) => each.id === id);
    if (found === undefined) return problem("problem.project-part-unknown");
    const left: Project = { ...project, [part]: project[part].filter((each) => each.id !== id) };
    return { record: withRemoved(left, part, found), answer: null };
  });
}

/**
 * Puts back what was taken away or replaced. A result that has its day now is kept in its stead. Problems: not allowed, no
 * such project, no such part kept, a result that no longer fits.
 */
export function restoreProjectPart(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { projectId, part, id }: PartRef,
  now: Date,
): Promise<null | Problem> {
  return changeProject<null>(store, viewer, bodyId, projectId, now, (project) => {
    const removed: Project["removed"] = {
      ...project.removed,
      [part]: project.removed[part].filter((each) => each.id !== id),
    };
    const left: Project = { ...project, removed };
    const result = part === "results" ? project.removed.results.find((each) => each.id === id) : undefined;
    if (result !== undefined) {
      const inStead = left.results.find(({ asOf }) => asOf === result.asOf);
      const rest = { ...left, results: left.results.filter((each) => each !== inStead) };
      const wrong = resultProblem(rest, result);
      if (wrong !== null) return wrong;
      const kept = inStead === undefined ? rest : withRemoved(rest, "results", inStead);
      return { record: withResult(kept, result), answer: null };
    }
    const found = project.removed[part].find((each) => each.id === id);
    if (found === undefined) return problem("problem.project-part-unknown");
    return { record: { ...left, [part]: [...left[part], found] }, answer: null };
  });
}

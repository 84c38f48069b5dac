import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import type { CostModel } from "../../../records/cost-model.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { type KeptCostModel, keptCostModelSchema, type Project } from "../../../records/project.ts";
import type { Store } from "../../../store/transaction.ts";
import { wordsProblem } from "../check-words.ts";
import { changeProject } from "./change-project.ts";
import { withRemoved } from "./removed-parts.ts";

const mostModels = 6;
const mostLines = 60;

/**
 * Adds cost models to a project (`id` null), as many as a paper sets side by side, or makes the one with that id the first
 * of `models`; as it was before it is kept. A sum that its lines do not make is kept as it is stated. Problems: not
 * allowed, no such project or model, no name, no lines, too long, amounts beyond measure, too many.
 */
export function keepCostModels(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { projectId, id }: { readonly projectId: string; readonly id: string | null },
  models: readonly CostModel[],
  now: Date,
): Promise<null | Problem> {
  return changeProject<null>(store, viewer, bodyId, projectId, now, (project) => {
    const before = project.costModels.find((each) => each.id === id);
    if (id !== null && before === undefined) return problem("problem.project-part-unknown");
    const own = (id === null ? models : models.slice(0, 1)).map((model): KeptCostModel => {
      return { ...model, name: model.name.trim(), id: id ?? randomUUID() };
    });
    if (own.length === 0) return problem("problem.cost-model-none");
    const wrong = own.map(modelProblem).find((each) => each !== null);
    if (wrong != null) return wrong;
    const rest = project.costModels.filter((each) => each !== before);
    if (rest.length + own.length > mostModels) return problem("problem.project-parts", { most: mostModels });
    const costModels =
      before === undefined
        ? [...project.costModels, ...own]
        : project.costModels.map((each) => (each === before ? (own[0] ?? each) : each));
    const kept: Project =
      before === undefined ? project : withRemoved(project, "costModels", { ...before, id: randomUUID() });
    return { record: { ...kept, costModels }, answer: null };
  });
}

function modelProblem(model: KeptCostModel): Problem | null {
  if (model.lines.length === 0) return problem("problem.cost-model-none");
  if (model.lines.length > mostLines) return problem("problem.project-parts", { most: mostLines });
  for (const title of [model.name, ...model.lines.map(({ label }) => label)]) {
    const wrong = wordsProblem({ title, starts: null, ends: null });
    if (wrong !== null) return wrong;
  }
  return keptCostModelSchema.safeParse(model).success ? null : problem("problem.project-amount");
}

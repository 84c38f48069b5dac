import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { ProjectEffect } from "../../../records/project.ts";
import type { Store } from "../../../store/transaction.ts";
import { wordsProblem } from "../check-words.ts";
import { changeProject } from "./change-project.ts";

/** An expected effect as a person writes it. */
export type WrittenEffect = Omit<ProjectEffect, "id">;

const mostEffects = 30;

/**
 * Adds an expected effect to a project (`id` null), or changes the one with that id. Gives its id. Problems: not allowed,
 * no such project or effect, no words of what it is, too long, numbers the wrong way round, too many.
 */
export function keepEffect(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { projectId, id }: { readonly projectId: string; readonly id: string | null },
  written: WrittenEffect,
  now: Date,
): Promise<string | Problem> {
  return changeProject<string>(store, viewer, bodyId, projectId, now, (project) => {
    const { effects } = project;
    if (id !== null && !effects.some((each) => each.id === id)) return problem("problem.project-part-unknown");
    const wrong =
      wordsProblem({ title: written.what, text: written.found, starts: null, ends: null }) ??
      wordsProblem({ title: written.what, text: written.unit, starts: null, ends: null });
    if (wrong !== null) return wrong;
    if (written.to < written.from) return problem("problem.project-effect-range");
    const effect: ProjectEffect = { ...written, what: written.what.trim(), id: id ?? randomUUID() };
    if (id === null && effects.length >= mostEffects) return problem("problem.project-parts", { most: mostEffects });
    const kept = id === null ? [...effects, effect] : effects.map((each) => (each.id === id ? effect : each));
    return { record: { ...project, effects: kept }, answer: effect.id };
  });
}

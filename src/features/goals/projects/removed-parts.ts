import type { Project, ProjectPart } from "../../../records/project.ts";

/** How many of each kind that were taken away or replaced are kept, so that they can be put back. */
const kept = 20;

/** A project with one more part that can be put back, the newest first. */
export function withRemoved<Part extends ProjectPart>(
  project: Project,
  part: Part,
  removed: Project[Part][number],
): Project {
  const before: readonly Project[Part][number][] = project.removed[part];
  return { ...project, removed: { ...project.removed, [part]: [removed, ...before].slice(0, kept) } };
}

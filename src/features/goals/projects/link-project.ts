import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { findAddress } from "../../../store/queries/public/find-address.ts";
import type { Store } from "../../../store/transaction.ts";
import { changeProject } from "./change-project.ts";

const most = 50;

/**
 * Hangs a project on what everybody can read: an item, a promise or a case, by the path of its page; once. Problems: not
 * allowed, no such project, no such page, too many.
 */
export function linkProject(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { projectId, path }: { readonly projectId: string; readonly path: string },
  now: Date,
): Promise<null | Problem> {
  return changeProject<null>(store, viewer, bodyId, projectId, now, async (project, { tx }) => {
    const found = await findAddress(tx, path);
    const kind = found?.kind;
    const open = found !== null && found.bodyId === bodyId && found.currentPath !== null;
    if (!open || (kind !== "item" && kind !== "promise" && kind !== "case")) {
      return problem("problem.goal-link", { address: path.slice(0, 200) });
    }
    const { recordId } = found;
    if (project.links.some((link) => link.recordId === recordId)) return { record: project, answer: null };
    if (project.links.length >= most) return problem("problem.project-parts", { most });
    return { record: { ...project, links: [...project.links, { kind, recordId }] }, answer: null };
  });
}

/** Takes a project off what it hangs on. Problems: not allowed, no such project. */
export function unlinkProject(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { projectId, recordId }: { readonly projectId: string; readonly recordId: string },
  now: Date,
): Promise<null | Problem> {
  return changeProject<null>(store, viewer, bodyId, projectId, now, (project) => {
    const links = project.links.filter((link) => link.recordId !== recordId);
    return { record: { ...project, links }, answer: null };
  });
}

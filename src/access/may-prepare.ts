import { everyBody, hasRole } from "./may.ts";
import type { Viewer } from "./viewer.ts";

// Who may do what on the way from a proposed item to a published agenda, asked by name, so that the answer is one file's.

/** True when `viewer` may write items for a committee of the body, and answer remarks on them. */
export function mayWriteItem(viewer: Viewer, bodyId: string, _committeeId: string): boolean {
  return worksFor(viewer, bodyId);
}

/** True when `viewer` may approve items for a committee of the body, or send them back. */
export function mayApproveItem(viewer: Viewer, bodyId: string, _committeeId: string): boolean {
  return worksFor(viewer, bodyId);
}

/** True when `viewer` may put together a committee's agendas, set its rules for them, publish and withdraw them. */
export function mayKeepAgenda(viewer: Viewer, bodyId: string, _committeeId: string): boolean {
  return worksFor(viewer, bodyId);
}

/** True when `viewer` may say which headings the body's items are written under. */
export function mayChooseHeadings(viewer: Viewer, bodyId: string): boolean {
  return worksFor(viewer, bodyId);
}

/** True when `viewer` may see the body's proposed items and agendas at all. */
export function maySeePreparation(viewer: Viewer, bodyId: string): boolean {
  return worksFor(viewer, bodyId);
}

function worksFor(viewer: Viewer, bodyId: string): boolean {
  if (bodyId === everyBody || !hasRole(viewer, "secretary")) return false;
  return viewer.bodyId === bodyId || (viewer.bodyId === null && viewer.role === "administrator");
}

import { type Role, roles, type Viewer } from "./viewer.ts";

/** Stands for all bodies of the installation, where a role is held for the whole of it. */
export const everyBody = "00000000-0000-0000-0000-000000000000";

/** True when `viewer` has at least the role `least`. */
export function hasRole(viewer: Viewer, least: Role): boolean {
  return roles.indexOf(viewer.role) >= roles.indexOf(least);
}

/** True when `viewer` may read closed items, unpublished documents and messages of notices of the body. */
export function mayReadClosed(viewer: Viewer, bodyId: string): boolean {
  return hasRole(viewer, "secretary") && coversBody(viewer, bodyId);
}

/** True when `viewer` may publish and withdraw documents of the body. */
export function mayPublish(viewer: Viewer, bodyId: string): boolean {
  return hasRole(viewer, "secretary") && coversBody(viewer, bodyId);
}

/** True when `viewer` may follow up promises of the body, see who keeps them, and say which items are the same matter. */
export function mayFollowUp(viewer: Viewer, bodyId: string): boolean {
  return hasRole(viewer, "secretary") && coversBody(viewer, bodyId);
}

/** True when `viewer` may see and change what is written by hand on the body's wheel. */
export function mayKeepWheel(viewer: Viewer, bodyId: string): boolean {
  return hasRole(viewer, "secretary") && coversBody(viewer, bodyId);
}

/** True when `viewer` may invite to the body and take roles in it away; `everyBody` for the whole installation. */
export function mayGovern(viewer: Viewer, bodyId: string): boolean {
  return hasRole(viewer, "administrator") && coversBody(viewer, bodyId);
}

/** A role without a body covers the whole installation; only an administrator's can be so. */
function coversBody(viewer: Viewer, bodyId: string): boolean {
  return viewer.bodyId === bodyId || (viewer.bodyId === null && viewer.role === "administrator");
}

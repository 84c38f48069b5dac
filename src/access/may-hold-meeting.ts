import { everyBody, hasRole } from "./may.ts";
import type { Viewer } from "./viewer.ts";

// Who may do what while a meeting is held, asked by name, so that the answer is this file's alone.

/** True when `viewer` may record what happens at a committee's meetings, and make minutes of it. */
export function mayRecordMeeting(viewer: Viewer, bodyId: string, _committeeId: string): boolean {
  return worksFor(viewer, bodyId);
}

/** True when `viewer` may lead the committee's meetings: what is dealt with, who speaks, when it opens and closes. */
export function mayPreside(viewer: Viewer, bodyId: string, _committeeId: string): boolean {
  return worksFor(viewer, bodyId);
}

/** True when `viewer` may see what is being recorded of the committee's meetings. */
export function mayFollowMeeting(viewer: Viewer, bodyId: string, _committeeId: string): boolean {
  return worksFor(viewer, bodyId);
}

function worksFor(viewer: Viewer, bodyId: string): boolean {
  if (bodyId === everyBody || !hasRole(viewer, "secretary")) return false;
  return viewer.bodyId === bodyId || (viewer.bodyId === null && viewer.role === "administrator");
}

import { hasRole } from "./may.ts";
import type { Viewer } from "./viewer.ts";

// Who may do what to minutes that are approved. The one file that knows by which roles.

/** True when `viewer` may fix, correct and erase in the body's minutes, see who is missing, and say whose account is whose. */
export function mayKeepMinutes(viewer: Viewer, bodyId: string): boolean {
  return hasRole(viewer, "secretary") && covers(viewer, bodyId);
}

/**
 * True when `viewer` may approve minutes of the body at all. Which ones, the link from the account to a person decides:
 * those of meetings the person took part in. The database holds the same.
 */
export function mayApproveMinutes(viewer: Viewer, bodyId: string): boolean {
  return viewer.accountId !== null && hasRole(viewer, "member") && covers(viewer, bodyId);
}

function covers(viewer: Viewer, bodyId: string): boolean {
  return viewer.bodyId === bodyId || (viewer.bodyId === null && viewer.role === "administrator");
}

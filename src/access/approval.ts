import { may } from "./may.ts";
import { mayInBody } from "./may-prepare.ts";
import { everyBody, type Viewer } from "./viewer.ts";

// Who may do what to minutes that are approved. The one file that knows by which rights.

/** True when `viewer` may fix, correct and erase in the body's minutes, and say whose account is whose. */
export function mayKeepMinutes(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "keep-records", bodyId);
}

/** True when `viewer` may see how the minutes of the body, or of a committee of it, stand and who is missing. */
export function mayFollowMinutes(viewer: Viewer, bodyId: string): boolean {
  return mayInBody(viewer, "read-records", bodyId);
}

/**
 * True when `viewer` may approve minutes of the committee at all. Which ones, the link from the account to a person
 * decides: those of meetings the person took part in. The database holds the same.
 */
export function mayApproveMinutes(viewer: Viewer, bodyId: string, committeeId: string): boolean {
  return viewer.accountId !== null && may(viewer, "take-part", bodyId, committeeId);
}

/**
 * True when `viewer` may change the key that signs the chains: whoever runs the machine that the key lies on, by the
 * command line; no account, whatever its roles. The database holds the same.
 */
export function mayChangeSealKey(viewer: Viewer): boolean {
  return viewer.accountId === null && may(viewer, "keep-records", everyBody);
}

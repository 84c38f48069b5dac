import { mayInBody } from "./may-prepare.ts";
import type { Viewer } from "./viewer.ts";

/**
 * True when `viewer` has a desk of the body: of all of it, or of one of its committees. What stands on it is the database's
 * to hold: of a committee only what is its own.
 */
export function mayReadDesk(viewer: Viewer, bodyId: string): boolean {
  return mayInBody(viewer, "read-records", bodyId);
}

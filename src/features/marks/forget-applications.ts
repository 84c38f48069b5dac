import { worker } from "../../access/viewer.ts";
import { forgetApplications } from "../../store/queries/marks/applications.ts";
import type { Store } from "../../store/transaction.ts";

/**
 * Deletes the applications whose round's time for keeping is over (databeskyttelsesforordningen art. 5, stk. 1, litra e), with
 * what was sent in with them and found of them. Who has the mark stays. Gives how many were deleted.
 */
export function forgetOldApplications(store: Store, now: Date): Promise<number> {
  return store.as(worker, (tx) => forgetApplications(tx, now));
}

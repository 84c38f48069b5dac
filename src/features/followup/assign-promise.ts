import { z } from "zod";
import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing } from "./act.ts";

/** One who keeps a promise. For staff only: never shown to strangers. */
export interface Keeper {
  readonly name: string;
  readonly email: string;
}

/** Says who keeps a promise, and who does when they are away; null for nobody. They are the ones who are reminded. */
export function assignPromise(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  keepers: { readonly owner: Keeper | null; readonly deputy: Keeper | null },
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, (standing) => assigned(standing, keepers));
}

const keeperSchema = z
  .object({ name: z.string().trim().min(1).max(200), email: z.email().trim().toLowerCase().max(200) })
  .nullable();

export function assigned(
  standing: Standing,
  given: { readonly owner: Keeper | null; readonly deputy: Keeper | null },
): Decided | Problem {
  const owner = keeperSchema.safeParse(given.owner);
  const deputy = keeperSchema.safeParse(given.deputy);
  if (!owner.success || !deputy.success) return problem("problem.promise-keeper");
  const to = {
    owner_name: owner.data?.name ?? null,
    owner_email: owner.data?.email ?? null,
    deputy_name: deputy.data?.name ?? null,
    deputy_email: deputy.data?.email ?? null,
  };
  const { owner_name, owner_email, deputy_name, deputy_email } = standing.promise;
  const before = { owner_name, owner_email, deputy_name, deputy_email };
  return changed(standing, to, "assigned", { ...to, before });
}

import { z } from "zod";
import { addressOf } from "../../../records/address.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { exampleGoals, type GoalPageKind, isGone } from "../../../store/queries/goals/linked.ts";
import { type Body, body } from "../../../store/queries/public/body.ts";
import { findAddress } from "../../../store/queries/public/find-address.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";

/** The body whose slug the address begins with, for strangers; null where there is none. */
export async function bodyOf(tx: Transaction, visit: Visit): Promise<Body | null> {
  const address = await findAddress(tx, addressOf.body(visit.param("body")));
  if (address === null || address.kind !== "body" || address.currentPath === null) return null;
  const found = await body(tx, address.bodyId);
  return found === null || found.deleted !== null ? null : found;
}

/**
 * Answers for a goal, a plan, an indicator, a study, a project, a budget or an agreement that strangers may see, by body and
 * id: what was taken back is gone. `id`: the part of the address that holds the id, without what stands behind it (`.csv`).
 */
export async function atGoal<Data>(
  visit: Visit,
  kind: GoalPageKind,
  id: string,
  load: (tx: Transaction, body: Body, id: string) => Promise<Data | null>,
  show: (data: Data, body: Body) => Promise<Response>,
): Promise<Response | Problem> {
  if (!z.uuid().safeParse(id).success) return problem("problem.not-found");
  const found = await visit.site.store.asPublic(async (tx) => {
    const of = await bodyOf(tx, visit);
    if (of === null) return problem("problem.not-found");
    const data = await load(tx, of, id);
    if (data !== null) return { data, of };
    return problem((await isGone(tx, kind, of.id, id)) ? "problem.gone" : "problem.not-found");
  });
  return "problem" in found ? found : show(found.data, found.of);
}

/** Examples of a kind's addresses, with `suffix` behind each. */
export function goalPaths(kind: GoalPageKind, suffix = ""): Route["examples"] {
  return async (tx) =>
    (await exampleGoals(tx, kind)).map(({ slug, id }) => ({ address: addressOf[kind](slug, id) + suffix }));
}

import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { removeMappingRow, savedMapping, savedMappings } from "../../../store/queries/goals/figure-mappings.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";

/** Takes a saved mapping away; the figures that were read by it stay. Problems: not allowed, no such mapping. */
export function removeMapping(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const found = await savedMapping(tx, bodyId, id);
    if (found === null || found.gone) return problem("problem.mapping-unknown");
    await removeMappingRow(tx, bodyId, id, at, true);
    return { entry: { verb: "removed", record: "figure-mapping", recordId: id, details: {} }, answer: id };
  });
}

/** Brings it back. Problems: not allowed, no such mapping, another has got its name since. */
export function restoreMapping(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const found = await savedMapping(tx, bodyId, id);
    if (found === null) return problem("problem.mapping-unknown");
    if (!found.gone) return { entry: null, answer: id };
    const { name } = found.record.mapping;
    const others = await savedMappings(tx, bodyId);
    if (others.some((each) => each.mapping.name === name)) return problem("problem.mapping-name-twice", { name });
    await removeMappingRow(tx, bodyId, id, at, false);
    return { entry: { verb: "restored", record: "figure-mapping", recordId: id, details: {} }, answer: id };
  });
}

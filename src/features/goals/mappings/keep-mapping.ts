import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { type SavedMapping, savedMappingSchema } from "../../../records/figure-mapping.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { keepMappingRow, savedMapping, savedMappings } from "../../../store/queries/goals/figure-mappings.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";

/**
 * Saves how a file of figures is read (`id` null), or changes the one with that id. Gives its id. Problems: not allowed, no
 * such mapping, no name or one that another has, no table, no column for the period, the area or the values, several
 * columns of values beside one that names what they count or one of numerators.
 */
export function keepMapping(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  written: Omit<SavedMapping, "id">,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const wrong = mappingProblem(written);
    if (wrong !== null) return wrong;
    if (id !== null && (await savedMapping(tx, bodyId, id)) === null) return problem("problem.mapping-unknown");
    const { name } = written.mapping;
    const others = await savedMappings(tx, bodyId);
    if (others.some((each) => each.id !== id && each.mapping.name === name)) {
      return problem("problem.mapping-name-twice", { name });
    }
    const saved = savedMappingSchema.parse({ ...written, id: id ?? randomUUID() });
    await keepMappingRow(tx, bodyId, saved, at);
    const verb = id === null ? "added" : "changed";
    return { entry: { verb, record: "figure-mapping", recordId: saved.id, details: {} }, answer: saved.id };
  });
}

/** What is wrong with a mapping as a person wrote it; null where nothing is. */
export function mappingProblem({ table, mapping, columns }: Omit<SavedMapping, "id">): Problem | null {
  const { name, period, area, areaName, values, measureColumn, numerator } = mapping;
  if (name.trim() === "") return problem("problem.mapping-name");
  if (table.trim() === "") return problem("problem.goal-table");
  if (!columns.includes(period)) return problem("problem.mapping-period");
  if (area === null && (areaName ?? "").trim() === "") return problem("problem.mapping-area");
  if (values.length === 0) return problem("problem.mapping-values");
  if (values.length > 1 && (measureColumn !== null || numerator !== null)) return problem("problem.mapping-one-value");
  return null;
}

import { readFile } from "node:fs/promises";
import { z } from "zod";
import { importer } from "../access/viewer.ts";
import { keepCostModels } from "../features/goals/projects/keep-cost-models.ts";
import { keepEffect } from "../features/goals/projects/keep-effect.ts";
import { keepProject } from "../features/goals/projects/keep-project.ts";
import { keepResult } from "../features/goals/projects/keep-result.ts";
import { linkProject } from "../features/goals/projects/link-project.ts";
import { readSaving } from "../intake/figures/saving.ts";
import { costModelSchema } from "../records/cost-model.ts";
import { projectEffectSchema, projectResultSchema } from "../records/project.ts";
import { goalsOfBody } from "../store/queries/goals/goals-of.ts";
import { projectTable } from "../store/queries/goals/projects.ts";
import type { Store } from "../store/transaction.ts";
import { sampleDone, sampleItemPath, samplePlace } from "./sample-item.ts";

const projectsSchema = z.object({
  projects: z.array(
    z.object({
      title: z.string(),
      supplier: z.string().nullable(),
      lead: z.string(),
      /** By its title. */
      goalOf: z.string().nullable(),
      wanted: z.string().nullable(),
      goal: z.number().nullable(),
      shareOf: z.enum(["finished", "begun"]),
      expectedSaving: z.string().nullable(),
      unit: z.string(),
      starts: z.iso.date().nullable(),
      ended: z.iso.date().nullable(),
      fewest: z.int().nullable(),
      items: z.array(samplePlace),
      results: z.array(
        projectResultSchema.omit({ id: true, hidden: true }).extend({ actualSaving: z.string().nullable() }),
      ),
      effects: z.array(projectEffectSchema.omit({ id: true })),
      costModels: z.array(costModelSchema),
    }),
  ),
});

/**
 * Writes the projects of the fictional municipality and what came of them, from a file; once: nothing where it has any.
 * Throws where the file is not as it must be, or names a goal or an item that is not there.
 */
export async function loadSampleProjects(store: Store, bodyId: string, file: string, now: Date): Promise<void> {
  if ((await store.as(importer, (tx) => projectTable.all(tx, "staff", bodyId))).length > 0) return;
  const { projects } = projectsSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const goals = await store.as(importer, (tx) => goalsOfBody(tx, "staff", bodyId));
  for (const { items, results, effects, costModels, goalOf, expectedSaving, ...head } of projects) {
    const goalId = goals.find(({ record }) => record.title === goalOf)?.record.id ?? null;
    if (goalOf !== null && goalId === null) throw new Error(`The sample's projects name no goal of it: ${goalOf}.`);
    const written = {
      ...head,
      ...{ goalId, expectedSaving: readSaving(expectedSaving) },
      ...{ committeeId: null, source: null, owner: null, public: true },
    };
    const projectId = sampleDone(await keepProject(store, importer, bodyId, null, written, now));
    const ref = { projectId, id: null };
    for (const result of results) {
      const said = { ...result, actualSaving: readSaving(result.actualSaving) };
      sampleDone(await keepResult(store, importer, bodyId, ref, said, now));
    }
    for (const effect of effects) sampleDone(await keepEffect(store, importer, bodyId, ref, effect, now));
    if (costModels.length > 0) sampleDone(await keepCostModels(store, importer, bodyId, ref, costModels, now));
    for (const item of items) {
      const path = await sampleItemPath(store, bodyId, item);
      sampleDone(await linkProject(store, importer, bodyId, { projectId, path }, now));
    }
  }
}

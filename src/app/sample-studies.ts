import { readFile } from "node:fs/promises";
import { z } from "zod";
import { importer } from "../access/viewer.ts";
import { keepStudy } from "../features/goals/studies/keep-study.ts";
import { keepStudyLine } from "../features/goals/studies/keep-study-line.ts";
import { linkStudyLine } from "../features/goals/studies/link-study-line.ts";
import { studyKinds, studyParts, studyStatuses } from "../records/study.ts";
import { goalsOfBody, indicatorsOf } from "../store/queries/goals/goals-of.ts";
import { studyTable } from "../store/queries/goals/studies.ts";
import type { Store } from "../store/transaction.ts";
import { sampleDone, sampleItemPath, samplePlace } from "./sample-item.ts";

const text = z.string().nullable().default(null);
const studiesSchema = z.object({
  studies: z.array(
    z.object({
      kind: z.enum(studyKinds),
      title: z.string(),
      lead: z.string(),
      conclusion: text,
      /** By its title. */
      goal: z.string().nullable(),
      unit: z.string(),
      starts: z.iso.date().nullable(),
      ended: z.iso.date().nullable(),
      lines: z.array(
        z.object({
          part: z.enum(studyParts),
          title: z.string(),
          expected: text,
          why: text,
          baseline: text,
          found: text,
          when: z.enum(["on-the-way", "at-the-end"]).nullable().default(null),
          day: z.iso.date().nullable().default(null),
          status: z.enum(studyStatuses).nullable().default(null),
          /** By their names. */
          indicators: z.array(z.string()).default([]),
          items: z.array(samplePlace).default([]),
        }),
      ),
    }),
  ),
});

/**
 * Writes what the fictional municipality has evaluated, analysed and follows, from a file; once: nothing where it has any.
 * Throws where the file is not as it must be, or names a goal, an indicator or an item that is not there.
 */
export async function loadSampleStudies(store: Store, bodyId: string, file: string, now: Date): Promise<void> {
  if ((await store.as(importer, (tx) => studyTable.all(tx, "staff", bodyId))).length > 0) return;
  const { studies } = studiesSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const goals = await store.as(importer, (tx) => goalsOfBody(tx, "staff", bodyId));
  const indicators = await store.as(importer, (tx) => indicatorsOf(tx, "staff", bodyId));
  const idOf = (kept: readonly { readonly record: { readonly id: string } }[], at: number, name: string) => {
    const id = kept[at]?.record.id;
    if (id === undefined) throw new Error(`The sample's studies name what is not in it: ${name}.`);
    return id;
  };
  for (const { goal, lines, ...head } of studies) {
    const goalAt = goals.findIndex(({ record }) => record.title === goal);
    const written = {
      ...head,
      goalId: goal === null ? null : idOf(goals, goalAt, goal),
      ...{ committeeId: null, source: null, owner: null, public: true },
    };
    const studyId = sampleDone(await keepStudy(store, importer, bodyId, null, written, now));
    for (const { indicators: names, items, ...line } of lines) {
      const indicatorIds = names.map((name) =>
        idOf(
          indicators,
          indicators.findIndex(({ record }) => record.name === name),
          name,
        ),
      );
      const ref = { studyId, id: null };
      const lineId = sampleDone(await keepStudyLine(store, importer, bodyId, ref, { ...line, indicatorIds }, now));
      for (const item of items) {
        const path = await sampleItemPath(store, bodyId, item);
        sampleDone(await linkStudyLine(store, importer, bodyId, { studyId, lineId, path }, now));
      }
    }
  }
}

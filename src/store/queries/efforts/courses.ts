import type { CourseSource, EffortCourse, EffortFact } from "../../../records/effort-course.ts";
import type { Transaction } from "../../transaction.ts";
import { addRows } from "../rows-of-json.ts";

const columns = `id, model_key AS "modelKey", pseudonym, team, worker, facts`;

const ofModel = {
  name: "effort-courses",
  text: `SELECT ${columns} FROM effort_course
    WHERE body_id = $1 AND model_key = $2 AND ($3::text IS NULL OR team = $3) ORDER BY pseudonym, id`,
};

/** A model's courses that the viewer may see, of one team where one is named. */
export function coursesOfModel(
  tx: Transaction,
  bodyId: string,
  modelKey: string,
  team: string | null = null,
): Promise<EffortCourse[]> {
  return tx.rows<EffortCourse>(ofModel, [bodyId, modelKey, team]);
}

const byId = { name: "effort-course", text: `SELECT ${columns} FROM effort_course WHERE body_id = $1 AND id = $2` };

/** A course that the viewer may see; null where there is none. */
export async function courseById(tx: Transaction, bodyId: string, id: string): Promise<EffortCourse | null> {
  return (await tx.rows<EffortCourse>(byId, [bodyId, id]))[0] ?? null;
}

const counted = {
  name: "effort-course-counts",
  text: `SELECT model_key AS "modelKey", count(*)::int AS courses FROM effort_course WHERE body_id = $1
    GROUP BY model_key ORDER BY model_key`,
};

/** How many courses of each model the viewer may see. */
export function courseCounts(tx: Transaction, bodyId: string): Promise<{ modelKey: string; courses: number }[]> {
  return tx.rows(counted, [bodyId]);
}

const lock = {
  name: "lock-efforts",
  text: "SELECT pg_advisory_xact_lock(hashtextextended('traad efforts ' || $1::text, 0))",
};

/** Waits until nobody else changes the body's models or courses. Held until the transaction ends. */
export async function lockEfforts(tx: Transaction, bodyId: string): Promise<void> {
  await tx.rows(lock, [bodyId]);
}

/** A course with the day, ISO, from which the time it is kept is counted: its end, or the last day known of it. */
export interface KeptCourse extends EffortCourse {
  readonly keptFrom: string;
}

/** Courses go to the database in parts, so that neither side holds too much JSON. */
const part = 2000;

const courseColumns = {
  id: "uuid",
  model_key: "text",
  pseudonym: "text",
  team: "text",
  worker: "text",
  facts: "jsonb",
  kept_from: "date",
} as const;
const keep = addRows(
  "keep-effort-courses",
  "effort_course",
  courseColumns,
  `(body_id, id) DO UPDATE SET team = excluded.team, worker = excluded.worker, facts = excluded.facts,
    kept_from = excluded.kept_from, modified = excluded.modified`,
);

/** Adds courses, or makes those of the same ids what they are now. */
export async function keepCourses(tx: Transaction, bodyId: string, at: string, courses: readonly KeptCourse[]) {
  for (let from = 0; from < courses.length; from += part) {
    const rows = courses.slice(from, from + part).map(({ modelKey, keptFrom, ...course }) => ({
      ...course,
      model_key: modelKey,
      kept_from: keptFrom,
    }));
    await tx.rows(keep, [bodyId, at, JSON.stringify(rows)]);
  }
}

/** What was corrected in a course. `before`: the team and the code before, where they changed. */
export interface CourseChange {
  readonly id: string;
  readonly courseId: string;
  readonly gone: readonly EffortFact[];
  readonly came: readonly EffortFact[];
  readonly before: { readonly team: string | null; readonly worker: string | null } | null;
}

const change = {
  name: "add-effort-changes",
  text: `INSERT INTO effort_change (body_id, id, course_id, account_id, source, gone, came, team, worker, moved, created)
    SELECT $1::uuid, id, course_id, $3::uuid, $4, gone, came, team, worker, moved, $2::timestamptz
    FROM jsonb_to_recordset($5::jsonb) AS given (id uuid, course_id uuid, gone jsonb, came jsonb, team text, worker text,
      moved boolean)`,
};

/** Writes down what was corrected in courses. */
export async function addCourseChanges(
  tx: Transaction,
  bodyId: string,
  at: string,
  by: { readonly accountId: string | null; readonly source: CourseSource },
  changes: readonly CourseChange[],
): Promise<void> {
  for (let from = 0; from < changes.length; from += part) {
    const rows = changes.slice(from, from + part).map(({ id, courseId, gone, came, before }) => ({
      ...{ id, course_id: courseId, gone, came, moved: before !== null },
      ...{ team: before?.team ?? null, worker: before?.worker ?? null },
    }));
    await tx.rows(change, [bodyId, at, by.accountId, by.source, JSON.stringify(rows)]);
  }
}

const changes = {
  name: "effort-changes",
  text: `SELECT id, source, gone, came, team, worker, moved, created FROM effort_change
    WHERE body_id = $1 AND course_id = $2 ORDER BY created DESC, id`,
};

/** A correction as it is shown. */
export interface ShownChange {
  readonly id: string;
  readonly source: CourseSource;
  readonly gone: readonly EffortFact[];
  readonly came: readonly EffortFact[];
  readonly team: string | null;
  readonly worker: string | null;
  readonly moved: boolean;
  readonly created: string;
}

/** The corrections of a course, the newest first. */
export function changesOfCourse(tx: Transaction, bodyId: string, courseId: string): Promise<ShownChange[]> {
  return tx.rows<ShownChange>(changes, [bodyId, courseId]);
}

const imported = {
  name: "add-effort-import",
  text: `INSERT INTO effort_import (body_id, id, account_id, source, model_key, added, changed, unchanged, created)
    VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8)`,
};

/** How many courses of a file, or of what a key sent, were new, changed or the same. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Writes down that courses were loaded, in counts. */
export async function addImport(
  tx: Transaction,
  bodyId: string,
  at: string,
  by: { readonly accountId: string | null; readonly source: CourseSource; readonly modelKey: string },
  counts: ImportCounts,
): Promise<void> {
  const { added, changed, unchanged } = counts;
  await tx.rows(imported, [bodyId, by.accountId, by.source, by.modelKey, added, changed, unchanged, at]);
}

const imports = {
  name: "effort-imports",
  text: `SELECT source, model_key AS "modelKey", added, changed, unchanged, created FROM effort_import
    WHERE body_id = $1 ORDER BY created DESC, id LIMIT 20`,
};

/** What was loaded last. */
export interface ShownImport extends ImportCounts {
  readonly source: CourseSource;
  readonly modelKey: string;
  readonly created: string;
}

/** The last twenty times courses were loaded. */
export function lastImports(tx: Transaction, bodyId: string): Promise<ShownImport[]> {
  return tx.rows<ShownImport>(imports, [bodyId]);
}

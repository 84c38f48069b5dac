import { randomUUID } from "node:crypto";
import { mayKeepEfforts } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { CourseSource, EffortCourse, EffortFact, WrittenCourse } from "../../records/effort-course.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import {
  addCourseChanges,
  addImport,
  type CourseChange,
  coursesOfModel,
  type ImportCounts,
  type KeptCourse,
  keepCourses,
} from "../../store/queries/efforts/courses.ts";
import { effortModelTable } from "../../store/queries/efforts/models.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnEfforts } from "./act-on-efforts.ts";
import { readCourses } from "./read-courses.ts";
import { keptFrom, versionsOf } from "./version-of.ts";

/** Rows of courses as they came, the header first. */
export interface SentCourses {
  readonly modelKey: string;
  readonly rows: readonly (readonly string[])[];
  readonly source: CourseSource;
}

/**
 * Loads courses: those that are new are added; of the others, what the rows say takes the place of what was known, and what
 * was said before is kept with it. Courses that the rows do not name stay. All of it or nothing; a file that is refused
 * leaves no trace. Problems: not allowed, a model that is not in use, and those of `readCourses`.
 */
export function importCourses(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { modelKey, rows, source }: SentCourses,
  now: Date,
): Promise<ImportCounts | Problem> {
  return actOnEfforts<ImportCounts>(store, viewer, bodyId, now, mayKeepEfforts, async ({ tx, at }) => {
    const models = (await effortModelTable.all(tx, "staff", bodyId)).map(({ record }) => record);
    const [newest] = versionsOf(models, modelKey);
    if (newest === undefined) return problem("problem.effort-model-unknown");
    const { model } = newest;
    const written = readCourses(rows, model);
    if (isProblem(written)) return written;
    const known = new Map((await coursesOfModel(tx, bodyId, modelKey)).map((one) => [one.pseudonym, one]));
    const kept: KeptCourse[] = [];
    const changes: CourseChange[] = [];
    let added = 0;
    for (const course of written) {
      const before = known.get(course.pseudonym);
      if (before === undefined) added += 1;
      const id = before?.id ?? randomUUID();
      const change = before === undefined ? null : changeOf(before, course);
      if (before !== undefined && change === null) continue;
      if (change !== null) changes.push({ ...change, id: randomUUID(), courseId: id });
      kept.push({ ...course, id, modelKey, keptFrom: keptFrom(model, course.facts) });
    }
    await keepCourses(tx, bodyId, at, kept);
    const by = { accountId: viewer.accountId, source, modelKey };
    await addCourseChanges(tx, bodyId, at, by, changes);
    const counts = { added, changed: changes.length, unchanged: written.length - kept.length };
    await addImport(tx, bodyId, at, by, counts);
    return { entry: null, answer: counts };
  });
}

/** What a course's new rows change in it; null: nothing. */
function changeOf(before: EffortCourse, now: WrittenCourse): Omit<CourseChange, "id" | "courseId"> | null {
  const text = ({ fact, from, to, value }: EffortFact) => JSON.stringify([fact, from, to, value]);
  const [had, has] = [new Set(before.facts.map(text)), new Set(now.facts.map(text))];
  const gone = before.facts.filter((fact) => !has.has(text(fact)));
  const came = now.facts.filter((fact) => !had.has(text(fact)));
  const moved = before.team !== now.team || before.worker !== now.worker;
  if (gone.length === 0 && came.length === 0 && !moved) return null;
  return { gone, came, before: moved ? { team: before.team, worker: before.worker } : null };
}

import { mayLookAtEfforts } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { dayFromIso } from "../../danish/calendar.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import type { EffortCourse } from "../../records/effort-course.ts";
import type { EffortModelInUse } from "../../records/effort-model.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { changesOfCourse, courseById, coursesOfModel, type ShownChange } from "../../store/queries/efforts/courses.ts";
import { effortModelTable } from "../../store/queries/efforts/models.ts";
import { noteLook } from "../../store/queries/efforts/watch.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import type { Occurrence } from "./engine/occurrence.ts";
import { type ReckonedCourse, reckonCourse } from "./engine/reckon.ts";
import { keptUntil, versionFor, versionsOf } from "./version-of.ts";

/** What a list of steps can be narrowed to. */
export const waitingStatuses = ["late", "soon", "due"] as const;
export type WaitingStatus = (typeof waitingStatuses)[number];

/** A step of a course that waits to be taken. */
export interface WaitingStep {
  readonly course: EffortCourse;
  readonly group: string | null;
  readonly occurrence: Occurrence;
}

/** What is asked of a list. `worker`: the code of one case worker; null: all. */
export interface AskedList {
  readonly modelKey: string;
  readonly status: WaitingStatus | null;
  readonly team: string | null;
  readonly worker: string | null;
  readonly offset: number;
  readonly limit: number;
}

export interface CourseList {
  readonly model: EffortModelInUse["model"];
  /** How many courses the viewer may see of the model, after team and worker. */
  readonly courses: number;
  /** How many steps wait, by where they stand; whatever status was asked for. */
  readonly counts: Readonly<Record<WaitingStatus, number>>;
  readonly steps: readonly WaitingStep[];
  readonly more: boolean;
  readonly teams: readonly string[];
  readonly workers: readonly string[];
}

/**
 * Who is due now, soon and late, of the courses that the viewer may see, the longest late first; and it is written down who
 * looked. Problems: not allowed, no such model in use.
 */
export function listCourses(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  asked: AskedList,
  now: Date,
): Promise<CourseList | Problem> {
  return looking(store, viewer, bodyId, asked.modelKey, async (tx, versions) => {
    const all = await coursesOfModel(tx, bodyId, asked.modelKey);
    const teams = valuesOf(all.map(({ team }) => team));
    const ofTeam = all.filter(({ team }) => asked.team === null || team === asked.team);
    const workers = valuesOf(ofTeam.map(({ worker }) => worker));
    const courses = ofTeam.filter(({ worker }) => asked.worker === null || worker === asked.worker);
    const today = dayFromIso(dayInDenmark(now)) ?? 0;
    const waiting: WaitingStep[] = [];
    const counts = { late: 0, soon: 0, due: 0 };
    for (const course of courses) {
      const { group, occurrences } = reckonCourse(versionFor(versions, course.facts).model, course.facts, today);
      for (const occurrence of occurrences) {
        if (!isWaiting(occurrence.status) || occurrence.step.voluntary) continue;
        counts[occurrence.status] += 1;
        if (asked.status === null || asked.status === occurrence.status) {
          waiting.push({ course, group: group?.title ?? null, occurrence });
        }
      }
    }
    waiting.sort(byUrgency);
    const steps = waiting.slice(asked.offset, asked.offset + asked.limit);
    const look = { what: "list", modelKey: asked.modelKey, courseId: null, courses: courses.length } as const;
    if (viewer.accountId !== null) await noteLook(tx, bodyId, viewer.accountId, now.toISOString(), look);
    const more = waiting.length > asked.offset + asked.limit;
    const model = (versions[0] as EffortModelInUse).model;
    return { model, courses: courses.length, counts, steps, more, teams, workers };
  });
}

const isWaiting = (status: string): status is WaitingStatus => (waitingStatuses as readonly string[]).includes(status);

function byUrgency(a: WaitingStep, b: WaitingStep): number {
  const order = waitingStatuses.indexOf(a.occurrence.status as WaitingStatus);
  const other = waitingStatuses.indexOf(b.occurrence.status as WaitingStatus);
  const far = Number.MAX_SAFE_INTEGER;
  return (
    order - other ||
    (a.occurrence.deadline ?? far) - (b.occurrence.deadline ?? far) ||
    (a.course.pseudonym < b.course.pseudonym ? -1 : 1)
  );
}

const valuesOf = (all: readonly (string | null)[]): string[] =>
  [...new Set(all.filter((one) => one !== null))].sort((a, b) => a.localeCompare(b, "da"));

/** A course with what its model makes of it, why, what was corrected, and how long it is kept. */
export interface ShownCourse {
  readonly course: EffortCourse;
  readonly version: EffortModelInUse;
  readonly reckoned: ReckonedCourse;
  readonly changes: readonly ShownChange[];
  readonly keptUntil: string;
}

/** One course, explained; and it is written down who looked. Problems: not allowed, none that the viewer may see. */
export async function lookAtCourse(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<ShownCourse | Problem> {
  if (!mayLookAtEfforts(viewer, bodyId)) return problem("problem.forbidden");
  return store.as(viewer, async (tx) => {
    const course = await courseById(tx, bodyId, id);
    if (course === null) return problem("problem.effort-course-unknown");
    const models = (await effortModelTable.all(tx, "staff", bodyId)).map(({ record }) => record);
    const versions = versionsOf(models, course.modelKey);
    const version = versionFor(versions, course.facts);
    const today = dayFromIso(dayInDenmark(now)) ?? 0;
    const look = { what: "course", modelKey: course.modelKey, courseId: id, courses: 1 } as const;
    if (viewer.accountId !== null) await noteLook(tx, bodyId, viewer.accountId, now.toISOString(), look);
    return {
      course,
      version,
      reckoned: reckonCourse(version.model, course.facts, today, true),
      changes: await changesOfCourse(tx, bodyId, id),
      keptUntil: keptUntil((versions[0] ?? version).model, course.facts),
    };
  });
}

/** Asks the right and finds the model's versions, before anything is read of the courses. */
export async function looking<T>(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  modelKey: string,
  look: (tx: Transaction, versions: readonly EffortModelInUse[]) => Promise<T>,
): Promise<T | Problem> {
  if (!mayLookAtEfforts(viewer, bodyId)) return problem("problem.forbidden");
  return store.as(viewer, async (tx) => {
    const models = (await effortModelTable.all(tx, "staff", bodyId)).map(({ record }) => record);
    const versions = versionsOf(models, modelKey);
    return versions.length === 0 ? problem("problem.effort-model-unknown") : look(tx, versions);
  });
}

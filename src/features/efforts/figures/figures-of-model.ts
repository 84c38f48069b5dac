import type { Viewer } from "../../../access/viewer.ts";
import { dayFromIso } from "../../../danish/calendar.ts";
import { dayInDenmark } from "../../../danish/day-begins.ts";
import type { EffortModel, EffortModelInUse } from "../../../records/effort-model.ts";
import type { Problem } from "../../../records/problem.ts";
import { coursesOfModel } from "../../../store/queries/efforts/courses.ts";
import { noteLook } from "../../../store/queries/efforts/watch.ts";
import type { Store } from "../../../store/transaction.ts";
import { looking } from "../look-at-courses.ts";
import { courseFigure } from "./course-figure.ts";
import { type EffortFigures, effortFigures } from "./effort-figures.ts";

/** A model with the figures of its courses. */
export interface ModelFigures {
  readonly model: EffortModel;
  readonly figures: EffortFigures;
}

/**
 * The figures of a model, of the courses that the viewer may see; and it is written down who looked. Problems: not allowed,
 * no such model in use.
 */
export function figuresOfModel(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  modelKey: string,
  now: Date,
): Promise<ModelFigures | Problem> {
  return looking(store, viewer, bodyId, modelKey, async (tx, versions) => {
    const courses = await coursesOfModel(tx, bodyId, modelKey);
    const today = dayFromIso(dayInDenmark(now)) ?? 0;
    const counted = courses.flatMap((course) => courseFigure(versions, course, today) ?? []);
    const look = { what: "figures", modelKey, courseId: null, courses: counted.length } as const;
    if (viewer.accountId !== null) await noteLook(tx, bodyId, viewer.accountId, now.toISOString(), look);
    return { model: (versions[0] as EffortModelInUse).model, figures: effortFigures(counted) };
  });
}

import { z } from "zod";
import { always, staff, whenOpen } from "./publicity.ts";

/** `goal`: measured by indicators; `principle`: a guiding principle without a figure, followed by its cases. */
export const goalKinds = ["goal", "principle"] as const;

/** Where a goal or an action stands. `fulfilled` and `dropped` are for good, with a day and a reason. */
export const goalStatuses = ["not-begun", "under-way", "delayed", "fulfilled", "dropped"] as const;
export type GoalStatus = (typeof goalStatuses)[number];

/** How a goal came to hang on an item: it adopted the goal, changed it, or deals with it. */
export const goalItemKinds = ["adopted", "changed", "about"] as const;

const progress = {
  status: whenOpen(z.enum(goalStatuses)),
  /** Why it stands so, said with the status; always there of what was fulfilled or dropped. */
  reason: whenOpen(z.string().nullable()),
  /** The day it was fulfilled or dropped. */
  ended: whenOpen(z.iso.date().nullable()),
};

/**
 * A goal of a plan. `unit` is who keeps it in the organisation (*Jobcentret*), for everybody; `owner` the person, for
 * staff. `ends` null: it goes on until it is fulfilled or dropped. `unGoals`: of the 17 goals of the United Nations;
 * `ministerGoals`: of those the minister sets each year, as written; `visionThemes`: of the plan's.
 * `budget` in whole kroner. `caseIds`: the cases a guiding principle is followed by.
 */
export const goalSchema = z.object({
  id: always(z.uuid()),
  planId: always(z.uuid()),
  focusAreaId: whenOpen(z.uuid().nullable()),
  kind: whenOpen(z.enum(goalKinds)),
  number: whenOpen(z.string().nullable()),
  title: whenOpen(z.string()),
  text: whenOpen(z.string().nullable()),
  ...progress,
  unit: whenOpen(z.string().nullable()),
  owner: staff(z.string().nullable()),
  starts: whenOpen(z.iso.date().nullable()),
  ends: whenOpen(z.iso.date().nullable()),
  budget: whenOpen(z.int().nonnegative().nullable()),
  visionThemes: whenOpen(z.array(whenOpen(z.string()))),
  unGoals: whenOpen(z.array(whenOpen(z.int().min(1).max(17)))),
  ministerGoals: whenOpen(z.array(whenOpen(z.string()))),
  indicatorIds: whenOpen(z.array(whenOpen(z.uuid()))),
  items: whenOpen(z.array(whenOpen(z.object({ itemId: whenOpen(z.uuid()), kind: whenOpen(z.enum(goalItemKinds)) })))),
  promiseIds: whenOpen(z.array(whenOpen(z.uuid()))),
  caseIds: whenOpen(z.array(whenOpen(z.uuid()))),
  public: always(z.boolean()),
});
export type Goal = z.infer<typeof goalSchema>;

/** `action`: something that is done for a goal; `pilot`: a *prøvehandling*, tried out to learn from. */
export const goalActionKinds = ["action", "pilot"] as const;

/** What is done for a goal. `track`: the *spor* of the plan it goes along, as the plan names it. */
export const goalActionSchema = z.object({
  id: always(z.uuid()),
  goalId: always(z.uuid()),
  kind: whenOpen(z.enum(goalActionKinds)),
  track: whenOpen(z.string().nullable()),
  title: whenOpen(z.string()),
  text: whenOpen(z.string().nullable()),
  ...progress,
  unit: whenOpen(z.string().nullable()),
  owner: staff(z.string().nullable()),
  starts: whenOpen(z.iso.date().nullable()),
  ends: whenOpen(z.iso.date().nullable()),
  budget: whenOpen(z.int().nonnegative().nullable()),
  public: always(z.boolean()),
});
export type GoalAction = z.infer<typeof goalActionSchema>;

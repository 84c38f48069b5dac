import { formatDay } from "../../../output/texts/format.ts";
import type { Goal, GoalAction, GoalStatus } from "../../../records/goal.ts";
import type { Visit } from "../visit.ts";
import { Mark } from "./mark.tsx";
import type { Shape } from "./shape.ts";

const circle = "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z";

/** One shape for each status: open where it waits, closed where it has ended. */
const goalShapes: Readonly<Record<GoalStatus, Shape>> = {
  "not-begun": { line: circle },
  "under-way": { line: circle, fill: "M8 2a6 6 0 0 1 0 12z" },
  delayed: { fill: "M8 1.5l7 13H1z" },
  fulfilled: { line: "M2.5 8.5l4 4l7-8" },
  dropped: { line: "M3 3l10 10M13 3L3 13" },
};

/** Where a goal or an action stands: a word first, with a shape that repeats it, and the day it ended. */
export function GoalStatusMark({ visit, of }: { readonly visit: Visit; readonly of: Goal | GoalAction }) {
  const { say, language } = visit;
  const status = say(`goal.status.${of.status}`);
  const word = of.ended === null ? status : say("goal.ended", { status, day: formatDay(language, of.ended) });
  return <Mark name={`goal-${of.status}`} shape={goalShapes[of.status]} word={word} />;
}

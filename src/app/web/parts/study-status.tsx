import type { StudyStatus } from "../../../records/study.ts";
import type { Visit } from "../visit.ts";
import { Mark } from "./mark.tsx";
import type { Shape } from "./shape.ts";

const circle = "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z";

/** One shape for each status: open where nobody knows yet, half where it goes on or is not clear, a tick or a cross at the end. */
const studyShapes: Readonly<Record<StudyStatus, Shape>> = {
  open: { line: circle },
  "under-way": { line: circle, fill: "M8 2a6 6 0 0 1 0 12z" },
  done: { line: "M2.5 8.5l4 4l7-8" },
  dropped: { line: "M3 3l10 10M13 3L3 13" },
  holds: { line: "M2.5 8.5l4 4l7-8" },
  fails: { line: "M3 3l10 10M13 3L3 13" },
  unclear: { line: circle, fill: "M8 2a6 6 0 0 1 0 12z" },
};

/** Where a line of an evaluation or an analysis stands: a word, with a shape that repeats it. */
export function StudyStatusMark({ visit, status }: { readonly visit: Visit; readonly status: StudyStatus }) {
  return <Mark name={`study-${status}`} shape={studyShapes[status]} word={visit.say(`study.status.${status}`)} />;
}

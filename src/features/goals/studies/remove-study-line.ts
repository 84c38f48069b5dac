import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { Store } from "../../../store/transaction.ts";
import { changeStudy } from "./change-study.ts";

/** How many lines that were taken away are kept, so that they can be put back. */
const kept = 20;

interface LineRef {
  readonly studyId: string;
  readonly lineId: string;
}

/** Takes a line away; it can be put back. Problems: not allowed, no such study or line. */
export function removeStudyLine(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { studyId, lineId }: LineRef,
  now: Date,
): Promise<null | Problem> {
  return changeStudy<null>(store, viewer, bodyId, studyId, now, (study) => {
    const line = study.lines.find(({ id }) => id === lineId);
    if (line === undefined) return problem("problem.study-line-unknown");
    const lines = study.lines.filter((each) => each !== line);
    return { record: { ...study, lines, removed: [line, ...study.removed].slice(0, kept) }, answer: null };
  });
}

/** Puts a line back that was taken away, last of its part. Problems: not allowed, no such study, no such line kept. */
export function restoreStudyLine(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { studyId, lineId }: LineRef,
  now: Date,
): Promise<null | Problem> {
  return changeStudy<null>(store, viewer, bodyId, studyId, now, (study) => {
    const line = study.removed.find(({ id }) => id === lineId);
    if (line === undefined) return problem("problem.study-line-unknown");
    const removed = study.removed.filter((each) => each !== line);
    return { record: { ...study, lines: [...study.lines, line], removed }, answer: null };
  });
}

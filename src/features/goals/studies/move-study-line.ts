import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { Store } from "../../../store/transaction.ts";
import { changeStudy } from "./change-study.ts";

/** Moves a line one place up or down among those of its part; at the end it stays. Problems: not allowed, no such study or line. */
export function moveStudyLine(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { studyId, lineId, to }: { readonly studyId: string; readonly lineId: string; readonly to: "up" | "down" },
  now: Date,
): Promise<null | Problem> {
  return changeStudy<null>(store, viewer, bodyId, studyId, now, (study) => {
    const lines = [...study.lines];
    const at = lines.findIndex(({ id }) => id === lineId);
    const line = lines[at];
    if (line === undefined) return problem("problem.study-line-unknown");
    const own = lines.flatMap(({ part }, place) => (part === line.part ? [place] : []));
    const other = own[own.indexOf(at) + (to === "up" ? -1 : 1)];
    const neighbour = other === undefined ? undefined : lines[other];
    if (other !== undefined && neighbour !== undefined) {
      lines[at] = neighbour;
      lines[other] = line;
    }
    return { record: { ...study, lines }, answer: null };
  });
}

import type { Viewer } from "../../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import type { StudyLine } from "../../../records/study.ts";
import { findAddress } from "../../../store/queries/public/find-address.ts";
import type { Store } from "../../../store/transaction.ts";
import type { GoalsTask } from "../act-on-goals.ts";
import { changeStudy } from "./change-study.ts";

const most = 50;

interface LineRef {
  readonly studyId: string;
  readonly lineId: string;
}

/**
 * Hangs a line on what everybody can read: an item, a promise or a case, by the path of its page; once. Problems: not
 * allowed, no such study or line, no such page, too many.
 */
export function linkStudyLine(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { path, ...ref }: LineRef & { readonly path: string },
  now: Date,
): Promise<null | Problem> {
  return changeLine(store, viewer, bodyId, ref, now, async (line, { tx }) => {
    const found = await findAddress(tx, path);
    const kind = found?.kind;
    const open = found !== null && found.bodyId === bodyId && found.currentPath !== null;
    if (!open || (kind !== "item" && kind !== "promise" && kind !== "case")) {
      return problem("problem.goal-link", { address: path.slice(0, 200) });
    }
    const { recordId } = found;
    if (line.links.some((link) => link.recordId === recordId)) return line;
    if (line.links.length >= most) return problem("problem.study-links", { most });
    return { ...line, links: [...line.links, { kind, recordId }] };
  });
}

/** Takes a line off what it hangs on. Problems: not allowed, no such study or line. */
export function unlinkStudyLine(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { recordId, ...ref }: LineRef & { readonly recordId: string },
  now: Date,
): Promise<null | Problem> {
  return changeLine(store, viewer, bodyId, ref, now, (line) => ({
    ...line,
    links: line.links.filter((link) => link.recordId !== recordId),
  }));
}

function changeLine(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { studyId, lineId }: LineRef,
  now: Date,
  change: (line: StudyLine, task: GoalsTask) => Promise<StudyLine | Problem> | StudyLine | Problem,
): Promise<null | Problem> {
  return changeStudy<null>(store, viewer, bodyId, studyId, now, async (study, task) => {
    const line = study.lines.find(({ id }) => id === lineId);
    if (line === undefined) return problem("problem.study-line-unknown");
    const changed = await change(line, task);
    if (isProblem(changed)) return changed;
    const lines = study.lines.map((each) => (each.id === lineId ? changed : each));
    return { record: { ...study, lines }, answer: null };
  });
}

import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { partsOfStudy, type Study, type StudyLine, statusesOfPart } from "../../../records/study.ts";
import { indicatorsOf } from "../../../store/queries/goals/goals-of.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import { wordsProblem } from "../check-words.ts";
import { changeStudy } from "./change-study.ts";

/** A line as a person writes it; what it hangs on is said by `linkStudyLine`. */
export type WrittenStudyLine = Omit<StudyLine, "id" | "links">;

const mostLines = 200;

/**
 * Adds a line to a study (`id` null), last of its part, or changes the one with that id. Gives its id. Problems: not
 * allowed, no such study or line, no title, too long, a part or a status that it cannot have, an indicator that is not
 * there, too many lines.
 */
export function keepStudyLine(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { studyId, id }: { readonly studyId: string; readonly id: string | null },
  written: WrittenStudyLine,
  now: Date,
): Promise<string | Problem> {
  return changeStudy<string>(store, viewer, bodyId, studyId, now, async (study, { tx }) => {
    const wrong = await lineProblem(tx, bodyId, study, written);
    if (wrong !== null) return wrong;
    const before = study.lines.find((line) => line.id === id);
    if (id !== null && before === undefined) return problem("problem.study-line-unknown");
    if (before === undefined && study.lines.length >= mostLines) {
      return problem("problem.study-lines", { most: mostLines });
    }
    const line: StudyLine = {
      ...written,
      title: written.title.trim(),
      id: id ?? randomUUID(),
      links: before?.links ?? [],
    };
    const lines =
      before === undefined ? [...study.lines, line] : study.lines.map((each) => (each.id === id ? line : each));
    return { record: { ...study, lines }, answer: line.id };
  });
}

async function lineProblem(
  tx: Transaction,
  bodyId: string,
  { kind }: Study,
  { part, title, expected, why, baseline, found, status, indicatorIds }: WrittenStudyLine,
): Promise<Problem | null> {
  if (!partsOfStudy[kind].includes(part)) return problem("problem.study-part");
  if (status !== null && !statusesOfPart[part].includes(status)) return problem("problem.study-status");
  for (const text of [expected, why, baseline, found]) {
    const wrong = wordsProblem({ title, text, starts: null, ends: null });
    if (wrong !== null) return wrong;
  }
  const known = indicatorIds.length === 0 ? [] : await indicatorsOf(tx, "staff", bodyId, [...indicatorIds]);
  const ids = new Set(known.map(({ record }) => record.id));
  return indicatorIds.every((each) => ids.has(each)) ? null : problem("problem.indicator-unknown");
}

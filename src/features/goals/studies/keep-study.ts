import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { partsOfStudy, type Study, studySchema } from "../../../records/study.ts";
import { publishedStudies } from "../../../store/publish/publish-study.ts";
import { goalOf } from "../../../store/queries/goals/goals-of.ts";
import { studyTable } from "../../../store/queries/goals/studies.ts";
import { wheelCommittees } from "../../../store/queries/wheel/wheel-committees.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";
import { wordsProblem } from "../check-words.ts";

/** A study as a person writes its head; its lines are written one by one. */
export type WrittenStudy = Omit<Study, "id" | "lines" | "removed">;

/**
 * Makes a study (`id` null), or changes the head of the one with that id. Gives its id. Problems: not allowed, no such
 * study, committee or goal, no title, too long, an address that is none, days the wrong way round, lines of a part that
 * the new kind does not have.
 */
export function keepStudy(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  written: WrittenStudy,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const { kind, title, lead, conclusion, source, starts, ended, committeeId, goalId } = written;
    const wrong =
      wordsProblem({ title, text: lead, starts, ends: ended }) ??
      wordsProblem({ title, text: conclusion, starts: null, ends: null });
    if (wrong !== null) return wrong;
    if (!studySchema.shape.source.safeParse(source).success) return problem("problem.study-source");
    const before = id === null ? null : await studyTable.one(tx, "staff", bodyId, id);
    if (id !== null && before === null) return problem("problem.study-unknown");
    const committees = await wheelCommittees(tx, "staff", bodyId);
    if (committeeId !== null && !committees.some((each) => each.id === committeeId)) {
      return problem("problem.wheel-committee");
    }
    if (goalId !== null && (await goalOf(tx, "staff", bodyId, goalId)) === null) return problem("problem.goal-unknown");
    const { lines, removed } = before?.record ?? { lines: [], removed: [] };
    if (lines.some(({ part }) => !partsOfStudy[kind].includes(part))) return problem("problem.study-kind");
    const study: Study = { ...written, title: title.trim(), id: id ?? randomUUID(), lines, removed };
    await studyTable.keep(tx, bodyId, study, at);
    await publishedStudies.publish(tx, bodyId, study, at);
    const verb = before === null ? "added" : "changed";
    return { entry: { verb, record: "study", recordId: study.id, details: {} }, answer: study.id };
  });
}

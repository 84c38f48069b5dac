import type { Goal } from "../../../records/goal.ts";
import type { Indicator } from "../../../records/indicator.ts";
import type { Study } from "../../../records/study.ts";
import type { FigureRow } from "../../../store/queries/goals/figures.ts";
import { type GoalsSeenBy, goalOf, indicatorsOf } from "../../../store/queries/goals/goals-of.ts";
import { casesByIds, itemsByIds, promisesByIds } from "../../../store/queries/goals/linked.ts";
import { studyTable } from "../../../store/queries/goals/studies.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { figuresToShow } from "../goals/figures-to-show.ts";
import type { GoalLinks } from "../goals/load-goals.ts";

/** A study with its goal, the figures of its indicators, and what its lines hang on. */
export interface StudyWhole extends GoalLinks {
  readonly study: Study;
  /** Null also where the viewer may not see it. */
  readonly goal: Goal | null;
  readonly indicators: readonly Indicator[];
  readonly figures: readonly FigureRow[];
}

/** Loads a study; null where there is none of that id to see. `today`: ISO day, for where its promises stand. */
export async function loadStudy(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  studyId: string,
  today: string,
): Promise<StudyWhole | null> {
  const study = (await studyTable.one(tx, seenBy, bodyId, studyId))?.record;
  if (study === undefined) return null;
  const indicatorIds = [...new Set(study.lines.flatMap((line) => line.indicatorIds))];
  const ids = (kind: "item" | "promise" | "case") =>
    study.lines.flatMap(({ links }) => links.flatMap((link) => (link.kind === kind ? [link.recordId] : [])));
  const found = indicatorIds.length === 0 ? [] : await indicatorsOf(tx, seenBy, bodyId, indicatorIds);
  const indicators = found.map(({ record }) => record);
  return {
    study,
    goal: study.goalId === null ? null : ((await goalOf(tx, seenBy, bodyId, study.goalId))?.record ?? null),
    indicators,
    figures: await figuresToShow(tx, seenBy, bodyId, indicators),
    items: await itemsByIds(tx, bodyId, ids("item")),
    promises: await promisesByIds(tx, bodyId, ids("promise"), today),
    cases: await casesByIds(tx, bodyId, ids("case")),
  };
}

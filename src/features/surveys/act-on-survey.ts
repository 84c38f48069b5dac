import { mayKeepGoals } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { lockSurvey, type SurveyRow } from "../../store/queries/surveys/surveys.ts";
import { appendToTimeline, type TimelineEntry } from "../../store/timeline/append.ts";
import type { Store, Transaction } from "../../store/transaction.ts";

/** What an action on a survey has at hand. `at`: the time it happens, ISO. */
export interface SurveyTask {
  readonly tx: Transaction;
  readonly survey: SurveyRow;
  readonly at: string;
}

/** What was done, for the timeline: numbers only, and never of those who answer. */
export interface SurveyDone<T> {
  readonly verb: TimelineEntry["verb"];
  readonly details?: TimelineEntry["details"];
  readonly answer: T;
}

/**
 * The shape of every action of those who keep a survey, in one transaction: ask permission, lock, look and act, tell.
 * `act` answers a problem where nothing may be done; nothing is stored then. Problems besides: not allowed, no such survey.
 */
export function actOnSurvey<T>(
  store: Store,
  viewer: Viewer,
  { bodyId, surveyId }: { readonly bodyId: string; readonly surveyId: string },
  now: Date,
  act: (task: SurveyTask) => Promise<SurveyDone<T> | Problem>,
): Promise<T | Problem> {
  if (!mayKeepGoals(viewer, bodyId)) return Promise.resolve(problem("problem.forbidden"));
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    const survey = await lockSurvey(tx, bodyId, surveyId);
    if (survey === null) return problem("problem.survey-unknown");
    const done = await act({ tx, survey, at });
    if (isProblem(done)) return done;
    const entry = { verb: done.verb, record: "survey", recordId: surveyId, details: done.details ?? {} } as const;
    await appendToTimeline(tx, viewer, bodyId, at, entry);
    return done.answer;
  });
}

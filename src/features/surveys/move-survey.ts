import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { addJob } from "../../store/jobs/add-job.ts";
import type { SurveyRef } from "../../store/queries/surveys/handing-in.ts";
import { keepSurveyRow } from "../../store/queries/surveys/surveys.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnSurvey } from "./act-on-survey.ts";

/** Opens a survey: it is not changed any more, and those on its lists are written to. Problems: not a draft, no questions. */
export function openSurvey(store: Store, viewer: Viewer, ref: SurveyRef, now: Date): Promise<Problem | null> {
  return actOnSurvey<null>(store, viewer, ref, now, async ({ tx, survey, at }) => {
    if (survey.state !== "draft") return problem("problem.survey-state");
    if (survey.questions.length === 0) return problem("problem.survey-empty");
    await keepSurveyRow(tx, ref.bodyId, { ...survey, state: "open" }, at);
    await addJob(tx, "mail-survey", { body: ref.bodyId, survey: ref.surveyId }, { key: `mail-survey ${ref.surveyId}` });
    return { verb: "opened", answer: null };
  });
}

/** Reminds those who have not used their link. Problem: not open. */
export function remindOfSurvey(store: Store, viewer: Viewer, ref: SurveyRef, now: Date): Promise<Problem | null> {
  return actOnSurvey<null>(store, viewer, ref, now, async ({ tx, survey, at }) => {
    if (survey.state !== "open") return problem("problem.survey-state");
    const reminders = survey.reminders + 1;
    await keepSurveyRow(tx, ref.bodyId, { ...survey, reminders }, at);
    await addJob(tx, "mail-survey", { body: ref.bodyId, survey: ref.surveyId }, { key: `mail-survey ${ref.surveyId}` });
    return { verb: "reminded", details: { reminders }, answer: null };
  });
}

/** Closes a survey before its last day. Problem: not open. */
export function closeSurvey(store: Store, viewer: Viewer, ref: SurveyRef, now: Date): Promise<Problem | null> {
  return actOnSurvey<null>(store, viewer, ref, now, async ({ tx, survey, at }) => {
    if (survey.state !== "open") return problem("problem.survey-state");
    await keepSurveyRow(tx, ref.bodyId, { ...survey, state: "closed" }, at);
    return { verb: "closed", answer: null };
  });
}

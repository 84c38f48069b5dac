import { emit } from "../../access/emit.ts";
import { may, mayKeepGoals } from "../../access/may.ts";
import { publicViewer, type Viewer, worker } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { longestText } from "../../records/survey.ts";
import { type SurveyResult, surveyResultSchema } from "../../records/survey-result.ts";
import { isSettled, type SurveyRef } from "../../store/queries/surveys/handing-in.ts";
import {
  answersOf,
  decideTextRow,
  invitedByGroup,
  textsOf,
  usedOf,
  type WrittenText,
} from "../../store/queries/surveys/invitations.ts";
import { hideSurveyResult, showSurveyResult } from "../../store/queries/surveys/public-surveys.ts";
import { findSurvey, keepSurveyRow, type SurveyRow } from "../../store/queries/surveys/surveys.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnSurvey } from "./act-on-survey.ts";
import { surveyResult } from "./results.ts";

/** A survey as those who keep it see it. `settled`: it has closed, and nothing waits any more. */
export interface SurveyStanding {
  readonly survey: SurveyRow;
  readonly invited: readonly { readonly group: string; readonly invited: number }[];
  readonly used: number;
  readonly answers: number;
  readonly settled: boolean;
  /** Null while answers come in: nobody looks at them one by one as they come. */
  readonly result: SurveyResult | null;
  readonly texts: readonly WrittenText[];
}

/** How a survey stands; null where there is none, or the viewer may not see it. */
export async function surveyStanding(store: Store, viewer: Viewer, ref: SurveyRef): Promise<SurveyStanding | null> {
  if (!may(viewer, "read-goals", ref.bodyId)) return null;
  const survey = await store.as(viewer, (tx) => findSurvey(tx, ref.bodyId, ref.surveyId));
  if (survey === null) return null;
  const { settled, used, cameIn, texts } = await store.as(worker, async (tx) => {
    const closed = survey.state === "closed" || survey.state === "published";
    const settled = closed && (await isSettled(tx, ref));
    const invited = await invitedByGroup(tx, ref);
    const texts = settled ? await textsOf(tx, ref) : [];
    const shown = texts.flatMap(({ question, shown }) => (shown === null ? [] : [{ question, shown }]));
    const answers = settled ? await answersOf(tx, ref) : [];
    return { settled, used: await usedOf(tx, ref), texts, cameIn: { invited, answers, texts: shown } };
  });
  return {
    survey,
    invited: cameIn.invited,
    ...used,
    settled,
    result: settled ? surveyResult(survey, cameIn) : null,
    texts,
  };
}

/**
 * Shows strangers what came of a survey. Problems: not allowed, no such survey, not closed, answers still wait, texts that
 * nobody has looked at, and fewer than five answers.
 */
export async function publishResults(store: Store, viewer: Viewer, ref: SurveyRef, now: Date): Promise<Problem | null> {
  if (!mayKeepGoals(viewer, ref.bodyId)) return problem("problem.forbidden");
  const standing = await surveyStanding(store, viewer, ref);
  if (standing === null) return problem("problem.survey-unknown");
  const { result, texts, answers } = standing;
  if (standing.survey.state !== "closed") return problem("problem.survey-state");
  if (result === null) return problem("problem.survey-waits");
  if (texts.some(({ state }) => state === "waits")) return problem("problem.survey-texts-wait");
  if (answers === 0) return problem("problem.survey-few");
  return actOnSurvey<null>(store, viewer, ref, now, async ({ tx, survey, at }) => {
    if (survey.state !== "closed") return problem("problem.survey-state");
    await showSurveyResult(tx, ref.bodyId, emit(surveyResultSchema, result, publicViewer), at);
    await keepSurveyRow(tx, ref.bodyId, { ...survey, state: "published" }, at);
    return { verb: "published", answer: null };
  });
}

/** Takes back what strangers see of a survey. Problem: it is not published. */
export function withdrawResults(store: Store, viewer: Viewer, ref: SurveyRef, now: Date): Promise<Problem | null> {
  return actOnSurvey<null>(store, viewer, ref, now, async ({ tx, survey, at }) => {
    if (survey.state !== "published") return problem("problem.survey-state");
    await hideSurveyResult(tx, ref.bodyId, ref.surveyId, at);
    await keepSurveyRow(tx, ref.bodyId, { ...survey, state: "closed" }, at);
    return { verb: "withdrawn", answer: null };
  });
}

/**
 * Lets a free text out as a person has masked it, or with `shown` null holds it back. Problems: not allowed, no such survey
 * or text, published already, nothing left of it.
 */
export function decideText(
  store: Store,
  viewer: Viewer,
  ref: SurveyRef,
  { textId, shown }: { readonly textId: string; readonly shown: string | null },
  now: Date,
): Promise<Problem | null> {
  return actOnSurvey<null>(store, viewer, ref, now, async ({ tx, survey }) => {
    if (survey.state !== "closed") return problem("problem.survey-state");
    const text = shown?.trim() ?? null;
    if (text === "" || (text?.length ?? 0) > longestText) return problem("problem.survey-text");
    if (!(await decideTextRow(tx, ref, textId, text))) return problem("problem.survey-unknown");
    return { verb: "released", details: { shown: text !== null }, answer: null };
  });
}

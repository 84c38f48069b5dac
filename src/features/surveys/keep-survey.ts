import { randomUUID } from "node:crypto";
import { mayKeepGoals } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { mostQuestions, mostTexts, type Survey } from "../../records/survey.ts";
import { findSurvey, keepSurveyRow, lockSurvey } from "../../store/queries/surveys/surveys.ts";
import { appendToTimeline } from "../../store/timeline/append.ts";
import type { Store } from "../../store/transaction.ts";

/** A survey as a person writes it. */
export type WrittenSurvey = Omit<Survey, "id" | "state" | "reminders">;

/**
 * Adds a survey (`id` null), or changes one that has not been opened: afterwards everybody is to be asked the same. Gives
 * its id. Problems: not allowed, no such survey, opened already, and what is wrong with what was written.
 */
export async function keepSurvey(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  written: WrittenSurvey,
  now: Date,
): Promise<string | Problem> {
  if (!mayKeepGoals(viewer, bodyId)) return problem("problem.forbidden");
  const wrong = whatIsWrong(written);
  if (wrong !== null) return wrong;
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    const before = id === null ? null : await lockSurvey(tx, bodyId, id);
    if (id !== null && before === null) return problem("problem.survey-unknown");
    if (before !== null && before.state !== "draft") return problem("problem.survey-state");
    const { previousId } = written;
    if (previousId !== null && (previousId === id || (await findSurvey(tx, bodyId, previousId)) === null)) {
      return problem("problem.survey-previous");
    }
    const survey: Survey = { ...written, id: id ?? randomUUID(), state: "draft", reminders: 0 };
    await keepSurveyRow(tx, bodyId, survey, at);
    const verb = before === null ? "added" : "changed";
    await appendToTimeline(tx, viewer, bodyId, at, { verb, record: "survey", recordId: survey.id, details: {} });
    return survey.id;
  });
}

function whatIsWrong({ name, opens, closes, groups, questions }: WrittenSurvey): Problem | null {
  if (name.da.trim() === "") return problem("problem.survey-name");
  if (closes < opens) return problem("problem.survey-days");
  if (questions.length > mostQuestions) return problem("problem.survey-many", { most: mostQuestions });
  const texts = questions.filter(({ kind }) => kind === "text");
  if (texts.length > mostTexts) return problem("problem.survey-texts", { most: mostTexts });
  const keys = [...questions.map(({ key }) => `q ${key}`), ...groups.map(({ key }) => `g ${key}`)];
  if (new Set(keys).size !== keys.length) return problem("problem.survey-twice");
  for (const { kind, text, options } of questions) {
    if (text.da.trim() === "") return problem("problem.survey-question");
    const chosen = kind === "choice" || kind === "choices";
    if (chosen && (options.length < 2 || options.some((option) => option.text.da.trim() === ""))) {
      return problem("problem.survey-options");
    }
  }
  return null;
}

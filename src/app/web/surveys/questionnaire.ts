import type { Draft } from "../../../features/surveys/draft.ts";
import { longestText, type Question, questionsAPage, type Survey, scaleAnswers } from "../../../records/survey.ts";

/** The questions of a survey, a few a page. */
export function pagesOf({ questions }: Pick<Survey, "questions">): Question[][] {
  const pages: Question[][] = [];
  for (let at = 0; at < questions.length; at += questionsAPage) pages.push(questions.slice(at, at + questionsAPage));
  return pages;
}

/** The name of a question's field; of a box to tick, of one option of it. */
export const fieldOf = (question: Question, option?: string): string =>
  option === undefined ? `q-${question.key}` : `q-${question.key}--${option}`;

/** The keys that can be chosen. */
export const keysOf = ({ kind, options }: Question): readonly string[] =>
  kind === "scale" ? scaleAnswers : options.map(({ key }) => key);

/**
 * A draft with what a page of the form says of its questions; a question that is not answered there has no answer. `tooLong`:
 * the questions whose text was cut.
 */
export function withPage(
  draft: Draft,
  questions: readonly Question[],
  form: ReadonlyMap<string, string>,
): { readonly draft: Draft; readonly tooLong: readonly string[] } {
  const choices = new Map(Object.entries(draft.choices));
  const texts = new Map(Object.entries(draft.texts));
  const tooLong: string[] = [];
  for (const question of questions) {
    const { key, kind } = question;
    if (kind === "text") {
      const text = (form.get(fieldOf(question)) ?? "").replace(/\r\n?/g, "\n").trim();
      if (text.length > longestText) tooLong.push(key);
      const cut = text.slice(0, longestText).toWellFormed();
      if (cut === "") texts.delete(key);
      else texts.set(key, cut);
      continue;
    }
    const chosen = keysOf(question).filter((option) =>
      kind === "choices" ? form.has(fieldOf(question, option)) : form.get(fieldOf(question)) === option,
    );
    if (chosen.length === 0) choices.delete(key);
    else choices.set(key, chosen);
  }
  return { draft: { ...draft, choices: Object.fromEntries(choices), texts: Object.fromEntries(texts) }, tooLong };
}

/** True where nothing has been answered. */
export const isEmpty = ({ choices, texts }: Draft): boolean =>
  Object.keys(choices).length === 0 && Object.keys(texts).length === 0;

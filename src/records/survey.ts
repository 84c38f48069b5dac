import { z } from "zod";
import { always, staff, whenOpen } from "./publicity.ts";

/** A text in the languages that a survey can be answered in. `en` empty: the Danish is shown. */
export const twoLanguagesSchema = z.object({ da: whenOpen(z.string()), en: whenOpen(z.string()) });
export type TwoLanguages = z.infer<typeof twoLanguagesSchema>;

/** A text in a language; the Danish one where it has not been translated. */
export const inLanguage = ({ da, en }: TwoLanguages, language: "da" | "en"): string =>
  language === "en" && en.trim() !== "" ? en : da;

/**
 * What can be asked. `scale`: how much one agrees, in five steps; `choice`: one of the options; `choices`: any of them;
 * `text`: in one's own words.
 */
export const questionKinds = ["scale", "choice", "choices", "text"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** The five steps of a scale, from *helt uenig* to *helt enig*; and that one does not know, which counts in no share. */
export const agreeSteps = ["disagree-strongly", "disagree", "neither", "agree", "agree-strongly"] as const;
export const scaleAnswers = [...agreeSteps, "dont-know"] as const;
export type ScaleAnswer = (typeof scaleAnswers)[number];

/** The two steps that count as agreeing. */
export const agrees = (answer: string): boolean => answer === "agree" || answer === "agree-strongly";

export const optionSchema = z.object({ key: always(z.string()), text: whenOpen(twoLanguagesSchema) });
export type SurveyOption = z.infer<typeof optionSchema>;

/** A question. `key` is the same when it is asked again next year: that is how the answers are found beside each other. */
export const questionSchema = z.object({
  key: always(z.string().regex(/^[a-z0-9-]{1,40}$/)),
  kind: whenOpen(z.enum(questionKinds)),
  text: whenOpen(twoLanguagesSchema),
  options: whenOpen(z.array(whenOpen(optionSchema))),
});
export type Question = z.infer<typeof questionSchema>;

/** Whom the survey is for: *Sygedagpenge*. The key is what lists of the invited name it by. */
export const targetGroupSchema = z.object({
  key: always(z.string().regex(/^[a-z0-9-]{1,40}$/)),
  name: whenOpen(twoLanguagesSchema),
});
export type TargetGroup = z.infer<typeof targetGroupSchema>;

/**
 * Where a survey stands. `draft`: it can be changed; `open`: it can be answered; `closed`: it cannot any more; `published`:
 * strangers see what came of it.
 */
export const surveyStates = ["draft", "open", "closed", "published"] as const;
export type SurveyState = (typeof surveyStates)[number];

/**
 * A survey. It can be answered from its first day to its last, both included (ISO, in Denmark). `previousId`: the survey
 * that asked the same before. `reminders`: how often those who had not answered were reminded.
 */
export const surveySchema = z.object({
  id: always(z.uuid()),
  state: staff(z.enum(surveyStates)),
  name: whenOpen(twoLanguagesSchema),
  intro: whenOpen(twoLanguagesSchema),
  opens: whenOpen(z.iso.date()),
  closes: whenOpen(z.iso.date()),
  groups: whenOpen(z.array(whenOpen(targetGroupSchema))),
  questions: whenOpen(z.array(whenOpen(questionSchema))),
  previousId: whenOpen(z.uuid().nullable()),
  reminders: staff(z.int().nonnegative()),
});
export type Survey = z.infer<typeof surveySchema>;

/** One respondent's answers to all but the free texts: by the question's key, the keys of what was chosen. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** What a respondent hands in. `texts`: by the question's key, in their own words. */
export interface SurveyAnswers {
  readonly choices: Choices;
  readonly texts: Readonly<Record<string, string>>;
}

/** Bounds, so that every answer takes the same room where it waits. */
export const mostQuestions = 60;
export const mostTexts = 5;
export const longestText = 1500;

/** Never fewer answers than so many are let out at once, and no group of fewer is shown. */
export const fewestAnswers = 5;

/** How many questions stand on a page. */
export const questionsAPage = 3;

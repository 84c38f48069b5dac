import { agrees, type Choices, fewestAnswers, type Question, type Survey, scaleAnswers } from "../../records/survey.ts";
import type { CountedShare, QuestionResult, SurveyResult } from "../../records/survey-result.ts";
import { protect } from "../statistics/suppression/protect.ts";

/** Everything that came in. `texts`: those that a person has let out. */
export interface CameIn {
  readonly invited: readonly { readonly group: string; readonly invited: number }[];
  readonly answers: readonly { readonly group: string; readonly choices: Choices }[];
  readonly texts: readonly { readonly question: string; readonly shown: string }[];
}

const hiddenShare: CountedShare = { part: null, whole: null };

/**
 * What may be shown of a survey's answers. A group of fewer than five who answered, and others from which it could be
 * reckoned, is hidden: of the survey, and again of each question by those who answered that one. Of a question that fewer
 * than five answered nothing is shown.
 */
export function surveyResult(survey: Survey, { invited, answers, texts }: CameIn): SurveyResult {
  const shown = shownGroups(answers.map(({ group }) => group));
  const count = (key: string) => answers.filter(({ group }) => group === key).length;
  return {
    id: survey.id,
    public: true,
    name: survey.name,
    opens: survey.opens,
    closes: survey.closes,
    previousId: survey.previousId,
    invited: invited.reduce((sum, each) => sum + each.invited, 0),
    answered: answers.length,
    groups: survey.groups.map((group) => ({
      ...group,
      invited: invited.find(({ group: key }) => key === group.key)?.invited ?? 0,
      answered: shown.has(group.key) ? count(group.key) : null,
    })),
    questions: survey.questions.map((question) => resultOf(survey, question, answers, texts)),
  };
}

function resultOf(survey: Survey, question: Question, all: CameIn["answers"], texts: CameIn["texts"]): QuestionResult {
  const { key, kind, text } = question;
  const answers = all.flatMap(({ group, choices }) => {
    const chosen = choices[key] ?? [];
    return chosen.length === 0 ? [] : [{ group, chosen }];
  });
  const enough = answers.length >= fewestAnswers;
  const options =
    kind === "scale" ? scaleAnswers.map((step) => ({ key: step, text: { da: "", en: "" } })) : question.options;
  const stands = answers.filter(({ chosen }) => !chosen.includes("dont-know"));
  const shown = shownGroups(stands.map(({ group }) => group));
  const groupShare = (group: string): CountedShare =>
    shown.has(group) ? shareOf(stands.filter((each) => each.group === group)) : hiddenShare;
  return {
    key,
    kind,
    text,
    answered: kind === "text" ? null : enough ? answers.length : null,
    counts:
      kind === "text"
        ? []
        : options.map((option) => ({
            ...option,
            count: enough ? answers.filter(({ chosen }) => chosen.includes(option.key)).length : null,
          })),
    agree: kind !== "scale" ? null : stands.length >= fewestAnswers ? shareOf(stands) : hiddenShare,
    groups: kind === "scale" ? survey.groups.map((group) => ({ group: group.key, ...groupShare(group.key) })) : [],
    texts: texts.filter((each) => each.question === key).map((each) => each.shown),
  };
}

const shareOf = (answers: readonly { readonly chosen: readonly string[] }[]): CountedShare => ({
  part: answers.filter(({ chosen }) => chosen.some(agrees)).length,
  whole: answers.length,
});

/**
 * The groups that may be shown beside the whole: not those of fewer than five, nor so many that these could be reckoned,
 * and so that those who are hidden are five or more together, since what they answered together can always be reckoned.
 */
function shownGroups(groups: readonly string[]): ReadonlySet<string> {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const rows = groups.map((group, at) => ({ key: String(at), values: { group } }));
  const { cells, hidden } = protect(rows, [{ name: "groups", by: ["group"] }], { fewest: fewestAnswers });
  const shown = new Set(
    cells.flatMap(({ id, where, value }) =>
      where.group !== undefined && value > 0 && !hidden.has(id) ? [where.group] : [],
    ),
  );
  const together = () => [...sizes].reduce((sum, [group, size]) => sum + (shown.has(group) ? 0 : size), 0);
  while (together() > 0 && together() < fewestAnswers && shown.size > 0) {
    const [smallest] = [...shown].sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0));
    shown.delete(smallest ?? "");
  }
  return shown;
}

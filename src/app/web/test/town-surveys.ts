// What the invented town's citizens answered, as the public tables have it: this year's survey and the one before.

import { surveyResult } from "../../../features/surveys/results.ts";
import type { Question, Survey } from "../../../records/survey.ts";

type Row = Readonly<Record<string, unknown>>;

const both = (da: string, en: string) => ({ da, en });
const scale = (key: string, da: string, en: string): Question => ({
  key,
  kind: "scale",
  text: both(da, en),
  options: [],
});
const questions: readonly Question[] = [
  scale("respekt", "Jeg bliver mødt med respekt på jobcentret", "I am met with respect at the job centre"),
  scale("plan", "Jeg ved, hvad planen for mig er", "I know what the plan for me is"),
  {
    key: "kanal",
    kind: "choices",
    text: both("Hvordan vil du helst holde samtaler?", "How would you rather have talks?"),
    options: [
      { key: "moede", text: both("Ved et møde", "At a meeting") },
      { key: "telefon", text: both("Over telefonen", "By telephone") },
    ],
  },
  { key: "ord", kind: "text", text: both("Hvad kan vi gøre bedre?", "What can we do better?"), options: [] },
];
const steps = ["agree-strongly", "agree", "neither", "disagree", "disagree-strongly", "dont-know"];

/** So many answers of a group, spread over the steps. */
const answers = (group: string, count: number, shift: number) =>
  Array.from({ length: count }, (_, at) => ({
    group,
    choices: {
      respekt: [steps[(at * shift) % 5] ?? "agree"],
      plan: [steps[(at + shift) % 6] ?? "agree"],
      kanal: at % 3 === 0 ? ["moede", "telefon"] : ["telefon"],
    },
  }));

/** Rows of public_survey. */
export function townSurveys(own: Row, idOf: (name: string) => string): { survey: Row[] } {
  const survey = (name: string, year: string, previousId: string | null): Survey => ({
    id: idOf(name),
    state: "published",
    name: both(`Mød jobcentret ${year}`, `Meet the job centre ${year}`),
    intro: both("", ""),
    opens: `${year}-09-01`,
    closes: `${year}-09-30`,
    groups: [
      { key: "syge", name: both("Sygedagpenge", "Sickness benefit") },
      { key: "unge", name: both("Unge uden uddannelse", "Young people without education") },
      { key: "fleks", name: both("Fleksjob", "Flexible jobs") },
    ],
    questions: previousId === null ? questions.filter(({ key }) => key !== "plan") : [...questions],
    previousId,
    reminders: 1,
  });
  const before = survey("survey before", "2023", null);
  const now = survey("survey", "2024", before.id);
  const invited = [
    { group: "syge", invited: 700 },
    { group: "unge", invited: 400 },
    { group: "fleks", invited: 221 },
  ];
  const texts = [{ question: "ord", shown: "Ring tilbage, når I siger det. Spørg efter [skjult]." }];
  const results = [
    surveyResult(before, { invited, texts: [], answers: [...answers("syge", 180, 2), ...answers("unge", 111, 3)] }),
    surveyResult(now, {
      invited,
      texts,
      answers: [...answers("syge", 150, 1), ...answers("unge", 102, 2), ...answers("fleks", 3, 1)],
    }),
  ];
  return { survey: results.map((record) => ({ ...own, id: record.id, closes: record.closes, record })) };
}

import { exactInterval, withTheSilent } from "../../../features/statistics/share-interval.ts";
import { showChange } from "../../../features/statistics/what-it-shows.ts";
import { formatNumber } from "../../../output/texts/format.ts";
import { type Language, say as sayIn } from "../../../output/texts/say.ts";
import { quantity, whatItShows } from "../../../output/texts/what-it-shows.ts";
import { inLanguage } from "../../../records/survey.ts";
import type { CountedShare, QuestionResult, SurveyResult } from "../../../records/survey-result.ts";

/** A survey with the one before, as they may be shown. */
export interface Results {
  readonly language: Language;
  readonly result: SurveyResult;
  readonly previous: SurveyResult | null;
}

const percent = { unit: "percent", decimals: 0 } as const;

/** A share of 1 as a percentage without decimals: *19 %*. */
export const share = (language: Language, value: number): string => quantity(language, value * 100, percent);

/** What the survey before is called beside this one: its year, or *last time* where it is the same. */
export function labelOf({ result, previous, language }: Results): string {
  const year = previous?.closes.slice(0, 4) ?? "";
  return year === "" || year === result.closes.slice(0, 4) ? sayIn(language, "survey.label.before") : year;
}

/** How many answered of those invited, before and now, in sentences. */
export function rateSentences(of: Results): string[] {
  const { language, result, previous } = of;
  const number = (value: number) => formatNumber(language, value);
  if (result.invited === 0) return [];
  const rateOf = ({ answered, invited }: SurveyResult) => answered / invited;
  const fill = (one: SurveyResult) => ({
    answered: number(one.answered),
    invited: number(one.invited),
    rate: share(language, rateOf(one)),
  });
  const sentences = [sayIn(language, "survey.rate", fill(result))];
  if (previous === null || previous.invited === 0) return sentences;
  sentences.push(sayIn(language, "survey.rate.before", { ...fill(previous), label: labelOf(of) }));
  const [before, now] = [share(language, rateOf(previous)), share(language, rateOf(result))];
  const way = before === now ? "same" : rateOf(result) > rateOf(previous) ? "up" : "down";
  return [...sentences, sayIn(language, `survey.rate.${way}`, { before, rate: now })];
}

/** How the figures are to be read, and what they cannot bear. */
export function readingSentences({ language, result, previous }: Results): string[] {
  const number = (value: number) => formatNumber(language, value);
  const silent = result.invited - result.answered;
  const first =
    silent > 0
      ? sayIn(language, "survey.reading.silent", {
          invited: number(result.invited),
          silent: number(silent),
          share: share(language, silent / result.invited),
        })
      : sayIn(language, "survey.reading.everybody", { invited: number(result.invited) });
  const keys = silent > 0 ? (["interval", "bounds", "groups"] as const) : (["groups"] as const);
  return [
    first,
    ...keys.map((key) => sayIn(language, `survey.reading.${key}`)),
    sayIn(language, previous === null ? "survey.reading.new" : "survey.reading.before"),
  ];
}

/** One question about how much one agrees, as it stands in the table. Texts; `hidden` where there are too few. */
export interface AgreeRow {
  readonly text: string;
  /** From 0 to 1; null where it is hidden. */
  readonly value: { readonly share: number; readonly low: number; readonly high: number } | null;
  readonly before: number | null;
  readonly share: string;
  readonly of: string;
  readonly interval: string;
  readonly ifAll: string;
  readonly beforeText: string;
  readonly difference: string;
}

/** The questions about how much one agrees. */
export function agreeRows(of: Results): AgreeRow[] {
  return of.result.questions.filter(({ kind }) => kind === "scale").map((question) => agreeRow(of, question));
}

function agreeRow(of: Results, question: QuestionResult): AgreeRow {
  const { language, result } = of;
  const counted = countedOf(question.agree);
  const earlier = earlierOf(of, question);
  const before = earlier === null || earlier === "reworded" ? null : countedOf(earlier.agree);
  const words = {
    text: inLanguage(question.text, language),
    before: before === null ? null : before.part / before.whole,
    beforeText: before === null ? "–" : `${share(language, before.part / before.whole)} (${ofText(language, before)})`,
    difference: differenceText(of, earlier, counted, before),
  };
  if (counted === null) {
    const hidden = sayIn(language, "survey.hidden");
    return { ...words, value: null, share: hidden, of: "–", interval: "–", ifAll: "–" };
  }
  const { part, whole } = counted;
  const { low, high } = exactInterval(part, whole);
  const all = withTheSilent(part, whole, Math.max(whole, result.invited));
  return {
    ...words,
    value: { share: part / whole, low, high },
    share: share(language, part / whole),
    of: ofText(language, counted),
    interval: between(language, low, high),
    ifAll: between(language, all.low, all.high),
  };
}

interface Counted {
  readonly part: number;
  readonly whole: number;
}

function countedOf(given: CountedShare | null): Counted | null {
  if (given === null || given.part === null || given.whole === null || given.whole === 0) return null;
  return { part: given.part, whole: given.whole };
}

const ofText = (language: Language, { part, whole }: Counted): string =>
  sayIn(language, "survey.of", { part: formatNumber(language, part), whole: formatNumber(language, whole) });

const between = (language: Language, low: number, high: number): string =>
  sayIn(language, "survey.between", {
    low: formatNumber(language, Math.round(low * 100)),
    high: share(language, high),
  });

/** The same question of the survey before; *reworded* where its words were others, null where it was not asked. */
function earlierOf({ previous }: Results, question: QuestionResult): QuestionResult | "reworded" | null {
  const found = previous?.questions.find(({ key }) => key === question.key);
  if (found === undefined) return null;
  return found.kind === question.kind && found.text.da.trim() === question.text.da.trim() ? found : "reworded";
}

/** What the difference is, in words, or why there is none. */
function differenceText(
  of: Results,
  earlier: QuestionResult | "reworded" | null,
  now: Counted | null,
  before: Counted | null,
): string {
  const { language, result, previous } = of;
  if (previous === null) return "–";
  if (earlier === null) return sayIn(language, "survey.new-question");
  if (earlier === "reworded") return sayIn(language, "survey.reworded");
  if (now === null || before === null) return sayIn(language, "survey.not-comparable");
  const figure = ({ part, whole }: Counted, label: string, day: string) => ({
    value: (100 * part) / whole,
    numerator: part,
    denominator: whole,
    period: { kind: "day", from: day, to: day, label } as const,
  });
  const year = result.closes.slice(0, 4);
  const change = showChange(
    figure(before, labelOf(of), previous.closes),
    figure(now, year, result.closes),
    percent,
    "none",
  );
  return change === null ? sayIn(language, "survey.not-comparable") : whatItShows(language, change);
}

/** The shares by group: a row for each question, a value for each group; null where they are hidden. */
export function groupRows({ language, result }: Results) {
  return result.questions
    .filter(({ kind, groups }) => kind === "scale" && groups.length > 0)
    .map((question) => ({
      text: inLanguage(question.text, language),
      shares: result.groups.map(({ key }) => {
        const counted = countedOf(question.groups.find(({ group }) => group === key) ?? null);
        return counted === null
          ? sayIn(language, "survey.hidden")
          : `${share(language, counted.part / counted.whole)} (${ofText(language, counted)})`;
      }),
    }));
}

/** How many answered in each group. */
export function groupCounts({ language, result }: Results) {
  return result.groups.map(({ name, invited, answered }) => ({
    name: inLanguage(name, language),
    invited: formatNumber(language, invited),
    answered: answered === null ? sayIn(language, "survey.hidden") : formatNumber(language, answered),
    rate: answered === null || invited === 0 ? "–" : share(language, answered / invited),
  }));
}

/** Every answer that could be chosen, of each question, with how many chose it. */
export function answerTables({ language, result }: Results) {
  return result.questions
    .filter(({ kind }) => kind !== "text")
    .map(({ key, kind, text, answered, counts }) => ({
      key,
      text: inLanguage(text, language),
      several: kind === "choices",
      answered: answered === null ? null : formatNumber(language, answered),
      rows: counts.map((option) => ({
        text:
          kind === "scale"
            ? sayIn(language, `survey.scale.${option.key}` as "survey.scale.agree")
            : inLanguage(option.text, language),
        count: option.count === null ? sayIn(language, "survey.hidden") : formatNumber(language, option.count),
        share: option.count === null || answered === null ? "–" : share(language, option.count / Math.max(1, answered)),
      })),
    }));
}

/** What was written, question by question. */
export function textLists({ language, result }: Results) {
  return result.questions
    .filter(({ kind }) => kind === "text")
    .map(({ key, text, texts }) => ({ key, text: inLanguage(text, language), texts }));
}

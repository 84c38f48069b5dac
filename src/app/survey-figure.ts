import type { Figure, Period, PeriodKind } from "../records/figure.ts";
import type { Indicator } from "../records/indicator.ts";
import type { SurveyResult } from "../records/survey-result.ts";

const monthsOf: Readonly<Record<PeriodKind, number>> = { year: 12, "half-year": 6, quarter: 3, month: 1, day: 0 };

/** The period of an indicator that a day (ISO) lies in, as it is written in Danish. */
export function periodAt(kind: PeriodKind, day: string): Period {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const length = monthsOf[kind];
  if (length === 0) return { kind, from: day, to: day, label: day };
  const first = month - ((month - 1) % length);
  const number = (first - 1) / length + 1;
  const from = `${year}-${String(first).padStart(2, "0")}-01`;
  const to = new Date(Date.UTC(year, first - 1 + length, 0)).toISOString().slice(0, 10);
  const label =
    kind === "year"
      ? `${year}`
      : kind === "half-year"
        ? `${number}. halvår ${year}`
        : kind === "quarter"
          ? `${number}. kv. ${year}`
          : from.slice(0, 7);
  return { kind, from, to, label };
}

/**
 * The share that agrees with a question, as a figure of an indicator: in the period of the survey's last day, with how many
 * of how many. Null where the question has no such share that may be shown. `href`: the survey's page; `now`: when it is taken.
 */
export function surveyFigure(
  result: SurveyResult,
  questionKey: string,
  { source, rhythm }: Pick<Indicator, "source" | "rhythm">,
  href: string,
  now: Date,
): Figure | null {
  const question = result.questions.find(({ key }) => key === questionKey);
  const { part = null, whole = null } = question?.agree ?? {};
  if (question === undefined || part === null || whole === null || whole === 0) return null;
  return {
    series: { table: null, measure: question.text.da, area: source.area, group: null },
    period: periodAt(rhythm, result.closes),
    value: Math.round((1000 * part) / whole) / 10,
    numerator: part,
    denominator: whole,
    unit: "pct.",
    withheld: null,
    flag: null,
    source: { kind: "survey", name: result.name.da, href },
    fetchedAt: now.toISOString(),
    quote: null,
  };
}

import { moneyOfYears, type YearOfMoney } from "../../../features/partnerships/money-of-years.ts";
import { howKept, type ObligationTime, timesOf } from "../../../features/partnerships/obligation-times.ts";
import { agreementTimeline, type TimelineRow } from "../../../output/charts/agreement-timeline.ts";
import { type ComparedBar, comparisonChart } from "../../../output/charts/comparison-chart.ts";
import { formatDay, formatNumber } from "../../../output/texts/format.ts";
import { quantity } from "../../../output/texts/what-it-shows.ts";
import type { Money, Obligation, Partnership } from "../../../records/partnership.ts";
import type { Visit } from "../visit.ts";
import { repeatChosen } from "./partnership-form.ts";

type Of = Pick<Visit, "say" | "language" | "today">;

/** An amount in whole kroner: *250.000 kr.* */
export const kroner = ({ language }: Pick<Visit, "language">, amount: number): string =>
  quantity(language, amount, { unit: "kroner", decimals: 0 });

/** A share as it is said beside its parts: *91,7 %*. */
export const shareOf = ({ language }: Pick<Visit, "language">, part: number, whole: number): string =>
  quantity(language, (part / whole) * 100, { unit: "percent", decimals: 1 });

/** Until when an agreement runs: *til 28. februar 2025*, *udløb …*, *uden slutdato*. */
export function endText({ say, language, today }: Of, { ends }: Pick<Partnership, "ends">): string {
  if (ends === null) return say("partnership.no-end");
  return say(ends < today ? "partnership.over" : "partnership.until", { day: formatDay(language, ends) });
}

/** When going on must be decided; null where nothing is to be. */
export function decideText({ say, language, today }: Of, { decideBy, ends }: Partnership): string | null {
  if (decideBy === null || ends === null) return null;
  return say(decideBy < today ? "partnership.decide.late" : "partnership.decide.by", {
    day: formatDay(language, decideBy),
  });
}

/** What a source of money gives: *250.000 kr. om året*; null where it is not known, or not for the viewer. */
export function amountText(of: Of, { amount, per }: Money): string | null {
  // A stranger's has none where it is not public.
  return (amount ?? null) === null ? null : of.say(`partnership.money.${per}`, { amount: kroner(of, amount ?? 0) });
}

/** How often an obligation comes: *hvert halve år, 2 dage hver gang*. */
export function rhythmText({ say, language }: Of, { rrule, starts, days }: Obligation): string {
  const repeat = repeatChosen(rrule, starts);
  const often =
    repeat === "own"
      ? say("partnership.obligation.own", { rule: rrule ?? "" })
      : say(`partnership.obligation.${repeat}`);
  return days === 1 ? often : `${often}, ${say("partnership.obligation.days", { days: formatNumber(language, days) })}`;
}

/** How an obligation was kept, in sentences, with the share that the figures give. */
export function keptText(of: Of, times: readonly ObligationTime[]): string {
  const { say, language, today } = of;
  const { met, missed, unanswered } = howKept(times);
  const over = met + missed + unanswered;
  const next = times.find(({ state, to }) => state === "coming" && to >= today);
  const figure = (count: number) => formatNumber(language, count);
  return [
    over === 0
      ? say("partnership.obligation.kept.none")
      : say("partnership.obligation.kept", { met: figure(met), over: figure(over), share: shareOf(of, met, over) }),
    ...(missed === 0 ? [] : [say("partnership.obligation.missed", { count: figure(missed) })]),
    ...(unanswered === 0 ? [] : [say("partnership.obligation.unanswered", { count: figure(unanswered) })]),
    ...(next === undefined ? [] : [say("partnership.obligation.next", { day: formatDay(language, next.day) })]),
  ].join(" ");
}

/** How many times of all an agreement's obligations are over without an answer. */
export function unansweredOf(partnership: Partnership, today: string): number {
  return partnership.obligations.reduce((sum, each) => sum + howKept(timesOf(partnership, each, today)).unanswered, 0);
}

const lookOf = (source: Money): TimelineRow["look"] => (source.payer === "own" ? "own" : "others");
const decideKnot = ({ decideBy }: Partnership) =>
  decideBy === null ? [] : [{ day: decideBy, look: "decide" as const }];

/** An agreement drawn over time: itself, its money, its obligations. */
export function timelineOf(of: Of, partnership: Partnership): { readonly svg: string | null; readonly text: string } {
  const { say, language, today } = of;
  const { starts, ends, money, obligations } = partnership;
  const text = say(ends === null ? "partnership.timeline.text.open" : "partnership.timeline.text", {
    from: formatDay(language, starts),
    to: formatDay(language, ends ?? starts),
  });
  const times = obligations.map((obligation): TimelineRow => {
    const all = timesOf(partnership, obligation, today);
    const to = all.at(-1)?.day ?? obligation.starts;
    const knots = all.map(({ day, state }) => ({ day, look: state }));
    return { name: obligation.title, from: obligation.starts, to, look: "times", knots };
  });
  const rows: TimelineRow[] = [
    { name: say("partnership.timeline.term"), from: starts, to: ends, look: "term", knots: decideKnot(partnership) },
    ...money.map(
      (each): TimelineRow => ({ name: each.name, from: each.starts, to: each.ends, look: lookOf(each), knots: [] }),
    ),
    ...times,
  ];
  const title = say("partnership.timeline");
  return { text, svg: agreementTimeline({ id: "tid", title, text, rows, today, now: say("partnerships.now") }) };
}

/** So many rows can be read in one picture; the table beside it has all. */
const mostDrawn = 40;

/** All of a body's agreements drawn over time, those that run out first on top. */
export function timelineOfAll(of: Of, partnerships: readonly Partnership[]) {
  const { say, language, today } = of;
  const [first] = partnerships.filter(({ ends }) => ends !== null && ends >= today);
  const [only] = partnerships;
  const count = formatNumber(language, partnerships.length);
  const text =
    first !== undefined
      ? say("partnerships.when.text", { count, title: first.title, day: formatDay(language, first.ends ?? "") })
      : partnerships.length === 1
        ? say("partnerships.when.one", { title: only?.title ?? "" })
        : say("partnerships.when.none", { count });
  const rows = partnerships.slice(0, mostDrawn).map(
    (each): TimelineRow => ({
      name: each.title,
      from: each.starts,
      to: each.ends,
      look: "term",
      knots: decideKnot(each),
    }),
  );
  const title = say("partnerships.when");
  return { text, svg: agreementTimeline({ id: "udloeb", title, text, rows, today, now: say("partnerships.now") }) };
}

/** What agreements cost year by year: the figures, the municipality's own as bars, and the sum in a sentence. */
export function yearsOf(of: Of, partnerships: readonly Partnership[], key: "partnership" | "partnerships") {
  const { say, today } = of;
  const years: readonly YearOfMoney[] = moneyOfYears(partnerships, Number(today.slice(0, 4)));
  const paid = years.filter(({ own }) => own > 0);
  const [first, last] = [paid[0], paid.at(-1)];
  if (first === undefined || last === undefined) return { years, text: null, svg: null };
  const sum = kroner(
    of,
    paid.reduce((total, { own }) => total + own, 0),
  );
  const text = say(`${key}.years.text`, { first: first.year, last: last.year, sum });
  const bars: ComparedBar[] = years.map(({ year, own }) => ({ name: String(year), value: own, kind: "own" }));
  const numberText = (value: number) => kroner(of, value);
  return {
    years,
    text,
    svg: comparisonChart({ id: "penge", title: say("partnerships.years"), text, bars, numberText }),
  };
}

/** Money that ends before its agreement does, by day. */
export const endingMoney = ({ money, ends }: Partnership): Money[] =>
  money.filter((each) => each.ends !== null && (ends === null || each.ends < ends));

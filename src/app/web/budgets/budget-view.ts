import { indicatorChart } from "../../../output/charts/indicator-chart.ts";
import { formatDay, formatDayMonth } from "../../../output/texts/format.ts";
import { type Language, say } from "../../../output/texts/say.ts";
import {
  type AmountUnit,
  type Budget,
  type BudgetFollowUp,
  type BudgetLine,
  roundedTo,
} from "../../../records/budget.ts";
import { type Amounts, amountsAt, deviationOf, wholeOf } from "../../../records/budget-sums.ts";

const perUnit: Readonly<Record<AmountUnit, number>> = { kroner: 1, thousand: 1000, million: 1_000_000 };

/** An amount as a table has it, in the budget's unit: *94,8*; a dash where there is none. */
export function amountText(language: Language, amount: number | null, unit: AmountUnit): string {
  return amount === null ? "–" : decimals(language, amount / perUnit[unit], unit === "million" ? 1 : 0);
}

/** An amount in a sentence: *8,4 mio. kr.*, *825.000 kr.* Without its sign. */
export function moneyText(language: Language, amount: number): string {
  const size = Math.abs(amount);
  return size >= 1_000_000
    ? say(language, "budget.money.million", { amount: decimals(language, size / 1_000_000, 1) })
    : say(language, "budget.money.kroner", { amount: decimals(language, size, 0) });
}

function decimals(language: Language, value: number, count: number): string {
  const options = { minimumFractionDigits: count, maximumFractionDigits: count };
  // No *-0*.
  const rounded = Number(value.toFixed(count)) || 0;
  return new Intl.NumberFormat(language === "da" ? "da-DK" : "en-GB", options).format(rounded);
}

/** Which way a deviation goes: even where it is less than what amounts are rounded to. */
export function wayOf(deviation: number, unit: AmountUnit): "more" | "less" | "even" {
  if (Math.abs(deviation) < roundedTo[unit] / 2) return "even";
  return deviation > 0 ? "more" : "less";
}

/** What a follow-up expects of a budget as a whole, and how that has moved since the one before: one or two sentences. */
export function stateSentences(language: Language, budget: Budget, followUp: BudgetFollowUp): string[] {
  const whole = wholeAt(budget, followUp);
  const deviation = deviationOf(whole);
  const day = formatDay(language, followUp.day);
  const way = deviation === null ? "unknown" : wayOf(deviation, budget.amounts);
  const said = say(language, `budget.state.${way}`, { day, amount: moneyText(language, deviation ?? 0) });
  const state = said.endsWith(".") ? said : `${said}.`;
  const before = budget.followUps[budget.followUps.findIndex(({ id }) => id === followUp.id) - 1];
  const expected = before === undefined ? null : wholeAt(budget, before).expected;
  if (before === undefined || expected === null || whole.expected === null) return [state];
  const moved = whole.expected - expected;
  const key = { more: "up", less: "down", even: "same" } as const;
  const fill = { day: formatDay(language, before.day), amount: moneyText(language, moved) };
  return [state, say(language, `budget.moved.${key[wayOf(moved, budget.amounts)]}`, fill)];
}

/** The whole of a budget at a follow-up. */
export const wholeAt = (budget: Budget, followUp: BudgetFollowUp | null): Amounts =>
  wholeOf(budget, amountsAt(budget, followUp).amounts);

/** What a line (null: the whole) was at each follow-up. */
export function movementOf(budget: Budget, line: BudgetLine | null) {
  return budget.followUps.map((followUp) => {
    const { amounts } = amountsAt(budget, followUp);
    const own = line === null ? wholeOf(budget, amounts) : amounts.get(line.id);
    return { followUp, amounts: own ?? { adopted: null, budget: null, spent: null, expected: null } };
  });
}

/** How the expectation of a line (null: the whole) moved over the year, beside its budget, as SVG. Null where nothing is. */
export function movementChart(language: Language, budget: Budget, line: BudgetLine | null): string | null {
  const rows = movementOf(budget, line);
  const last = budget.followUps.at(-1);
  if (last === undefined) return null;
  const point = (day: string, amount: number | null) => ({ from: day, to: day, value: amount });
  const unit = say(language, `budget.amounts.${budget.amounts}`);
  const values = rows.flatMap(({ amounts }) => [amounts.expected, amounts.budget]).filter((each) => each !== null);
  // Few units between lowest and highest need decimals on the axis.
  const spread = values.length === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / perUnit[budget.amounts];
  const sentence = line === null ? stateSentences(language, budget, last).join(" ") : "";
  return indicatorChart({
    id: "budget",
    title: say(language, "budget.movement", { name: line?.name ?? say(language, "budget.movement.all") }),
    text: say(language, "budget.movement.text", { year: budget.year, unit, sentence }).trim(),
    series: [
      {
        name: say(language, "budget.expected"),
        points: rows.map(({ followUp, amounts }) => point(followUp.day, amounts.expected)),
      },
      {
        name: say(language, "budget.corrected"),
        points: rows.map(({ followUp, amounts }) => point(followUp.day, amounts.budget ?? amounts.adopted)),
      },
    ],
    path: [],
    pathName: "",
    events: [],
    days: budget.followUps.map(({ day }) => ({ day, name: formatDayMonth(language, day) })),
    numberText: (value) => decimals(language, value / perUnit[budget.amounts], spread < 5 ? 1 : 0),
  });
}

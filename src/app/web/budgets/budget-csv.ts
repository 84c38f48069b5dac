import { csvOf } from "../../../output/formats/csv.ts";
import { type Say, say as sayIn } from "../../../output/texts/say.ts";
import type { Budget } from "../../../records/budget.ts";
import { amountsAt, deviationOf, placedLines } from "../../../records/budget-sums.ts";

/** All follow-ups of a budget as CSV, a row for each line and follow-up, amounts in whole kroner. */
export function budgetCsv(budget: Budget): string {
  const say: Say = (key, fill) => sayIn("da", key, fill);
  const head = [
    say("budget.day"),
    say("budget.csv.level"),
    say("budget.csv.number"),
    say("budget.account"),
    say("budget.adopted"),
    say("budget.corrected"),
    say("budget.spent"),
    say("budget.expected"),
    say("budget.deviation"),
    say("budget.recipients"),
    say("budget.price"),
    say("budget.explanations"),
  ];
  const lines = placedLines(budget);
  const rows = (budget.followUps.length === 0 ? [null] : budget.followUps).flatMap((followUp) => {
    const { amounts } = amountsAt(budget, followUp);
    return lines.map(({ line, level }) => {
      const own = amounts.get(line.id) ?? { adopted: null, budget: null, spent: null, expected: null };
      const entry = followUp?.entries.find(({ lineId }) => lineId === line.id);
      return [
        followUp?.day ?? "",
        String(level),
        line.number ?? "",
        line.name,
        ...[own.adopted, own.budget, own.spent, own.expected, deviationOf(own)].map(number),
        entry?.hidden === true ? say("project.hidden.cell") : number(entry?.recipients ?? null),
        entry?.hidden === true ? say("project.hidden.cell") : number(entry?.price ?? null),
        entry?.explanation ?? "",
      ];
    });
  });
  return csvOf([head, ...rows]);
}

const number = (value: number | null) => (value === null ? "" : String(value).replace(".", ","));

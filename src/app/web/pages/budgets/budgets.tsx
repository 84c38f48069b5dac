import { mayReadGoals } from "../../../../access/may.ts";
import { addressOf } from "../../../../records/address.ts";
import type { Budget } from "../../../../records/budget.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { budgetsDesk } from "../../budgets/budget-address.ts";
import { stateSentences } from "../../budgets/budget-view.ts";
import type { Visit } from "../../visit.ts";

interface BudgetsPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly budgets: readonly Budget[];
}

/** A body's budgets, year by year, each with what its last follow-up expects. */
export function BudgetsPage({ visit, body, budgets }: BudgetsPageProps) {
  const { say } = visit;
  const years = [...new Set(budgets.map(({ year }) => year))];
  return (
    <>
      <h1>{say("budgets.title", { name: body.name })}</h1>
      <p class="font-lead">{say("budgets.lead")}</p>
      {budgets.length === 0 ? <p class="empty">{say("budgets.empty")}</p> : null}
      {years.map((year) => (
        <section aria-labelledby={`aar-${year}`}>
          <h2 id={`aar-${year}`}>{year}</h2>
          <ul class="promise-lines nobullet-list no-max-width">
            {budgets
              .filter((budget) => budget.year === year)
              .map((budget) => (
                <li class="promise-line">
                  <p class="promise-what">
                    <a href={addressOf.budget(body.slug, budget.id)} lang="da">
                      {budget.title}
                    </a>
                  </p>
                  <p class="promise-due quiet">{lastState(visit, budget)}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {mayReadGoals(visit.viewer, body.id) ? (
        <p class="no-print">
          <a href={budgetsDesk(body.id)}>{say("budgets.keep")}</a>
        </p>
      ) : null}
    </>
  );
}

/** What the last follow-up expects, in a sentence; nothing where there is none. */
export function lastState({ language }: Visit, budget: Budget): string {
  const last = budget.followUps.at(-1);
  return last === undefined ? "" : (stateSentences(language, budget, last)[0] ?? "");
}

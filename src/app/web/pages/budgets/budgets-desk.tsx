import type { Budget } from "../../../../records/budget.ts";
import { budgetDesk, budgetsDesk } from "../../budgets/budget-address.ts";
import { Done } from "../../parts/done.tsx";
import type { Visit } from "../../visit.ts";
import { BudgetHeadForm, type BudgetHeadFormProps } from "./budget-head-form.tsx";
import { lastState } from "./budgets.tsx";

interface BudgetsDeskProps extends Pick<BudgetHeadFormProps, "committees" | "sent"> {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly budgets: readonly Budget[];
  /** One was just taken away. */
  readonly removed: boolean;
}

/** A body's budgets, public or not, and the form of a new one. */
export function BudgetsDesk({ visit, bodyId, budgets, committees, sent, removed }: BudgetsDeskProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("budgets-desk.title")}</h1>
      {removed ? <Done text={say("budgets-desk.removed")} /> : null}
      {budgets.length === 0 ? (
        <p class="empty">{say("budgets-desk.empty")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width">
          {budgets.map((budget) => (
            <li class="desk-line">
              <p class="desk-title" lang="da">
                <a href={budgetDesk(bodyId, budget.id)}>
                  {budget.title} {budget.year}
                </a>
              </p>
              <p class="quiet">
                {[lastState(visit, budget), budget.public ? "" : say("budget-desk.hidden")]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </p>
            </li>
          ))}
        </ol>
      )}
      {visit.mayPost(budgetsDesk(bodyId)) ? (
        <section aria-labelledby="ny">
          <h2 id="ny">{say("budgets-desk.new")}</h2>
          <BudgetHeadForm
            visit={visit}
            action={budgetsDesk(bodyId)}
            budget={null}
            committees={committees}
            sent={sent}
          />
        </section>
      ) : null}
    </>
  );
}

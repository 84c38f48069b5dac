import { writeAmount } from "../../../../intake/figures/budget/budget-amount.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import type { Budget, BudgetFollowUp } from "../../../../records/budget.ts";
import { placedLines } from "../../../../records/budget-sums.ts";
import { budgetDesk, budgetFollowUpDesk } from "../../budgets/budget-address.ts";
import { type EntryField, entryFields, entryName } from "../../budgets/budget-form.ts";
import { Entry, FormProblem, LongEntry, type SentForm } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface FollowUpDeskProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly budget: Budget;
  /** The one that is changed; null: a new one. */
  readonly followUp: BudgetFollowUp | null;
  readonly sent: SentForm | null;
}

/** Where the figures of a follow-up are typed, a row for each account. */
export function FollowUpDesk({ visit, bodyId, budget, followUp, sent }: FollowUpDeskProps) {
  const { say, language } = visit;
  const form = "opfoelgning";
  const of = { visit, form, sent };
  const unit = say(`budget.amounts.${budget.amounts}`);
  const entries = new Map((followUp?.entries ?? []).map((entry) => [entry.lineId, entry]));
  /** A new follow-up begins with the budget as it last was. */
  const before = new Map((budget.followUps.at(-1)?.entries ?? []).map((entry) => [entry.lineId, entry.budget]));
  const value = (lineId: string, { name, amount }: EntryField): string => {
    const own = entries.get(lineId)?.[name] ?? null;
    const shown = followUp === null && name === "budget" ? (before.get(lineId) ?? null) : own;
    return amount ? writeAmount(shown, budget.amounts) : shown === null ? "" : String(shown).replace(".", ",");
  };
  const written = (name: string, otherwise: string) => (sent === null ? otherwise : (sent.values.get(name) ?? ""));
  return (
    <>
      <p class="kicker" lang="da">
        {budget.title} {budget.year}
      </p>
      <h1>
        {followUp === null
          ? say("budget-desk.follow-up.new")
          : say("budget.follow-up.on", { day: formatDay(language, followUp.day) })}
      </h1>
      <PostForm visit={visit} action={budgetFollowUpDesk(bodyId, budget.id)}>
        {followUp === null ? null : <input type="hidden" name="nr" value={followUp.id} />}
        {sent !== null && (sent.field === null || sent.field.includes("-")) ? (
          <FormProblem visit={visit} wrong={sent.wrong} />
        ) : null}
        <Entry
          {...of}
          name="dag"
          label={say("budget-desk.follow-up.day")}
          type="date"
          value={followUp?.day ?? null}
          required
        />
        <LongEntry
          {...of}
          name="bemaerkning"
          label={say("budget-desk.follow-up.note")}
          rows={2}
          value={followUp?.note ?? null}
        />
        <p>{say("budget-desk.follow-up.amounts", { unit })}</p>
        <div class="table--responsive-scroll">
          <table class="table budget-entries">
            <caption class="sr-only">{say("budget.table")}</caption>
            <thead>
              <tr>
                <th scope="col">{say("budget.account")}</th>
                {entryFields.map(({ label }) => (
                  <th scope="col">{say(label)}</th>
                ))}
                <th scope="col">{say("budget-desk.follow-up.explanation")}</th>
              </tr>
            </thead>
            <tbody>
              {placedLines(budget).map(({ line, level }) => (
                <tr>
                  <th scope="row" lang="da" class={`budget-level-${level}`}>
                    {line.name}
                  </th>
                  {entryFields.map((field) => {
                    const name = entryName(line.id, field.name);
                    return (
                      <td>
                        <input
                          class="form-input budget-amount"
                          type="text"
                          inputmode="decimal"
                          autocomplete="off"
                          maxlength={40}
                          name={name}
                          value={written(name, value(line.id, field))}
                          aria-label={say("budget-desk.follow-up.cell", { column: say(field.label), line: line.name })}
                          aria-invalid={sent?.field === name ? ("true" as const) : undefined}
                        />
                      </td>
                    );
                  })}
                  <td>
                    <textarea
                      class="form-input budget-explanation"
                      rows={2}
                      maxlength={4000}
                      name={entryName(line.id, "explanation")}
                      aria-label={say("budget-desk.follow-up.cell", {
                        column: say("budget-desk.follow-up.explanation"),
                        line: line.name,
                      })}
                    >
                      {written(entryName(line.id, "explanation"), entries.get(line.id)?.explanation ?? "")}
                    </textarea>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div class="desk-steps">
          <button class="button button-primary" type="submit">
            {say("budget-desk.save")}
          </button>
          <a href={budgetDesk(bodyId, budget.id)}>{say("budget-desk.line.cancel")}</a>
        </div>
      </PostForm>
    </>
  );
}

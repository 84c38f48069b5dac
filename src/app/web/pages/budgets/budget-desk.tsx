import { writeAmount } from "../../../../intake/figures/budget/budget-amount.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { Budget, BudgetFollowUp, BudgetLine } from "../../../../records/budget.ts";
import { placedLines } from "../../../../records/budget-sums.ts";
import { budgetDesk, budgetFollowUpDesk, budgetImport, budgetsDesk } from "../../budgets/budget-address.ts";
import { budgetColumnNames, columnFields } from "../../budgets/budget-form.ts";
import { stateSentences } from "../../budgets/budget-view.ts";
import { Act } from "../../parts/act.tsx";
import { FileField } from "../../parts/area.tsx";
import { Done } from "../../parts/done.tsx";
import { ChoiceEntry, Entry, FormProblem, wasTicked } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import { BudgetHeadForm, type BudgetHeadFormProps } from "./budget-head-form.tsx";

export const budgetDones = ["lavet", "gemt", "linje", "linje-fjernet", "opfoelgning", "fjernet", "tilbage"] as const;
export type BudgetDone = (typeof budgetDones)[number];

interface BudgetDeskProps extends Pick<BudgetHeadFormProps, "visit" | "committees" | "sent"> {
  readonly body: { readonly id: string; readonly slug: string };
  readonly budget: Budget;
  /** What was just done, in words; null: nothing. */
  readonly done: string | null;
  /** The account that is being changed; null: none. */
  readonly changing: BudgetLine | null;
}

/** Where a budget is kept: its head, its accounts, its follow-ups, and the file of the finance system. */
export function BudgetDesk(props: BudgetDeskProps) {
  const { visit, body, budget, committees, sent, done } = props;
  const { say } = visit;
  const here = budgetDesk(body.id, budget.id);
  return (
    <>
      <p class="kicker">{say("budget.kicker", { year: budget.year })}</p>
      <h1 lang="da">{budget.title}</h1>
      {done === null ? null : <Done text={done} />}
      <p>
        {budget.public ? (
          <a href={addressOf.budget(body.slug, budget.id)}>{say("budget-desk.see")}</a>
        ) : (
          say("budget-desk.hidden")
        )}
      </p>
      <details class="fold" open={sent?.form === "hoved"}>
        <summary>{say("budget-desk.head")}</summary>
        <BudgetHeadForm visit={visit} action={here} budget={budget} committees={committees} sent={sent} />
      </details>
      <FollowUps {...props} />
      <Import {...props} />
      <Lines {...props} />
      <details class="fold">
        <summary>{say("budget-desk.remove")}</summary>
        <p>{say("budget-desk.remove.lead")}</p>
        <Act visit={visit} action={here} fields={{ trin: "slet" }} text={say("budget-desk.remove.button")} />
      </details>
      <p class="after-list">
        <a href={budgetsDesk(body.id)}>{say("budget-desk.back")}</a>
      </p>
    </>
  );
}

function FollowUps({ visit, body, budget }: BudgetDeskProps) {
  const { say, language } = visit;
  const action = budgetDesk(body.id, budget.id);
  const write = budgetFollowUpDesk(body.id, budget.id);
  const row = (followUp: BudgetFollowUp, steps: unknown) => (
    <li class="desk-line">
      <h3 class="desk-title">{say("budget.follow-up.on", { day: formatDay(language, followUp.day) })}</h3>
      <p class="quiet">{stateSentences(language, budget, followUp)[0]}</p>
      <div class="desk-steps">{steps}</div>
    </li>
  );
  return (
    <section aria-labelledby="opfoelgninger">
      <h2 id="opfoelgninger">{say("budget-desk.follow-ups")}</h2>
      {budget.followUps.length === 0 ? <p class="empty">{say("budget-desk.follow-ups.empty")}</p> : null}
      <ol class="desk-lines nobullet-list no-max-width">
        {budget.followUps.toReversed().map((followUp) => {
          const fill = { day: formatDay(language, followUp.day) };
          return row(
            followUp,
            <>
              <a href={`${write}?nr=${followUp.id}`} aria-label={say("budget-desk.follow-up.change.of", fill)}>
                {say("budget-desk.follow-up.change")}
              </a>
              <Act
                visit={visit}
                action={action}
                fields={{ trin: "fjern", opfoelgning: followUp.id }}
                look="tertiary"
                text={say("budget-desk.follow-up.remove")}
                label={say("budget-desk.follow-up.remove.of", fill)}
              />
            </>,
          );
        })}
      </ol>
      {budget.lines.length === 0 ? (
        <p>{say("budget-desk.follow-up.no-lines")}</p>
      ) : (
        <p>
          <a href={write}>{say("budget-desk.follow-up.new")}</a>
        </p>
      )}
      {budget.removed.length === 0 ? null : (
        <details class="fold">
          <summary>{say("budget-desk.removed")}</summary>
          <ol class="desk-lines nobullet-list no-max-width">
            {budget.removed.map((followUp) =>
              row(
                followUp,
                <Act
                  visit={visit}
                  action={action}
                  fields={{ trin: "tilbage", opfoelgning: followUp.id }}
                  text={say("budget-desk.restore")}
                  label={say("budget-desk.restore.of", { day: formatDay(language, followUp.day) })}
                />,
              ),
            )}
          </ol>
        </details>
      )}
    </section>
  );
}

function Import({ visit, body, budget, sent }: BudgetDeskProps) {
  const { say } = visit;
  const form = "indlaes";
  const of = { visit, form, sent };
  const unit = say(`budget.amounts.${budget.amounts}`);
  return (
    <details class="fold" open={sent?.form === form} id="indlaes">
      <summary>{say("budget-desk.import")}</summary>
      <p>{say("budget-desk.import.lead")}</p>
      <PostForm visit={visit} action={budgetImport(body.id, budget.id)} class="narrow-form" withFile>
        {sent?.form === form && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
        <FileField
          name="fil"
          label={say("budget-desk.import.file")}
          hint={say("budget-desk.import.file.hint", { unit })}
        />
        <Entry {...of} name="dag" label={say("budget-desk.follow-up.day")} type="date" required />
        <Entry {...of} name="bemaerkning" label={say("budget-desk.follow-up.note")} type="text" />
        <details class="fold">
          <summary>{say("budget-desk.import.columns")}</summary>
          <p>{say("budget-desk.import.columns.lead")}</p>
          {budgetColumnNames.map((column) => (
            <Entry
              {...of}
              name={columnFields[column]}
              label={say(`budget-desk.import.column.${column}`)}
              type="text"
              value={budget.columns[column]}
            />
          ))}
        </details>
        <div class="form-group-checkbox">
          <input
            class="form-checkbox"
            type="checkbox"
            id="indlaes-alligevel"
            name="alligevel"
            value="ja"
            checked={wasTicked(sent, form, "alligevel")}
          />
          <label for="indlaes-alligevel" class="form-label">
            {say("budget-desk.import.anyway")}
          </label>
        </div>
        <button class="button button-primary" type="submit">
          {say("budget-desk.import.button")}
        </button>
      </PostForm>
    </details>
  );
}

/** The name of the form of a line; null: of a new one. */
export const budgetLineForm = (id: string | null): string => (id === null ? "ny-konto" : "konto");

function Lines(props: BudgetDeskProps) {
  const { visit, body, budget, changing, sent } = props;
  const { say } = visit;
  const here = budgetDesk(body.id, budget.id);
  const mayChange = visit.mayPost(here);
  return (
    <section aria-labelledby="konti">
      <h2 id="konti">{say("budget-desk.lines")}</h2>
      <p class="section-lead">{say("budget-desk.lines.lead")}</p>
      {changing === null || !mayChange ? null : (
        <section aria-labelledby="konto">
          <h3 id="konto">{say("budget-desk.line.changing", { name: changing.name })}</h3>
          <LineForm {...props} line={changing} />
          <div class="desk-steps">
            <Act
              visit={visit}
              action={here}
              fields={{ trin: "fjern-linje", linje: changing.id }}
              text={say("budget-desk.line.remove")}
            />
            <a href={`${here}#konti`}>{say("budget-desk.line.cancel")}</a>
          </div>
        </section>
      )}
      {budget.lines.length === 0 ? null : (
        <ol class="budget-lines nobullet-list no-max-width">
          {placedLines(budget).map(({ line, level }) => (
            <li class={`budget-level-${level}`}>
              <span lang="da">{line.name}</span>
              {line.number === null ? null : <span class="quiet"> {line.number}</span>}{" "}
              {mayChange ? (
                <a
                  href={`${here}?konto=${line.id}#konto`}
                  aria-label={say("budget-desk.line.change.of", { name: line.name })}
                >
                  {say("budget-desk.line.change")}
                </a>
              ) : null}
            </li>
          ))}
        </ol>
      )}
      <details class="fold" open={sent?.form === budgetLineForm(null)}>
        <summary>{say("budget-desk.line.add")}</summary>
        <LineForm {...props} line={null} />
      </details>
    </section>
  );
}

function LineForm({ visit, body, budget, sent, line }: BudgetDeskProps & { readonly line: BudgetLine | null }) {
  const { say } = visit;
  const form = budgetLineForm(line?.id ?? null);
  const of = { visit, form, sent };
  const unit = say(`budget.amounts.${budget.amounts}`);
  const others = placedLines(budget).filter((each) => each.line.id !== line?.id);
  return (
    <PostForm visit={visit} action={budgetDesk(body.id, budget.id)} class="narrow-form">
      <input type="hidden" name="trin" value="linje" />
      {line === null ? null : <input type="hidden" name="linje" value={line.id} />}
      {sent?.form === form && sent.field === null ? <FormProblem visit={visit} wrong={sent.wrong} /> : null}
      <Entry {...of} name="navn" label={say("budget-desk.line.name")} type="text" value={line?.name ?? null} required />
      <Entry {...of} name="nummer" label={say("budget-desk.line.number")} type="text" value={line?.number ?? null} />
      <ChoiceEntry
        {...of}
        name="under"
        label={say("budget-desk.line.parent")}
        value={line?.parentId ?? null}
        options={[
          ["", say("budget-desk.line.parent.none")],
          ...others.map(({ line: { id, name }, level }) => [id, `${"– ".repeat(level - 1)}${name}`] as const),
        ]}
      />
      <Entry
        {...of}
        name="vedtaget"
        label={say("budget-desk.line.adopted", { unit })}
        type="text"
        value={writeAmount(line?.adopted ?? null, budget.amounts)}
      />
      <button class="button button-primary" type="submit">
        {say("budget-desk.save")}
      </button>
    </PostForm>
  );
}

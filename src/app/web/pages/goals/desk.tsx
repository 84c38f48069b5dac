import type { AddedFigures } from "../../../../features/goals/add-figures.ts";
import { formatNumber } from "../../../../output/texts/format.ts";
import type { SavedMapping } from "../../../../records/figure-mapping.ts";
import type { Goal } from "../../../../records/goal.ts";
import type { Indicator } from "../../../../records/indicator.ts";
import type { Plan } from "../../../../records/plan.ts";
import type { FigureRow } from "../../../../store/queries/goals/figures.ts";
import { budgetsDesk } from "../../budgets/budget-address.ts";
import { fetchedTablesDesk } from "../../figures/fetched-form.ts";
import { mappingsDesk } from "../../figures/mapping-form.ts";
import { proposalsDesk } from "../../figures/proposal-form.ts";
import { goalsDesk, indicatorDesk, newIndicatorDesk, newPlanDesk, planDesk } from "../../goals/desk-address.ts";
import { latestText } from "../../goals/indicator-view.ts";
import { planDays } from "../../goals/plan-days.ts";
import { marksDesk } from "../../marks/mark-address.ts";
import { FileField, Tick } from "../../parts/area.tsx";
import { DeskFields } from "../../parts/desk-fields.tsx";
import { Done } from "../../parts/done.tsx";
import { ChoiceEntry, FormProblem, type SentForm, wasTicked } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import { projectsDesk } from "../../projects/project-address.ts";
import type { Visit } from "../../visit.ts";

interface GoalsDeskProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly plans: readonly { readonly plan: Plan; readonly goals: readonly Goal[] }[];
  readonly indicators: readonly { readonly indicator: Indicator; readonly latest: FigureRow | null }[];
  readonly mappings: readonly SavedMapping[];
  /** How many figures that were read in papers wait, and seem to be of an indicator. */
  readonly proposals: number;
  readonly sent: SentForm | null;
  readonly added: AddedFigures | null;
}

/** The desk for goals: the plans, the indicators, and files of figures on their way in. */
export function GoalsDesk({ visit, bodyId, plans, indicators, mappings, proposals, sent, added }: GoalsDeskProps) {
  const { say, language } = visit;
  const mayKeep = visit.mayPost(`${goalsDesk(bodyId)}/plan`);
  return (
    <>
      <h1>{say("goals-desk.title")}</h1>
      {added === null ? null : <Done text={say("goals-desk.added", { ...added })} />}
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      <p class="font-lead">{say("goals-desk.lead")}</p>
      <h2>{say("goals-desk.plans")}</h2>
      {plans.length === 0 ? <p class="empty">{say("goals-desk.plans.none")}</p> : null}
      <ul>
        {plans.map(({ plan, goals }) => (
          <li>
            <a href={planDesk(bodyId, plan.id)} lang="da">
              {plan.name}
            </a>
            <span class="quiet">
              {" "}
              {planDays(visit, plan)} · {say("goals-desk.goals", { count: goals.length })}
              {plan.public ? null : ` · ${say("goals-desk.hidden")}`}
            </span>
          </li>
        ))}
      </ul>
      {mayKeep ? (
        <p>
          <a class="button button-secondary" href={newPlanDesk(bodyId)}>
            {say("goals-desk.plan.new")}
          </a>
        </p>
      ) : null}
      <h2>{say("goals-desk.indicators")}</h2>
      {indicators.length === 0 ? <p class="empty">{say("goals-desk.indicators.none")}</p> : null}
      <ul>
        {indicators.map(({ indicator, latest }) => (
          <li>
            <a href={indicatorDesk(bodyId, indicator.id)} lang="da">
              {indicator.name}
            </a>
            <span class="quiet">
              {" "}
              {latestText(language, indicator, latest)}
              {indicator.public ? null : ` · ${say("goals-desk.hidden")}`}
            </span>
          </li>
        ))}
      </ul>
      {mayKeep ? (
        <p>
          <a class="button button-secondary" href={newIndicatorDesk(bodyId)}>
            {say("goals-desk.indicator.new")}
          </a>
        </p>
      ) : null}
      <p>
        <a href={fetchedTablesDesk(bodyId)}>{say("fetched.keep")}</a>
      </p>
      <p>
        <a href={proposalsDesk(bodyId)}>{say("proposals.keep")}</a>
        {proposals === 0 ? null : (
          <span class="quiet"> {say("proposals.keep.waiting", { count: formatNumber(language, proposals) })}</span>
        )}
      </p>
      <p>
        <a href={mappingsDesk(bodyId)}>{say("mappings.keep")}</a>
      </p>
      <p>
        <a href={budgetsDesk(bodyId)}>{say("budgets-desk.title")}</a>
      </p>
      <p>
        <a href={marksDesk(bodyId)}>{say("marks-desk.title")}</a>
      </p>
      <p>
        <a href={projectsDesk(bodyId)}>{say("projects-desk.title")}</a>
      </p>
      {mayKeep ? <h2 id="indlaes">{say("goals-desk.import")}</h2> : null}
      <PostForm visit={visit} action={`${goalsDesk(bodyId)}/indlaes`} class="goals-form" withFile={true}>
        <p>{say("goals-desk.import.text")}</p>
        <FileField name="fil" label={say("goals-desk.import.file")} hint={say("goals-desk.import.file.hint")} />
        <DeskFields
          visit={visit}
          form="indlaes"
          sent={sent}
          fields={[
            {
              name: "tabel",
              label: "goals-desk.import.table",
              hint: "goals-desk.import.table.hint",
              type: "text",
              value: null,
            },
          ]}
        />
        {mappings.length === 0 ? null : (
          <ChoiceEntry
            visit={visit}
            form="indlaes"
            sent={sent}
            name="opsaetning"
            label={say("goals-desk.import.mapping")}
            hint={say("goals-desk.import.mapping.hint")}
            value=""
            options={[
              ["", say("goals-desk.import.mapping.find")],
              ...mappings.map(({ id, mapping }) => [id, mapping.name] as const),
            ]}
          />
        )}
        <Tick
          name="jobindsats"
          label={say("goals-desk.import.jobindsats")}
          checked={wasTicked(sent, "indlaes", "jobindsats")}
        />
        <button class="button button-primary" type="submit">
          {say("goals-desk.import.button")}
        </button>
      </PostForm>
    </>
  );
}

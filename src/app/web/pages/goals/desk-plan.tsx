import { formatDay } from "../../../../output/texts/format.ts";
import type { Goal } from "../../../../records/goal.ts";
import type { GoalReport, Plan, PlanVersion } from "../../../../records/plan.ts";
import type { KeptFollowUp } from "../../../../store/queries/goals/follow-ups.ts";
import type { WheelCommittee } from "../../../../store/queries/wheel/wheel-committees.ts";
import { followUpDesk, goalDesk, goalsDesk, newGoalDesk } from "../../goals/desk-address.ts";
import { areaLines } from "../../goals/goal-forms.ts";
import { periodText } from "../../goals/report-period.ts";
import { Tick } from "../../parts/area.tsx";
import { DeskFields } from "../../parts/desk-fields.tsx";
import { FormProblem, type SentForm, wasTicked } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import { GoalStatusMark } from "../../parts/goal-status.tsx";
import type { Visit } from "../../visit.ts";

interface DeskPlanProps {
  readonly visit: Visit;
  readonly bodyId: string;
  /** Null: a new one. */
  readonly plan: Plan | null;
  readonly goals: readonly Goal[];
  readonly versions: readonly PlanVersion[];
  readonly reports: readonly GoalReport[];
  readonly followUps: readonly KeptFollowUp[];
  readonly committees: readonly WheelCommittee[];
  readonly sent: SentForm | null;
}

/** A plan on the desk: what it says, its goals, its reporting plan, and the versions that were adopted. */
export function DeskPlan(props: DeskPlanProps) {
  const { visit, bodyId, plan, sent } = props;
  const { say } = visit;
  return (
    <>
      <h1 lang={plan === null ? undefined : "da"}>{plan === null ? say("goals-desk.plan.new") : plan.name}</h1>
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      {plan === null ? null : (
        <>
          <Goals {...props} plan={plan} />
          <Reports {...props} plan={plan} />
          <Versions {...props} plan={plan} />
          <h2>{say("goals-desk.plan.says")}</h2>
        </>
      )}
      <PlanForm {...props} />
      <p class="after-list">
        <a href={goalsDesk(bodyId)}>{say("goals-desk.back")}</a>
      </p>
    </>
  );
}

function PlanForm({ visit, bodyId, plan, committees, sent }: DeskPlanProps) {
  const { say } = visit;
  return (
    <PostForm visit={visit} action={`${goalsDesk(bodyId)}/plan`} class="goals-form">
      {plan === null ? null : <input type="hidden" name="id" value={plan.id} />}
      <DeskFields
        visit={visit}
        form="plan"
        sent={sent}
        fields={[
          { name: "navn", label: "goals-desk.plan.name", type: "text", value: plan?.name ?? null, required: true },
          {
            name: "udvalg",
            label: "plan.committee",
            type: "choice",
            value: plan?.committeeId ?? "",
            options: [["", say("wheel.all-committees")], ...committees.map(({ id, name }) => [id, name] as const)],
          },
          { name: "fra", label: "goals-desk.starts", type: "date", value: plan?.starts ?? null, required: true },
          {
            name: "til",
            label: "goals-desk.ends",
            hint: "goals-desk.plan.ends.hint",
            type: "date",
            value: plan?.ends ?? null,
          },
          { name: "vision", label: "plan.vision", type: "long", value: plan?.vision ?? null },
          {
            name: "temaer",
            label: "plan.themes",
            hint: "goals-desk.one-a-line",
            type: "long",
            value: plan?.visionThemes.join("\n") ?? null,
          },
          {
            name: "omraader",
            label: "goals-desk.plan.areas",
            hint: "goals-desk.plan.areas.hint",
            type: "long",
            value: plan === null ? null : areaLines(plan),
          },
          { name: "offentlig", label: "goals-desk.public", type: "check", checked: plan?.public ?? true },
        ]}
      />
      <button class="button button-primary" type="submit">
        {say("goals-desk.save")}
      </button>
    </PostForm>
  );
}

interface OfPlan extends DeskPlanProps {
  readonly plan: Plan;
}

function Goals({ visit, bodyId, plan, goals }: OfPlan) {
  const { say } = visit;
  return (
    <>
      <h2>{say("plan.goals")}</h2>
      {goals.length === 0 ? <p class="empty">{say("plan.goals.none")}</p> : null}
      <ul class="nobullet-list goal-actions">
        {goals.map((goal) => (
          <li>
            <a href={goalDesk(bodyId, goal.id)} lang="da">
              {goal.number === null ? goal.title : `${goal.number} ${goal.title}`}
            </a>{" "}
            <GoalStatusMark visit={visit} of={goal} />
            {goal.public ? null : <span class="quiet"> {say("goals-desk.hidden")}</span>}
          </li>
        ))}
      </ul>
      {visit.mayPost(`${goalsDesk(bodyId)}/maal`) ? (
        <p>
          <a class="button button-secondary" href={newGoalDesk(bodyId, plan.id)}>
            {say("goals-desk.goal.new")}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Reports({ visit, bodyId, plan, goals, reports, followUps, sent }: OfPlan) {
  const { say, language, today } = visit;
  const open = goals.filter((goal) => goal.ended === null);
  const year = Number(today.slice(0, 4));
  const periods = [year - 1, year, year + 1].flatMap((each) =>
    ["Q1", "Q2", "H1", "Q3", "Q4", "H2"].map((part) => `${each}-${part}`),
  );
  return (
    <>
      <h2>{say("plan.reports")}</h2>
      {reports.length === 0 ? <p class="empty">{say("plan.reports.none")}</p> : null}
      <ul>
        {reports.map((report) => (
          <li>
            {formatDay(language, report.due)}: {periodText(visit, report.period)} –{" "}
            <span lang="da">
              {goals
                .filter((goal) => report.goalIds.includes(goal.id))
                .map((goal) => goal.title)
                .join("; ")}
            </span>
            <PostForm visit={visit} action={`${goalsDesk(bodyId)}/opfoelgning`} class="inline-form">
              <input type="hidden" name="plan" value={plan.id} />
              <input type="hidden" name="linje" value={report.id} />
              <button
                class="button button-secondary"
                type="submit"
                aria-label={say("follow-up.make.of", { period: periodText(visit, report.period) })}
              >
                {say("follow-up.make")}
              </button>
            </PostForm>
            <PostForm visit={visit} action={`${goalsDesk(bodyId)}/afrapportering-fjern`} class="inline-form">
              <input type="hidden" name="plan" value={plan.id} />
              <input type="hidden" name="id" value={report.id} />
              <button
                class="button button-tertiary"
                type="submit"
                aria-label={say("goals-desk.report.remove.of", { day: formatDay(language, report.due) })}
              >
                {say("goals-desk.report.remove")}
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
      {followUps.length === 0 ? null : (
        <>
          <h3>{say("follow-up.made")}</h3>
          <ul>
            {followUps.map(({ record, created }) => (
              <li>
                <a href={followUpDesk(bodyId, record.id)}>
                  {say("follow-up.made.line", {
                    period: periodText(visit, record.period),
                    day: formatDay(language, created.slice(0, 10)),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {open.length === 0 ? null : (
        <PostForm visit={visit} action={`${goalsDesk(bodyId)}/afrapportering`} class="goals-form">
          <input type="hidden" name="plan" value={plan.id} />
          <DeskFields
            visit={visit}
            form="afrapportering"
            sent={sent}
            fields={[
              {
                name: "periode",
                label: "plan.reports.period",
                type: "choice",
                value: `${year}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`,
                options: periods.map((period) => [period, periodText(visit, period)] as const),
              },
              { name: "frist", label: "plan.reports.due", type: "date", value: null, required: true },
            ]}
          />
          <fieldset>
            <legend class="form-label">{say("goals-desk.report.goals")}</legend>
            {open.map((goal) => (
              <Tick
                name={`maal-${goal.id}`}
                label={goal.title}
                checked={wasTicked(sent, "afrapportering", `maal-${goal.id}`)}
              />
            ))}
          </fieldset>
          <button class="button button-secondary" type="submit">
            {say("goals-desk.report.add")}
          </button>
        </PostForm>
      )}
    </>
  );
}

function Versions({ visit, bodyId, plan, versions, sent }: OfPlan) {
  const { say, language } = visit;
  return (
    <>
      <h2>{say("plan.versions")}</h2>
      {versions.length === 0 ? <p class="empty">{say("plan.versions.none")}</p> : null}
      <ul>
        {versions.map((version) => (
          <li>
            {say("plan.version", { number: version.number, day: formatDay(language, version.adopted) })}
            {version.note === null ? null : <span lang="da">: {version.note}</span>}
          </li>
        ))}
      </ul>
      <PostForm visit={visit} action={`${goalsDesk(bodyId)}/vedtag`} class="goals-form">
        <input type="hidden" name="plan" value={plan.id} />
        <DeskFields
          visit={visit}
          form="vedtag"
          sent={sent}
          fields={[
            { name: "dag", label: "goals-desk.adopt.day", type: "date", value: null, required: true },
            {
              name: "punkt",
              label: "goals-desk.adopt.item",
              hint: "goals-desk.address.hint",
              type: "text",
              value: null,
            },
            { name: "note", label: "goals-desk.adopt.note", type: "text", value: null },
          ]}
        />
        <button class="button button-secondary" type="submit">
          {say("goals-desk.adopt.button")}
        </button>
      </PostForm>
    </>
  );
}

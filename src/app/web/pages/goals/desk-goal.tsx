import { capital } from "../../../../output/texts/format.ts";
import {
  type Goal,
  type GoalAction,
  goalActionKinds,
  goalItemKinds,
  goalKinds,
  goalStatuses,
} from "../../../../records/goal.ts";
import type { Indicator } from "../../../../records/indicator.ts";
import type { Plan } from "../../../../records/plan.ts";
import { goalsDesk, planDesk } from "../../goals/desk-address.ts";
import { actionFields } from "../../goals/goal-forms.ts";
import type { GoalLinks } from "../../goals/load-goals.ts";
import { Tick } from "../../parts/area.tsx";
import { type DeskField, DeskFields } from "../../parts/desk-fields.tsx";
import { FormProblem, type SentForm, wasTicked } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import { GoalStatusMark } from "../../parts/goal-status.tsx";
import type { Visit } from "../../visit.ts";

interface DeskGoalProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly plan: Plan;
  /** Null: a new one. */
  readonly goal: Goal | null;
  readonly actions: readonly GoalAction[];
  readonly links: GoalLinks;
  readonly indicators: readonly Indicator[];
  readonly sent: SentForm | null;
}

/** A goal on the desk: where it stands, its actions, what it hangs on, and what it says. */
export function DeskGoal(props: DeskGoalProps) {
  const { visit, bodyId, plan, goal, sent } = props;
  const { say } = visit;
  return (
    <>
      <p class="kicker">
        <a href={planDesk(bodyId, plan.id)} lang="da">
          {plan.name}
        </a>
      </p>
      <h1 lang={goal === null ? undefined : "da"}>{goal === null ? say("goals-desk.goal.new") : goal.title}</h1>
      {sent === null ? null : <FormProblem visit={visit} wrong={sent.wrong} />}
      {goal === null ? null : (
        <>
          <p class="panel-outcome">
            <GoalStatusMark visit={visit} of={goal} />
          </p>
          <StatusForm visit={visit} bodyId={bodyId} of={goal} kind="goal" sent={sent} />
          <Actions {...props} goal={goal} />
          <Links {...props} goal={goal} />
          <h2>{say("goals-desk.goal.says")}</h2>
        </>
      )}
      <GoalForm {...props} />
    </>
  );
}

interface StatusFormProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly of: Goal | GoalAction;
  readonly kind: "goal" | "action";
  readonly sent: SentForm | null;
}

function StatusForm({ visit, bodyId, of, kind, sent }: StatusFormProps) {
  const { say, today } = visit;
  const form = `status-${of.id}`;
  return (
    <PostForm visit={visit} action={`${goalsDesk(bodyId)}/status`} class="filter-form">
      <input type="hidden" name={kind === "goal" ? "maal" : "handling"} value={of.id} />
      <DeskFields
        visit={visit}
        form={form}
        sent={sent}
        fields={[
          {
            name: "status",
            label: "goals-desk.status",
            type: "choice",
            value: of.status,
            options: goalStatuses.map((status) => [status, say(`goal.status.${status}`)] as const),
          },
          { name: "begrundelse", label: "goals-desk.reason", type: "text", value: of.reason },
          { name: "dag", label: "goals-desk.status.day", type: "date", value: today },
        ]}
      />
      <button class="button button-secondary" type="submit">
        {say("goals-desk.status.button")}
      </button>
    </PostForm>
  );
}

interface OfGoal extends DeskGoalProps {
  readonly goal: Goal;
}

function Actions({ visit, bodyId, goal, actions, sent }: OfGoal) {
  const { say } = visit;
  return (
    <>
      <h2>{say("goal.actions")}</h2>
      {actions.length === 0 ? <p class="empty">{say("goal.actions.none")}</p> : null}
      {actions.map((action) => (
        <section aria-labelledby={`handling-${action.id}`}>
          <h3 id={`handling-${action.id}`} lang="da">
            {action.title}
          </h3>
          <p>
            <GoalStatusMark visit={visit} of={action} />
            {action.public ? null : <span class="quiet"> · {say("goals-desk.hidden")}</span>}
          </p>
          <StatusForm visit={visit} bodyId={bodyId} of={action} kind="action" sent={sent} />
          <details class="details" open={sent?.form === `handling-${action.id}`}>
            <summary class="details-summary">{say("goals-desk.action.change")}</summary>
            <ActionForm visit={visit} bodyId={bodyId} goal={goal} action={action} sent={sent} />
          </details>
        </section>
      ))}
      {visit.mayPost(`${goalsDesk(bodyId)}/handling`) ? (
        <details class="details" open={sent?.form === "handling-ny"}>
          <summary class="details-summary">{say("goals-desk.action.new")}</summary>
          <ActionForm visit={visit} bodyId={bodyId} goal={goal} action={null} sent={sent} />
        </details>
      ) : null}
    </>
  );
}

interface ActionFormProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly goal: Goal;
  readonly action: GoalAction | null;
  readonly sent: SentForm | null;
}

function ActionForm({ visit, bodyId, goal, action, sent }: ActionFormProps) {
  const { say } = visit;
  const value = actionFields(action);
  return (
    <PostForm visit={visit} action={`${goalsDesk(bodyId)}/handling`} class="goals-form">
      <input type="hidden" name="maal" value={goal.id} />
      {action === null ? null : <input type="hidden" name="id" value={action.id} />}
      <DeskFields
        visit={visit}
        form={`handling-${action?.id ?? "ny"}`}
        sent={sent}
        fields={[
          { name: "titel", label: "goals-desk.heading", type: "text", value: value.titel, required: true },
          { name: "tekst", label: "goals-desk.text", type: "long", value: value.tekst },
          {
            name: "slags",
            label: "goals-desk.kind",
            type: "choice",
            value: value.slags,
            options: goalActionKinds.map((kind) => [kind, say(`goals-desk.action.kind.${kind}`)] as const),
          },
          { name: "spor", label: "goals-desk.track", type: "text", value: value.spor },
          ...keeping(value.enhed, value.ansvarlig, value.fra, value.til, value.budget),
          { name: "offentlig", label: "goals-desk.public", type: "check", checked: value.offentlig },
        ]}
      />
      <button class="button button-primary" type="submit">
        {say("goals-desk.save")}
      </button>
    </PostForm>
  );
}

/** Who keeps something, when, and for how much. */
function keeping(
  unit: string | null,
  owner: string | null,
  starts: string | null,
  ends: string | null,
  budget: string | null,
): DeskField[] {
  return [
    { name: "enhed", label: "goal.unit", hint: "goals-desk.unit.hint", type: "text", value: unit },
    { name: "ansvarlig", label: "goals-desk.owner", hint: "goals-desk.owner.hint", type: "text", value: owner },
    { name: "fra", label: "goals-desk.starts", type: "date", value: starts },
    { name: "til", label: "goals-desk.ends", type: "date", value: ends },
    { name: "budget", label: "goals-desk.budget", type: "text", value: budget },
  ];
}

function Links({ visit, bodyId, goal, links, sent }: OfGoal) {
  const { say } = visit;
  const all = [
    ...links.items.map((item) => ({ id: item.id, title: item.title })),
    ...links.promises.map((promise) => ({ id: promise.id, title: capital(promise.record.what) })),
    ...links.cases.map((each) => ({ id: each.id, title: each.title })),
  ];
  return (
    <>
      <h2>{say("goals-desk.links")}</h2>
      {all.length === 0 ? <p class="empty">{say("goal.thread.none")}</p> : null}
      <ul>
        {all.map(({ id, title }) => (
          <li>
            <a href={`/id/${id}`} lang="da">
              {title}
            </a>
            <PostForm visit={visit} action={`${goalsDesk(bodyId)}/tag-af`} class="inline-form">
              <input type="hidden" name="maal" value={goal.id} />
              <input type="hidden" name="id" value={id} />
              <button class="button button-tertiary" type="submit" aria-label={say("goals-desk.unlink.of", { title })}>
                {say("goals-desk.unlink")}
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
      <PostForm visit={visit} action={`${goalsDesk(bodyId)}/haeng-paa`} class="goals-form">
        <input type="hidden" name="maal" value={goal.id} />
        <DeskFields
          visit={visit}
          form="haeng-paa"
          sent={sent}
          fields={[
            {
              name: "adresse",
              label: "goals-desk.link",
              hint: "goals-desk.address.hint",
              type: "text",
              value: null,
              required: true,
            },
            {
              name: "hvordan",
              label: "goals-desk.link.how",
              type: "choice",
              value: "about",
              options: goalItemKinds.map((kind) => [kind, say(`goals-desk.link.${kind}`)] as const),
            },
          ]}
        />
        <button class="button button-secondary" type="submit">
          {say("goals-desk.link.button")}
        </button>
      </PostForm>
    </>
  );
}

function GoalForm({ visit, bodyId, plan, goal, indicators, sent }: DeskGoalProps) {
  const { say } = visit;
  return (
    <PostForm visit={visit} action={`${goalsDesk(bodyId)}/maal`} class="goals-form">
      <input type="hidden" name="plan" value={plan.id} />
      {goal === null ? null : <input type="hidden" name="id" value={goal.id} />}
      <DeskFields
        visit={visit}
        form="maal"
        sent={sent}
        fields={[
          { name: "titel", label: "goals-desk.heading", type: "text", value: goal?.title ?? null, required: true },
          { name: "nummer", label: "goals-desk.number", type: "text", value: goal?.number ?? null },
          { name: "tekst", label: "goals-desk.text", type: "long", value: goal?.text ?? null },
          {
            name: "slags",
            label: "goals-desk.kind",
            type: "choice",
            value: goal?.kind ?? "goal",
            options: goalKinds.map((kind) => [kind, say(`goals-desk.goal.kind.${kind}`)] as const),
          },
          {
            name: "omraade",
            label: "goal.area",
            type: "choice",
            value: goal?.focusAreaId ?? "",
            options: [["", say("goals-desk.none")], ...plan.focusAreas.map(({ id, title }) => [id, title] as const)],
          },
          ...keeping(
            goal?.unit ?? null,
            goal?.owner ?? null,
            goal?.starts ?? null,
            goal?.ends ?? null,
            goal?.budget == null ? null : String(goal.budget),
          ),
          {
            name: "temaer",
            label: "goal.themes",
            hint: "goals-desk.one-a-line",
            type: "long",
            value: goal?.visionThemes.join("\n") ?? null,
          },
          {
            name: "ministeren",
            label: "goal.minister",
            hint: "goals-desk.one-a-line",
            type: "long",
            value: goal?.ministerGoals.join("\n") ?? null,
          },
          {
            name: "verdensmaal",
            label: "goal.un",
            hint: "goals-desk.un.hint",
            type: "text",
            value: goal?.unGoals.join(", ") ?? null,
          },
        ]}
      />
      {indicators.length === 0 ? null : (
        <fieldset>
          <legend class="form-label">{say("goals-desk.indicators")}</legend>
          {indicators.map(({ id, name }) => (
            <Tick
              name={`indikator-${id}`}
              label={name}
              checked={
                sent?.form === "maal"
                  ? wasTicked(sent, "maal", `indikator-${id}`)
                  : goal?.indicatorIds.includes(id) === true
              }
            />
          ))}
        </fieldset>
      )}
      <DeskFields
        visit={visit}
        form="maal"
        sent={sent}
        fields={[{ name: "offentlig", label: "goals-desk.public", type: "check", checked: goal?.public ?? true }]}
      />
      <button class="button button-primary" type="submit">
        {say("goals-desk.save")}
      </button>
    </PostForm>
  );
}

import { keepAction } from "../../../../features/goals/keep-action.ts";
import { keepGoal } from "../../../../features/goals/keep-goal.ts";
import { linkGoal, unlinkGoal } from "../../../../features/goals/link-goal.ts";
import { setStatus } from "../../../../features/goals/set-status.ts";
import { goalItemKinds } from "../../../../records/goal.ts";
import { isProblem, problem } from "../../../../records/problem.ts";
import { actionOf, indicatorsOf, planOf } from "../../../../store/queries/goals/goals-of.ts";
import { goalDesk, goalsDesk, planDesk } from "../../goals/desk-address.ts";
import { deskCrumbs } from "../../goals/desk-crumbs.ts";
import { actionIn, type Fields, goalIn, statusIn, text } from "../../goals/goal-forms.ts";
import { loadGoal } from "../../goals/load-goals.ts";
import { DeskGoal } from "../../pages/goals/desk-goal.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { addressPath } from "../../wheel/written.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forGoals, formStep, idIn, type Keeping } from "./keeping.ts";

/** Which goal: one there is, or a new one of a plan. */
interface Asked {
  readonly goalId: string | null;
  readonly planId: string | null;
}

async function showGoal({ visit, viewer, bodyId }: Keeping, { goalId, planId }: Asked, sent: SentForm | null) {
  const { say, site, today } = visit;
  const data = await site.store.as(viewer, async (tx) => {
    const whole = goalId === null ? null : await loadGoal(tx, "staff", bodyId, goalId, today);
    const fresh = whole !== null || planId === null ? null : await planOf(tx, "staff", bodyId, planId);
    return { whole, plan: whole?.plan ?? fresh?.record ?? null, indicators: await indicatorsOf(tx, "staff", bodyId) };
  });
  const { whole, plan } = data;
  if (goalId !== null && whole === null) return problem("problem.goal-unknown");
  if (plan === null) return problem("problem.plan-unknown");
  const title = whole?.goal.title ?? say("goals-desk.goal.new");
  return page(
    visit,
    {
      title,
      description: say("goals-desk.description"),
      canonical: goalsDesk(bodyId),
      crumbs: deskCrumbs(visit, bodyId, { text: plan.name, href: planDesk(bodyId, plan.id) }, { text: title }),
      index: false,
    },
    <DeskGoal
      visit={visit}
      bodyId={bodyId}
      plan={plan}
      goal={whole?.goal ?? null}
      actions={whole?.actions ?? []}
      links={whole ?? { items: [], promises: [], cases: [] }}
      indicators={data.indicators.map(({ record }) => record)}
      sent={sent}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

const show = forGoals({ name: "goal-desk", method: "GET", path: "/konto/maal/:body/maal/:goal" }, async (keeping) => {
  const { visit } = keeping;
  const goal = visit.param("goal");
  const goalId = idIn(goal);
  if (goalId === null && goal !== "ny") return problem("problem.not-found");
  return showGoal(keeping, { goalId, planId: idIn(visit.query.get("plan") ?? undefined) }, null);
});

const save = formStep({
  name: "goal-save",
  path: "/konto/maal/:body/maal",
  form: () => "maal",
  act: async ({ visit, viewer, bodyId }, fields) => {
    const planId = idIn(fields.get("plan"));
    if (planId === null) return problem("problem.bad-request");
    const written = goalIn(fields, planId);
    if (isProblem(written)) return written;
    const { store, now } = visit.site;
    const kept = await keepGoal(store, viewer, bodyId, idIn(fields.get("id")), written, now());
    return isProblem(kept) ? kept : { to: goalDesk(bodyId, kept) };
  },
  again: (keeping, fields, sent) =>
    showGoal(keeping, { goalId: idIn(fields.get("id")), planId: idIn(fields.get("plan")) }, sent),
});

const ofGoal = (keeping: Keeping, fields: Fields, sent: SentForm) =>
  showGoal(keeping, { goalId: idIn(fields.get("maal")), planId: null }, sent);

const action = formStep({
  name: "goal-action-save",
  path: "/konto/maal/:body/handling",
  form: (fields) => `handling-${idIn(fields.get("id")) ?? "ny"}`,
  act: async ({ visit, viewer, bodyId }, fields) => {
    const goalId = idIn(fields.get("maal"));
    if (goalId === null) return problem("problem.bad-request");
    const written = actionIn(fields, goalId);
    if (isProblem(written)) return written;
    const { store, now } = visit.site;
    const kept = await keepAction(store, viewer, bodyId, idIn(fields.get("id")), written, now());
    return isProblem(kept) ? kept : { to: goalDesk(bodyId, goalId) };
  },
  again: ofGoal,
});

/** The goal that a form of a status is of: of its action, where it names one. */
async function goalOfStatus({ visit, viewer, bodyId }: Keeping, fields: Fields): Promise<string | null> {
  const actionId = idIn(fields.get("handling"));
  if (actionId === null) return idIn(fields.get("maal"));
  const found = await visit.site.store.as(viewer, (tx) => actionOf(tx, bodyId, actionId));
  return found?.record.goalId ?? null;
}

const status = formStep({
  name: "goal-status",
  path: "/konto/maal/:body/status",
  form: (fields) => `status-${fields.get("handling") ?? fields.get("maal") ?? ""}`,
  act: async (keeping, fields) => {
    const { visit, viewer, bodyId } = keeping;
    const goalId = await goalOfStatus(keeping, fields);
    const said = statusIn(fields, visit.today);
    if (goalId === null) return problem("problem.goal-unknown");
    if (isProblem(said)) return said;
    const actionId = idIn(fields.get("handling"));
    const of = actionId === null ? { goalId } : { actionId };
    const wrong = await setStatus(visit.site.store, viewer, bodyId, of, said, visit.site.now());
    return wrong ?? { to: goalDesk(bodyId, goalId) };
  },
  again: async (keeping, fields, sent) =>
    showGoal(keeping, { goalId: await goalOfStatus(keeping, fields), planId: null }, sent),
});

const link = formStep({
  name: "goal-link",
  path: "/konto/maal/:body/haeng-paa",
  form: () => "haeng-paa",
  act: async ({ visit, viewer, bodyId }, fields) => {
    const goalId = idIn(fields.get("maal"));
    if (goalId === null) return problem("problem.bad-request");
    const kind = goalItemKinds.find((each) => each === fields.get("hvordan")) ?? "about";
    const { store, now } = visit.site;
    const path = addressPath(text(fields, "adresse"));
    const wrong = await linkGoal(store, viewer, bodyId, { goalId, path, kind }, now());
    return wrong ?? { to: goalDesk(bodyId, goalId) };
  },
  again: ofGoal,
});

const unlink = forGoals(
  { name: "goal-unlink", method: "POST", path: "/konto/maal/:body/tag-af" },
  async ({ visit, viewer, bodyId }) => {
    const fields = await visit.form();
    const goalId = idIn(fields.get("maal"));
    const recordId = idIn(fields.get("id"));
    if (goalId === null || recordId === null) return problem("problem.bad-request");
    const wrong = await unlinkGoal(visit.site.store, viewer, bodyId, { goalId, recordId }, visit.site.now());
    return wrong ?? seeOther(visit.site, goalDesk(bodyId, goalId));
  },
);

/** A goal on the desk, with its actions. */
export const goalDeskRoutes: readonly Route[] = [show, save, action, status, link, unlink];

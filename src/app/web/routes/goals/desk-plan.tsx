import { adoptVersion } from "../../../../features/goals/adopt-version.ts";
import { keepPlan } from "../../../../features/goals/keep-plan.ts";
import { keepReport, removeReport } from "../../../../features/goals/keep-report.ts";
import { say as sayIn } from "../../../../output/texts/say.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { followUpsOfPlan } from "../../../../store/queries/goals/follow-ups.ts";
import { planOf } from "../../../../store/queries/goals/goals-of.ts";
import { wheelCommittees } from "../../../../store/queries/wheel/wheel-committees.ts";
import { goalsDesk, planDesk } from "../../goals/desk-address.ts";
import { deskCrumbs } from "../../goals/desk-crumbs.ts";
import { dayIn, type Fields, orNull, planIn, text, ticked } from "../../goals/goal-forms.ts";
import { loadPlan } from "../../goals/load-goals.ts";
import { periodText } from "../../goals/report-period.ts";
import { DeskPlan } from "../../pages/goals/desk-plan.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { addressPath } from "../../wheel/written.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forGoals, formStep, idIn, type Keeping } from "./keeping.ts";

async function showPlan({ visit, viewer, bodyId }: Keeping, id: string | null, sent: SentForm | null) {
  const { say, site } = visit;
  const { whole, followUps, committees } = await site.store.as(viewer, async (tx) => ({
    whole: id === null ? null : await loadPlan(tx, "staff", bodyId, id, 1),
    followUps: id === null ? [] : await followUpsOfPlan(tx, bodyId, id),
    committees: await wheelCommittees(tx, "staff", bodyId),
  }));
  if (id !== null && whole === null) return problem("problem.plan-unknown");
  const title = whole?.plan.name ?? say("goals-desk.plan.new");
  return page(
    visit,
    {
      title,
      description: say("goals-desk.description"),
      canonical: goalsDesk(bodyId),
      crumbs: deskCrumbs(visit, bodyId, { text: title }),
      index: false,
    },
    <DeskPlan
      visit={visit}
      bodyId={bodyId}
      plan={whole?.plan ?? null}
      goals={whole?.goals ?? []}
      versions={whole?.versions ?? []}
      reports={whole?.reports ?? []}
      followUps={followUps}
      committees={committees}
      sent={sent}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

const show = forGoals({ name: "plan-desk", method: "GET", path: "/konto/maal/:body/plan/:plan" }, async (keeping) => {
  const plan = keeping.visit.param("plan");
  const id = idIn(plan);
  if (id === null && plan !== "ny") return problem("problem.not-found");
  return showPlan(keeping, id, null);
});

const save = formStep({
  name: "plan-save",
  path: "/konto/maal/:body/plan",
  form: () => "plan",
  act: async ({ visit, viewer, bodyId }, fields) => {
    const { store, now } = visit.site;
    const id = idIn(fields.get("id"));
    const before = id === null ? null : await store.as(viewer, (tx) => planOf(tx, "staff", bodyId, id));
    const written = planIn(fields, before?.record ?? null);
    if (isProblem(written)) return written;
    const kept = await keepPlan(store, viewer, bodyId, id, written, now());
    return isProblem(kept) ? kept : { to: planDesk(bodyId, kept) };
  },
  again: (keeping, fields, sent) => showPlan(keeping, idIn(fields.get("id")), sent),
});

const ofPlan = (keeping: Keeping, fields: Fields, sent: SentForm) => showPlan(keeping, idIn(fields.get("plan")), sent);

const adopt = formStep({
  name: "plan-adopt",
  path: "/konto/maal/:body/vedtag",
  form: () => "vedtag",
  act: async ({ visit, viewer, bodyId }, fields) => {
    const planId = idIn(fields.get("plan"));
    const adopted = dayIn(fields, "dag");
    if (planId === null) return problem("problem.bad-request");
    if (isProblem(adopted)) return adopted;
    if (adopted === null) return problem("problem.wheel-day-missing");
    const item = text(fields, "punkt");
    const itemPath = item === "" ? null : addressPath(item);
    const adoption = { planId, adopted, itemPath, note: orNull(text(fields, "note")) };
    const { store, now } = visit.site;
    const number = await adoptVersion(store, viewer, bodyId, adoption, now());
    return isProblem(number) ? number : { to: planDesk(bodyId, planId) };
  },
  again: ofPlan,
});

const report = formStep({
  name: "goal-report-add",
  path: "/konto/maal/:body/afrapportering",
  form: () => "afrapportering",
  act: async ({ visit, viewer, bodyId }, fields): Promise<{ to: string } | Problem> => {
    const { store, now } = visit.site;
    const planId = idIn(fields.get("plan"));
    const due = dayIn(fields, "frist");
    const period = text(fields, "periode");
    if (planId === null || !/^\d{4}-(?:Q[1-4]|H[12])$/.test(period)) return problem("problem.bad-request");
    if (isProblem(due)) return due;
    if (due === null) return problem("problem.wheel-day-missing");
    const plan = await store.as(viewer, (tx) => planOf(tx, "staff", bodyId, planId));
    // The wheel is read in Danish, as the other things on it are written.
    const title = sayIn("da", "goals-desk.report.title", {
      plan: plan?.record.name ?? "",
      period: periodText({ say: (key, fill) => sayIn("da", key, fill) }, period),
    });
    const line = { planId, period, due, goalIds: ticked(fields, "maal-"), public: plan?.record.public === true, title };
    const kept = await keepReport(store, viewer, bodyId, null, line, now());
    return isProblem(kept) ? kept : { to: planDesk(bodyId, planId) };
  },
  again: ofPlan,
});

const remove = forGoals(
  { name: "goal-report-remove", method: "POST", path: "/konto/maal/:body/afrapportering-fjern" },
  async ({ visit, viewer, bodyId }) => {
    const fields = await visit.form();
    const planId = idIn(fields.get("plan"));
    const id = idIn(fields.get("id"));
    if (planId === null || id === null) return problem("problem.bad-request");
    const wrong = await removeReport(visit.site.store, viewer, bodyId, { planId, id }, visit.site.now());
    return wrong ?? seeOther(visit.site, planDesk(bodyId, planId));
  },
);

/** A plan on the desk. */
export const planDeskRoutes: readonly Route[] = [show, save, adopt, report, remove];

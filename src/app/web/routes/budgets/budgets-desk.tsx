import { mayKeepGoals } from "../../../../access/may.ts";
import { importBudgetFollowUp } from "../../../../features/goals/budgets/import-budget-follow-up.ts";
import { keepBudget } from "../../../../features/goals/budgets/keep-budget.ts";
import {
  keepBudgetFollowUp,
  removeBudgetFollowUp,
  restoreBudgetFollowUp,
} from "../../../../features/goals/budgets/keep-budget-follow-up.ts";
import { keepBudgetLine, removeBudgetLine } from "../../../../features/goals/budgets/keep-budget-line.ts";
import { removeBudget } from "../../../../features/goals/budgets/remove-budget.ts";
import { readBudget } from "../../../../intake/figures/budget/read-budget.ts";
import { openTables } from "../../../../intake/figures/mapped-file.ts";
import type { Budget } from "../../../../records/budget.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { budgetTable } from "../../../../store/queries/goals/budgets.ts";
import { body as bodyOfId } from "../../../../store/queries/public/body.ts";
import { wheelCommittees } from "../../../../store/queries/wheel/wheel-committees.ts";
import { budgetDesk, budgetFollowUpDesk, budgetsDesk } from "../../budgets/budget-address.ts";
import {
  fieldOfBudgetProblem,
  writtenBudget,
  writtenBudgetFollowUp,
  writtenBudgetLine,
  writtenColumns,
} from "../../budgets/budget-form.ts";
import { BudgetDesk, type BudgetDone, budgetDones, budgetLineForm } from "../../pages/budgets/budget-desk.tsx";
import { BudgetsDesk } from "../../pages/budgets/budgets-desk.tsx";
import { FollowUpDesk } from "../../pages/budgets/follow-up-desk.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";

const list = "/konto/budget/:body";
const one = "/konto/budget/:body/:id";

/** The largest file of a finance system that is taken in. */
const mostOfFile = 8 * 1024 * 1024;
/** A follow-up of five hundred accounts with their explanations. */
const mostOfForm = 2 * 1024 * 1024;

async function listPage({ visit, viewer, bodyId }: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { say } = visit;
  const found = await visit.site.store.as(viewer, async (tx) => ({
    budgets: (await budgetTable.all(tx, "staff", bodyId)).map(({ record }) => record),
    committees: await wheelCommittees(tx, "staff", bodyId),
  }));
  return page(
    visit,
    {
      title: say("budgets-desk.title"),
      description: say("budgets-desk.description"),
      canonical: budgetsDesk(bodyId),
      crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("budgets-desk.title") }],
      index: false,
    },
    <BudgetsDesk
      visit={visit}
      bodyId={bodyId}
      {...found}
      sent={sent}
      removed={visit.query.get("klaret") === "slettet"}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

async function found({ visit, viewer, bodyId, id }: Preparing) {
  return visit.site.store.as(viewer, async (tx) => {
    const body = await bodyOfId(tx, bodyId);
    const budget = (await budgetTable.one(tx, "staff", bodyId, id))?.record;
    if (body === null || budget === undefined) return null;
    return { body, budget, committees: await wheelCommittees(tx, "staff", bodyId) };
  });
}

const crumbsOf = ({ visit: { say }, bodyId }: Preparing) => [
  { text: say("account.title"), href: "/konto" },
  { text: say("budgets-desk.title"), href: budgetsDesk(bodyId) },
];

async function budgetPage(of: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { visit, bodyId, id } = of;
  const { say, query } = visit;
  const known = await found(of);
  if (known === null) return problem("problem.budget-unknown");
  const { budget } = known;
  const asked = sent?.values.get("linje") ?? query.get("konto");
  return page(
    visit,
    {
      title: budget.title,
      description: say("budgets-desk.description"),
      canonical: budgetDesk(bodyId, id),
      crumbs: [...crumbsOf(of), { text: budget.title }],
      index: false,
    },
    <BudgetDesk
      visit={visit}
      {...known}
      sent={sent}
      done={sent === null ? doneText(of) : null}
      changing={budget.lines.find((line) => line.id === asked) ?? null}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

/** What was just done, in words: of a file also how many lines came of it. */
function doneText({ visit: { say, query } }: Preparing): string | null {
  const asked = query.get("klaret");
  const done = budgetDones.find((known) => known === asked);
  if (done !== undefined) return say(`budget-desk.done.${done}`);
  if (asked !== "indlaest") return null;
  const count = (name: string) => Number.parseInt(query.get(name) ?? "", 10) || 0;
  return say("budget-desk.imported", { lines: count("linjer"), added: count("nye"), missing: count("mangler") });
}

const sentForm = (form: string, values: ReadonlyMap<string, string>, wrong: Problem): SentForm => ({
  ...{ form, values, wrong },
  field: fieldOfBudgetProblem(wrong, form),
});

interface Step {
  readonly done: BudgetDone | "slettet";
  readonly act: (of: Preparing, form: ReadonlyMap<string, string>, budget: Budget) => Promise<unknown>;
}

const followUpIn = (form: ReadonlyMap<string, string>) => form.get("opfoelgning") ?? "";

const steps: Readonly<Record<string, Step>> = {
  hoved: {
    done: "gemt",
    act: ({ visit: { site }, viewer, bodyId, id }, form) =>
      keepBudget(site.store, viewer, bodyId, id, writtenBudget(form), site.now()),
  },
  linje: {
    done: "linje",
    act: async ({ visit: { site, say }, viewer, bodyId, id }, form, { amounts }) => {
      const written = writtenBudgetLine(form, amounts, say);
      if (isProblem(written)) return written;
      const ref = { budgetId: id, id: form.get("linje") ?? null };
      return keepBudgetLine(site.store, viewer, bodyId, ref, written, site.now());
    },
  },
  "fjern-linje": {
    done: "linje-fjernet",
    act: ({ visit: { site }, viewer, bodyId, id }, form) => {
      const ref = { budgetId: id, lineId: form.get("linje") ?? "" };
      return removeBudgetLine(site.store, viewer, bodyId, ref, site.now());
    },
  },
  fjern: {
    done: "fjernet",
    act: ({ visit: { site }, viewer, bodyId, id }, form) => {
      const ref = { budgetId: id, followUpId: followUpIn(form) };
      return removeBudgetFollowUp(site.store, viewer, bodyId, ref, site.now());
    },
  },
  tilbage: {
    done: "tilbage",
    act: ({ visit: { site }, viewer, bodyId, id }, form) => {
      const ref = { budgetId: id, followUpId: followUpIn(form) };
      return restoreBudgetFollowUp(site.store, viewer, bodyId, ref, site.now());
    },
  },
  slet: {
    done: "slettet",
    act: ({ visit: { site }, viewer, bodyId, id }) => removeBudget(site.store, viewer, bodyId, id, site.now()),
  },
};

/** Where a form that could not be used stands on its page. */
function formOf(step: string, form: ReadonlyMap<string, string>): string {
  return step === "linje" || step === "fjern-linje" ? budgetLineForm(form.get("linje") ?? null) : "hoved";
}

async function followUpPage(of: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { visit, bodyId, id } = of;
  const { say, query } = visit;
  const known = await found(of);
  if (known === null) return problem("problem.budget-unknown");
  const { budget } = known;
  const asked = sent?.values.get("nr") ?? query.get("nr");
  const followUp = budget.followUps.find((each) => each.id === asked) ?? null;
  if (asked !== null && asked !== undefined && followUp === null) {
    return problem("problem.budget-follow-up-unknown");
  }
  return page(
    visit,
    {
      title: say(followUp === null ? "budget-desk.follow-up.new" : "budget-desk.follow-up.change"),
      description: say("budgets-desk.description"),
      canonical: budgetFollowUpDesk(bodyId, id),
      crumbs: [
        ...crumbsOf(of),
        { text: budget.title, href: budgetDesk(bodyId, id) },
        { text: say("budget.follow-up") },
      ],
      index: false,
    },
    <FollowUpDesk visit={visit} bodyId={bodyId} budget={budget} followUp={followUp} sent={sent} />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

const followUpSent = forPreparing(
  {
    name: "budget-follow-up-sent",
    method: "POST",
    path: `${one}/opfoelgning`,
    who: "keep-goals",
    maxBytes: mostOfForm,
  },
  async (of) => {
    const { visit, viewer, bodyId, id } = of;
    if (!mayKeepGoals(viewer, bodyId)) return problem("problem.forbidden");
    const form = await visit.form();
    const known = await found(of);
    if (known === null) return problem("problem.budget-unknown");
    const written = writtenBudgetFollowUp(form, known.budget, visit.say);
    if ("wrong" in written) return followUpPage(of, { form: "opfoelgning", values: form, ...written });
    const ref = { budgetId: id, id: form.get("nr") ?? null };
    const kept = await keepBudgetFollowUp(visit.site.store, viewer, bodyId, ref, written, visit.site.now());
    if (isProblem(kept)) return followUpPage(of, sentForm("opfoelgning", form, kept));
    return seeOther(visit.site, `${budgetDesk(bodyId, id)}?klaret=opfoelgning`);
  },
);

const importSent = forPreparing(
  {
    name: "budget-import",
    method: "POST",
    path: `${one}/indlaes`,
    who: "keep-goals",
    maxBytes: mostOfFile + 64 * 1024,
  },
  async (of) => {
    const { visit, viewer, bodyId, id } = of;
    if (!mayKeepGoals(viewer, bodyId)) return problem("problem.forbidden");
    const form = await visit.form();
    const file = await visit.file("fil");
    const known = await found(of);
    if (known === null) return problem("problem.budget-unknown");
    const columns = writtenColumns(form);
    const tables = file === null ? problem("problem.budget-file") : await openTables(file);
    const rows = isProblem(tables) ? tables : readBudget(tables, file?.name ?? "", columns, known.budget.amounts);
    const done = isProblem(rows)
      ? rows
      : await importBudgetFollowUp(
          visit.site.store,
          viewer,
          bodyId,
          id,
          {
            ...{ rows, columns, day: form.get("dag") ?? "", anyway: form.get("alligevel") === "ja" },
            note: form.get("bemaerkning")?.trim() || null,
          },
          visit.site.now(),
        );
    if (isProblem(done)) return budgetPage(of, sentForm("indlaes", form, done));
    const counts = `linjer=${done.lines}&nye=${done.added}&mangler=${done.missing}`;
    return seeOther(visit.site, `${budgetDesk(bodyId, id)}?klaret=indlaest&${counts}`);
  },
);

/** Where budgets and their follow-ups are kept. */
export const budgetDeskRoutes: readonly Route[] = [
  forPreparing({ name: "budgets-desk", method: "GET", path: list, who: "read-goals" }, (of) => listPage(of, null)),
  forPreparing({ name: "budget-made", method: "POST", path: list, who: "keep-goals" }, async (of) => {
    const { visit, viewer, bodyId } = of;
    if (!mayKeepGoals(viewer, bodyId)) return problem("problem.forbidden");
    const form = await visit.form();
    const made = await keepBudget(visit.site.store, viewer, bodyId, null, writtenBudget(form), visit.site.now());
    if (isProblem(made)) return listPage(of, sentForm("hoved", form, made));
    return seeOther(visit.site, `${budgetDesk(bodyId, made)}?klaret=lavet`);
  }),
  forPreparing({ name: "budget-desk", method: "GET", path: one, who: "read-goals" }, (of) => budgetPage(of, null)),
  forPreparing({ name: "budget-step", method: "POST", path: one, who: "keep-goals" }, async (of) => {
    const { visit, viewer, bodyId, id } = of;
    if (!mayKeepGoals(viewer, bodyId)) return problem("problem.forbidden");
    const form = await visit.form();
    const name = form.get("trin") ?? "";
    const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
    if (step === undefined) return problem("problem.bad-request");
    const known = await found(of);
    if (known === null) return problem("problem.budget-unknown");
    const done = await step.act(of, form, known.budget);
    if (isProblem(done)) return budgetPage(of, sentForm(formOf(name, form), form, done));
    if (step.done === "slettet") return seeOther(visit.site, `${budgetsDesk(bodyId)}?klaret=slettet`);
    return seeOther(visit.site, `${budgetDesk(bodyId, id)}?klaret=${step.done}`);
  }),
  forPreparing({ name: "budget-follow-up", method: "GET", path: `${one}/opfoelgning`, who: "read-goals" }, (of) =>
    followUpPage(of, null),
  ),
  followUpSent,
  importSent,
];

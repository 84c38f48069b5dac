import { mayKeepGoals } from "../../../../access/may.ts";
import { askForTable } from "../../../../features/goals/fetched/ask-for-table.ts";
import { keepSourceKey, removeSourceKey } from "../../../../features/goals/fetched/keep-source-key.ts";
import { keepTable } from "../../../../features/goals/fetched/keep-table.ts";
import { removeTable, restoreTable } from "../../../../features/goals/fetched/remove-table.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { fetchedTables } from "../../../../store/queries/goals/fetched-tables.ts";
import { indicatorsOf } from "../../../../store/queries/goals/goals-of.ts";
import { sourceKey } from "../../../../store/queries/goals/source-keys.ts";
import { sealSourceKey } from "../../../source-keys.ts";
import { fetchedTablesDesk, fieldOfFetchedProblem, writtenTable } from "../../figures/fetched-form.ts";
import { FetchedTables, fetchedDones, keyForm, tableForm } from "../../pages/figures/fetched-tables.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";

async function tablesPage({ visit, viewer, bodyId }: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { say } = visit;
  const found = await visit.site.store.as(viewer, async (tx) => ({
    tables: await fetchedTables(tx, bodyId),
    indicators: (await indicatorsOf(tx, "staff", bodyId)).map(({ record }) => record),
    keyWritten: (await sourceKey(tx, bodyId))?.modified ?? null,
  }));
  const asked = visit.query.get("klaret");
  return page(
    visit,
    {
      title: say("fetched.title"),
      description: say("fetched.description"),
      canonical: fetchedTablesDesk(bodyId),
      crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("fetched.title") }],
      index: false,
    },
    <FetchedTables
      visit={visit}
      bodyId={bodyId}
      {...found}
      sent={sent}
      done={sent === null ? (fetchedDones.find((known) => known === asked) ?? null) : null}
      removedId={visit.query.get("tabel")}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

type Act = (of: Preparing, id: string, form: ReadonlyMap<string, string>) => Promise<string | Problem>;

const steps: Readonly<Record<string, { readonly done: (typeof fetchedDones)[number]; readonly act: Act }>> = {
  gem: {
    done: "gemt",
    act: ({ visit: { site }, viewer, bodyId }, id, form) =>
      keepTable(site.store, viewer, bodyId, id === "" ? null : id, writtenTable(form), site.now()),
  },
  hent: {
    done: "bedt",
    act: ({ visit: { site }, viewer, bodyId }, id) => askForTable(site.store, viewer, bodyId, id, site.now()),
  },
  fjern: {
    done: "fjernet",
    act: ({ visit: { site }, viewer, bodyId }, id) => removeTable(site.store, viewer, bodyId, id, site.now()),
  },
  tilbage: {
    done: "tilbage",
    act: ({ visit: { site }, viewer, bodyId }, id) => restoreTable(site.store, viewer, bodyId, id, site.now()),
  },
};

/** Keeps or destroys the body's own key to Jobindsats. What was written is not shown again, also where it is refused. */
async function keyStep(of: Preparing, step: "noegle" | "fjern-noegle", form: ReadonlyMap<string, string>) {
  const { visit, viewer, bodyId } = of;
  const { store, now, surveyKeys } = visit.site;
  const seal = (key: string) => sealSourceKey(surveyKeys.secret, bodyId, key);
  const wrong = await (step === "noegle"
    ? keepSourceKey(store, viewer, bodyId, (form.get("noegle") ?? "").trim(), seal, now())
    : removeSourceKey(store, viewer, bodyId, now()));
  if (wrong === null) {
    return seeOther(visit.site, `${fetchedTablesDesk(bodyId)}?klaret=${step === "noegle" ? step : "uden-noegle"}`);
  }
  return tablesPage(of, { form: keyForm, values: new Map(), wrong, field: "noegle" });
}

const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Which tables are fetched for a body, how they stand, and what is asked of each. */
export const fetchedTablesRoutes: readonly Route[] = [
  forPreparing({ name: "fetched-tables", method: "GET", path: "/konto/tabeller/:body", who: "read-goals" }, (of) =>
    tablesPage(of, null),
  ),
  forPreparing(
    { name: "fetched-tables-step", method: "POST", path: "/konto/tabeller/:body", who: "keep-goals" },
    async (of) => {
      const { visit, viewer, bodyId } = of;
      if (!mayKeepGoals(viewer, bodyId)) return problem("problem.forbidden");
      const form = await visit.form();
      const name = form.get("trin") ?? "";
      if (name === "noegle" || name === "fjern-noegle") return keyStep(of, name, form);
      const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
      const id = form.get("tabel-id") ?? "";
      if (step === undefined || (id !== "" && !isId(id)) || (id === "" && name !== "gem")) {
        return problem("problem.bad-request");
      }
      const done = await step.act(of, id, form);
      if (isProblem(done)) {
        if (done.key === "problem.fetched-unknown") return done;
        const sent = { form: tableForm(id), values: form, wrong: done, field: fieldOfFetchedProblem(done) };
        return tablesPage(of, name === "gem" ? sent : { ...sent, form: "", field: null });
      }
      return seeOther(visit.site, `${fetchedTablesDesk(bodyId)}?klaret=${step.done}&tabel=${done}`);
    },
  ),
];

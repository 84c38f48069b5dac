import { importCourses } from "../../../../features/efforts/import-courses.ts";
import { keepEffortWorker, removeEffortWorker } from "../../../../features/efforts/keep-effort-worker.ts";
import { makeEffortKey, revokeEffortKey } from "../../../../features/efforts/make-effort-key.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { type ImportCounts, lastImports } from "../../../../store/queries/efforts/courses.ts";
import { effortKeys } from "../../../../store/queries/efforts/keys.ts";
import { effortModelTable } from "../../../../store/queries/efforts/models.ts";
import { effortWorkers } from "../../../../store/queries/efforts/workers.ts";
import { effortsDesk, effortsLoad } from "../../efforts/effort-address.ts";
import { newestOfEach } from "../../efforts/newest-of-each.ts";
import { rowsOfFile } from "../../efforts/sent-courses.ts";
import { type Fields, text } from "../../form-fields.ts";
import { EffortsLoad, loadDones } from "../../pages/efforts/efforts-load.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";

/** The largest file that is taken in; the form around it is small. */
const mostOfFile = 33 * 1024 * 1024;

async function loadPage(
  { visit, viewer, bodyId }: Preparing,
  sent: SentForm | null,
  newKey: string | null = null,
): Promise<Response> {
  const { say, query } = visit;
  const found = await visit.site.store.as(viewer, async (tx) => ({
    models: newestOfEach((await effortModelTable.all(tx, "staff", bodyId)).map(({ record }) => record)).map(
      ({ model }) => model,
    ),
    imports: await lastImports(tx, bodyId),
    workers: await effortWorkers(tx, bodyId),
    keys: await effortKeys(tx, bodyId),
  }));
  const asked = query.get("klaret");
  const title = say("efforts-load.title");
  return page(
    visit,
    {
      ...{ title, description: say("efforts-load.description"), canonical: effortsLoad(bodyId) },
      crumbs: [
        { text: say("account.title"), href: "/konto" },
        { text: say("efforts-desk.title"), href: effortsDesk(bodyId) },
        { text: title },
      ],
      index: false,
    },
    <EffortsLoad
      visit={visit}
      bodyId={bodyId}
      {...found}
      sent={sent}
      done={sent === null ? (loadDones.find((known) => known === asked) ?? null) : null}
      loaded={sent === null ? loadedOf(query) : null}
      newKey={newKey}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

function loadedOf(query: URLSearchParams): ImportCounts | null {
  if (!query.has("nye")) return null;
  const number = (name: string) => Number(/^\d{1,9}$/.exec(query.get(name) ?? "")?.[0] ?? "0");
  return { added: number("nye"), changed: number("rettede"), unchanged: number("ens") };
}

async function load({ visit, viewer, bodyId }: Preparing, form: Fields): Promise<string | Problem> {
  const file = await visit.file("fil");
  if (file === null) return problem("problem.effort-file");
  const rows = rowsOfFile(file.bytes);
  if (isProblem(rows)) return rows;
  const sent = { modelKey: form.get("model") ?? "", rows, source: "desk" } as const;
  const loaded = await importCourses(visit.site.store, viewer, bodyId, sent, visit.site.now());
  if (isProblem(loaded)) return loaded;
  return `nye=${loaded.added}&rettede=${loaded.changed}&ens=${loaded.unchanged}`;
}

/** Each step of the page by its name: what it does, and what the address then says was done. */
const steps: Readonly<Record<string, (of: Preparing, form: Fields) => Promise<string | Problem>>> = {
  fil: load,
  sagsbehandler: async ({ visit: { site }, viewer, bodyId }, form) => {
    const written = { email: text(form, "email") ?? "", team: text(form, "team"), code: text(form, "kode") };
    return (await keepEffortWorker(site.store, viewer, bodyId, written, site.now())) ?? "klaret=sagsbehandler";
  },
  fjern: async ({ visit: { site }, viewer, bodyId }, form) =>
    (await removeEffortWorker(site.store, viewer, bodyId, form.get("konto") ?? "", site.now())) ?? "klaret=fjernet",
  traek: async ({ visit: { site }, viewer, bodyId }, form) =>
    (await revokeEffortKey(site.store, viewer, bodyId, form.get("noegle") ?? "", site.now())) ?? "klaret=trukket",
};

const fields: Readonly<Record<string, string>> = {
  "problem.effort-worker-account": "email",
  "problem.effort-worker-nothing": "team",
  "problem.effort-key-name": "navn",
};

const change = forPreparing(
  {
    ...{ name: "efforts-load-step", method: "POST", path: "/konto/indsatser/:body/indlaes" },
    ...{ who: "keep-efforts", maxBytes: mostOfFile },
  },
  async (of) => {
    const { visit, viewer, bodyId } = of;
    const form = await visit.form();
    const name = form.get("trin") ?? "";
    const again = (wrong: Problem) =>
      loadPage(of, { form: name, values: form, wrong, field: fields[wrong.key] ?? null });
    if (name === "noegle") {
      const { store, now } = visit.site;
      const key = await makeEffortKey(store, viewer, bodyId, form.get("navn") ?? "", now());
      return isProblem(key) ? again(key) : loadPage(of, null, key);
    }
    const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
    if (step === undefined) return problem("problem.bad-request");
    const done = await step(of, form);
    return isProblem(done) ? again(done) : seeOther(visit.site, `${effortsLoad(bodyId)}?${done}`);
  },
);

/** Where courses are loaded and who may do what with them is said. */
export const effortsLoadRoutes: readonly Route[] = [
  forPreparing(
    { name: "efforts-load", method: "GET", path: "/konto/indsatser/:body/indlaes", who: "keep-efforts" },
    (of) => loadPage(of, null),
  ),
  change,
];

import { mayKeepEfforts, mayLookAtEfforts } from "../../../../access/may.ts";
import { mayInBody } from "../../../../access/may-prepare.ts";
import { keepEffortModel, showEffortModel } from "../../../../features/efforts/keep-effort-model.ts";
import { shippedModels } from "../../../../features/efforts/models/models.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { courseCounts } from "../../../../store/queries/efforts/courses.ts";
import { effortModelTable } from "../../../../store/queries/efforts/models.ts";
import { bodies } from "../../../../store/queries/public/bodies.ts";
import { body as bodyOfId } from "../../../../store/queries/public/body.ts";
import { effortsDesk, effortsDeskPath } from "../../efforts/effort-address.ts";
import { newestOfEach } from "../../efforts/newest-of-each.ts";
import { ChooseEffortsBody } from "../../pages/efforts/choose-body.tsx";
import { EffortsDesk, effortsDones } from "../../pages/efforts/efforts-desk.tsx";
import type { SentForm } from "../../parts/entry.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";
import { effortsLoadRoutes } from "./efforts-load.tsx";
import { effortsLookRoutes } from "./efforts-look.tsx";

const choose: Route = {
  name: "efforts-choose",
  method: "GET",
  path: effortsDeskPath,
  who: "read-effort-models",
  answers: "page",
  examples: always(effortsDeskPath),
  handle: async (visit) => {
    const { say, site, viewer } = visit;
    const own = (await site.store.asPublic(bodies)).filter((body) => mayInBody(viewer, "read-effort-models", body.id));
    const [only, ...others] = own;
    if (only !== undefined && others.length === 0) return seeOther(site, effortsDesk(only.id));
    return page(
      visit,
      {
        title: say("efforts-desk.title"),
        description: say("efforts-desk.description"),
        canonical: effortsDeskPath,
        crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("efforts-desk.title") }],
        index: false,
      },
      <ChooseEffortsBody visit={visit} bodies={own} />,
    );
  },
};

async function deskPage({ visit, viewer, bodyId }: Preparing, sent: SentForm | null): Promise<Response | Problem> {
  const { say, query } = visit;
  const mayLook = mayLookAtEfforts(viewer, bodyId);
  const found = await visit.site.store.as(viewer, async (tx) => {
    const used = (await effortModelTable.all(tx, "staff", bodyId)).map(({ record }) => record);
    const counts = mayLook ? await courseCounts(tx, bodyId) : null;
    return { body: await bodyOfId(tx, bodyId), used, counts };
  });
  if (found.body === null) return problem("problem.not-found");
  const models = newestOfEach(found.used);
  const asked = query.get("klaret");
  const begin = models.find(({ model }) => model.key === query.get("ret"));
  return page(
    visit,
    {
      title: say("efforts-desk.title"),
      description: say("efforts-desk.description"),
      canonical: effortsDesk(bodyId),
      crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("efforts-desk.title") }],
      index: false,
    },
    <EffortsDesk
      visit={visit}
      body={found.body}
      models={models}
      courses={found.counts === null ? null : new Map(found.counts.map((each) => [each.modelKey, each.courses]))}
      mayLoad={mayKeepEfforts(viewer, bodyId)}
      sent={sent}
      done={sent === null ? (effortsDones.find((known) => known === asked) ?? null) : null}
      json={begin === undefined ? null : JSON.stringify(begin.model, null, 2)}
    />,
    sent === null ? 200 : statusOf(sent.wrong),
  );
}

type Form = ReadonlyMap<string, string>;

/** What was written of a model: the shipped one that was chosen, or the text of a changed one. */
function writtenModel(form: Form, step: string) {
  const chosen = form.get("model") ?? "";
  const shipped = shippedModels.find(({ key }) => key === chosen);
  return {
    json: step === "brug" ? JSON.stringify(shipped ?? null) : chosen,
    since: form.get("fra") ?? "",
    itemPath: pathOf(form.get("punkt") ?? ""),
    public: form.has(`offentlig-${step}`),
  };
}

/** The path of an address as somebody copies it from the browser; null where the field is empty. */
function pathOf(address: string): string | null {
  const text = address.trim();
  if (text === "") return null;
  return URL.canParse(text) ? decodeURI(new URL(text).pathname) : text;
}

const fields: Readonly<Record<string, string>> = {
  "problem.effort-since": "fra",
  "problem.effort-item": "punkt",
};

const change = forPreparing(
  {
    ...{ name: "efforts-desk-step", method: "POST", path: "/konto/indsatser/:body" },
    ...{ who: "keep-effort-models", maxBytes: 512 * 1024 },
  },
  async (of) => {
    const { visit, viewer, bodyId } = of;
    const { store, now } = visit.site;
    const form = await visit.form();
    const step = form.get("trin") ?? "";
    if (step === "vis" || step === "skjul") {
      const asked = { key: form.get("model") ?? "", shown: step === "vis" };
      const done = await showEffortModel(store, viewer, bodyId, asked, now());
      if (isProblem(done)) return done;
      return seeOther(visit.site, `${effortsDesk(bodyId)}?klaret=${step === "vis" ? "vist" : "skjult"}`);
    }
    if (step !== "brug" && step !== "version") return problem("problem.bad-request");
    const kept = await keepEffortModel(store, viewer, bodyId, writtenModel(form, step), now());
    if (!isProblem(kept)) return seeOther(visit.site, `${effortsDesk(bodyId)}?klaret=brug`);
    if (kept.key === "problem.forbidden") return kept;
    return deskPage(of, { form: step, values: form, wrong: kept, field: fields[kept.key] ?? null });
  },
);

/** The pages by which models are kept, courses loaded and looked at. */
export const effortsDeskRoutes: readonly Route[] = [
  choose,
  forPreparing(
    { name: "efforts-desk", method: "GET", path: "/konto/indsatser/:body", who: "read-effort-models" },
    (of) => deskPage(of, null),
  ),
  change,
  ...effortsLookRoutes,
  ...effortsLoadRoutes,
];

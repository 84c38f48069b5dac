import { may, mayWatchEfforts } from "../../../../access/may.ts";
import { figuresOfModel, type ModelFigures } from "../../../../features/efforts/figures/figures-of-model.ts";
import { listCourses, lookAtCourse, waitingStatuses } from "../../../../features/efforts/look-at-courses.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { effortModelTable } from "../../../../store/queries/efforts/models.ts";
import { lastDeletions, looksAtCourses } from "../../../../store/queries/efforts/watch.ts";
import { body as bodyOfId } from "../../../../store/queries/public/body.ts";
import { effortCourse, effortsData, effortsDesk, effortsFigures, effortsList } from "../../efforts/effort-address.ts";
import { newestOfEach } from "../../efforts/newest-of-each.ts";
import { EffortCoursePage } from "../../pages/efforts/effort-course.tsx";
import { EffortsData } from "../../pages/efforts/efforts-data.tsx";
import { EffortsComparePage, EffortsFiguresPage } from "../../pages/efforts/efforts-figures.tsx";
import { EffortsList } from "../../pages/efforts/efforts-list.tsx";
import { onPage, pagingOf } from "../../paging.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { forPreparing, type Preparing } from "../items/preparing.ts";

const effortCrumbs = ({ say }: Visit, bodyId: string) => [
  { text: say("account.title"), href: "/konto" },
  { text: say("efforts-desk.title"), href: effortsDesk(bodyId) },
];

const perPage = 50;

/** The body and its newest models; null where there is no such body. */
async function bodyAndModels({ visit, viewer, bodyId }: Preparing) {
  return visit.site.store.as(viewer, async (tx) => {
    const body = await bodyOfId(tx, bodyId);
    const used = (await effortModelTable.all(tx, "staff", bodyId)).map(({ record }) => record);
    return body === null ? null : { body, models: newestOfEach(used).map(({ model }) => model) };
  });
}

async function listPage(of: Preparing): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = of;
  const { say, query, site } = visit;
  const known = await bodyAndModels(of);
  if (known === null) return problem("problem.not-found");
  const asked = {
    status: waitingStatuses.find((status) => status === query.get("tilstand")) ?? null,
    team: query.get("team") || null,
    worker: query.get("sagsbehandler") || null,
  };
  const paging = pagingOf(visit, perPage);
  const modelKey = query.get("model") ?? known.models[0]?.key ?? "";
  const wanted = { ...asked, modelKey, offset: paging.offset, limit: perPage };
  const found = await listCourses(site.store, viewer, bodyId, wanted, site.now());
  if (isProblem(found)) return found;
  const title = say("efforts-list.title", { title: found.model.title });
  return page(
    visit,
    {
      ...{ title, description: say("efforts-list.description"), canonical: effortsList(bodyId, modelKey) },
      ...{ crumbs: [...effortCrumbs(visit, bodyId), { text: title }], index: false },
    },
    <EffortsList visit={visit} body={known.body} found={found} asked={asked} paging={paging} />,
  );
}

async function coursePage({ visit, viewer, bodyId, id }: Preparing): Promise<Response | Problem> {
  const { say, site } = visit;
  const found = await lookAtCourse(site.store, viewer, bodyId, id, site.now());
  if (isProblem(found)) return found;
  const title = say("effort-course.title", { name: found.course.pseudonym });
  const { model } = found.version;
  return page(
    visit,
    {
      ...{ title, description: say("effort-course.description"), canonical: effortCourse(bodyId, id) },
      crumbs: [
        ...effortCrumbs(visit, bodyId),
        { text: say("efforts-list.title", { title: model.title }), href: effortsList(bodyId, model.key) },
        { text: title },
      ],
      index: false,
    },
    <EffortCoursePage visit={visit} found={found} />,
  );
}

async function figuresPage(of: Preparing): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = of;
  const { say, site, query } = visit;
  const asked = query.get("model");
  if (asked === null) return comparePage(of);
  const found = await figuresOfModel(site.store, viewer, bodyId, asked, site.now());
  if (isProblem(found)) return found;
  const title = say("efforts-figures.title", { title: found.model.title });
  return page(
    visit,
    {
      ...{ title, description: say("efforts-figures.description"), canonical: effortsFigures(bodyId, asked) },
      ...{ crumbs: [...effortCrumbs(visit, bodyId), { text: title }], index: false },
    },
    <EffortsFiguresPage visit={visit} found={found} />,
  );
}

async function comparePage(of: Preparing): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = of;
  const { say, site } = visit;
  const known = await bodyAndModels(of);
  if (known === null) return problem("problem.not-found");
  const all: ModelFigures[] = [];
  for (const { key } of known.models) {
    const found = await figuresOfModel(site.store, viewer, bodyId, key, site.now());
    if (isProblem(found)) return found;
    all.push(found);
  }
  const title = say("efforts-compare.title");
  return page(
    visit,
    {
      ...{ title, description: say("efforts-figures.description"), canonical: effortsFigures(bodyId, null) },
      ...{ crumbs: [...effortCrumbs(visit, bodyId), { text: title }], index: false },
    },
    <EffortsComparePage visit={visit} body={known.body} all={all} />,
  );
}

async function dataPage(of: Preparing): Promise<Response | Problem> {
  const { visit, viewer, bodyId } = of;
  const { say, site } = visit;
  const known = await bodyAndModels(of);
  if (known === null) return problem("problem.not-found");
  const paging = pagingOf(visit, perPage);
  const watches = mayWatchEfforts(viewer, bodyId);
  const seesDeletions = watches || may(viewer, "read-efforts", bodyId);
  const found = await site.store.as(viewer, async (tx) => ({
    deletions: seesDeletions ? await lastDeletions(tx, bodyId) : null,
    looks: watches ? onPage(paging, await looksAtCourses(tx, bodyId, paging.limit, paging.offset)) : null,
  }));
  const title = say("efforts-data.title");
  return page(
    visit,
    {
      ...{ title, description: say("efforts-data.description"), canonical: effortsData(bodyId) },
      ...{ crumbs: [...effortCrumbs(visit, bodyId), { text: title }], index: false },
    },
    <EffortsData visit={visit} models={known.models} {...found} paging={paging} />,
  );
}

const lookAt = { method: "GET", who: "work-efforts" } as const;

/** The pages on which courses are looked at, each look written down, and the one that tells who looked. */
export const effortsLookRoutes: readonly Route[] = [
  forPreparing({ ...lookAt, name: "efforts-list", path: "/konto/indsatser/:body/venter" }, listPage),
  forPreparing({ ...lookAt, name: "effort-course", path: "/konto/indsatser/:body/forloeb/:id" }, coursePage),
  forPreparing({ ...lookAt, name: "efforts-figures", path: "/konto/indsatser/:body/tal" }, figuresPage),
  forPreparing(
    { name: "efforts-data", method: "GET", path: "/konto/indsatser/:body/data", who: "read-effort-models" },
    dataPage,
  ),
];

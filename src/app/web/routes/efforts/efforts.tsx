import { versionsOf } from "../../../../features/efforts/version-of.ts";
import { addressOf } from "../../../../records/address.ts";
import { problem } from "../../../../records/problem.ts";
import { effortModelTable, exampleEffortModels } from "../../../../store/queries/efforts/models.ts";
import { itemsByIds } from "../../../../store/queries/goals/linked.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import type { Transaction } from "../../../../store/transaction.ts";
import { pathsOf } from "../../at-address.ts";
import { newestOfEach } from "../../efforts/newest-of-each.ts";
import { bodyOf } from "../../goals/body-of.ts";
import { EffortPage } from "../../pages/efforts/effort.tsx";
import { EffortDataPage, EffortsPage } from "../../pages/efforts/efforts.tsx";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";

async function shown(tx: Transaction, visit: Visit) {
  const body = await bodyOf(tx, visit);
  if (body === null) return null;
  return { body, used: (await effortModelTable.all(tx, "strangers", body.id)).map(({ record }) => record) };
}

const crumbs = ({ say }: Visit, body: Body) => [
  { text: body.name, href: addressOf.body(body.slug) },
  { text: say("efforts.crumb"), href: addressOf.efforts(body.slug) },
];

const list: Route = {
  name: "efforts",
  method: "GET",
  path: "/:body/indsatser",
  who: "public",
  answers: "page",
  examples: pathsOf("body", "/indsatser"),
  handle: async (visit) => {
    const found = await visit.site.store.asPublic((tx) => shown(tx, visit));
    if (found === null) return problem("problem.not-found");
    const { body, used } = found;
    const { say } = visit;
    return page(
      visit,
      {
        title: say("efforts.title", { name: body.name }),
        description: say("efforts.description", { name: body.name }),
        canonical: addressOf.efforts(body.slug),
        crumbs: [{ text: body.name, href: addressOf.body(body.slug) }, { text: say("efforts.crumb") }],
      },
      <EffortsPage visit={visit} body={body} models={newestOfEach(used).map(({ model }) => model)} />,
    );
  },
};

const data: Route = {
  name: "effort-data",
  method: "GET",
  path: "/:body/indsatser/data",
  who: "public",
  answers: "page",
  examples: pathsOf("body", "/indsatser/data"),
  handle: async (visit) => {
    const found = await visit.site.store.asPublic((tx) => shown(tx, visit));
    if (found === null) return problem("problem.not-found");
    const { body, used } = found;
    const { say } = visit;
    return page(
      visit,
      {
        title: say("effort-data.title", { name: body.name }),
        description: say("effort-data.description", { name: body.name }),
        canonical: addressOf.effortData(body.slug),
        crumbs: [...crumbs(visit, body), { text: say("effort-data.crumb") }],
      },
      <EffortDataPage visit={visit} body={body} models={newestOfEach(used).map(({ model }) => model)} />,
    );
  },
};

const one: Route = {
  name: "effort",
  method: "GET",
  path: "/:body/indsatser/:model",
  who: "public",
  answers: "page",
  examples: async (tx) =>
    (await exampleEffortModels(tx)).map(({ slug, key }) => ({ address: addressOf.effort(slug, key) })),
  handle: async (visit) => {
    const found = await visit.site.store.asPublic(async (tx) => {
      const all = await shown(tx, visit);
      if (all === null) return null;
      const [first, ...others] = versionsOf(all.used, visit.param("model"));
      if (first === undefined) return null;
      const items = first.itemId === null ? [] : await itemsByIds(tx, all.body.id, [first.itemId]);
      return { body: all.body, versions: [first, ...others] as const, item: items[0] ?? null };
    });
    if (found === null) return problem("problem.not-found");
    const { body, versions, item } = found;
    const [{ model }] = versions;
    return page(
      visit,
      {
        title: model.title,
        description: visit.say("effort.description", { title: model.title }),
        canonical: addressOf.effort(body.slug, model.key),
        crumbs: [...crumbs(visit, body), { text: model.title }],
      },
      <EffortPage visit={visit} versions={[...versions]} item={item} />,
    );
  },
};

/** What everybody can read of a body's efforts with deadlines. */
export const effortsRoutes: readonly Route[] = [list, data, one];

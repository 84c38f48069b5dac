import { type OParlKind, oparlLinks, oparlRoot, oparlTypes } from "../../../output/formats/oparl/links.ts";
import { bodyObject, systemObject, termObject } from "../../../output/formats/oparl/system.ts";
import { deletedObject, latest, type OParlObject } from "../../../output/formats/oparl/vocabulary.ts";
import { say } from "../../../output/texts/say.ts";
import type { PublishedBody } from "../../../records/published.ts";
import { keysByIds, keysOf, type ObjectKey, wholeList } from "../../../store/queries/oparl/keys.ts";
import { liveBodies, publishedBodies } from "../../../store/queries/published/bodies.ts";
import type { Transaction } from "../../../store/transaction.ts";
import {
  type ApiFault,
  type ApiJson,
  type ApiRequest,
  type ApiRoute,
  isFault,
  isUuid,
  notFound,
} from "../api-route.ts";
import { cursorText, type ListAsked, listAsked } from "./asked.ts";
import { oparlFileRoutes } from "./file-routes.ts";
import { type Loading, loads } from "./loaded.ts";

const kinds = Object.keys(oparlTypes) as OParlKind[];

/** OParl 1.1: the entry, the bodies, each body's lists, each object, and its files. */
export const oparlRoutes: readonly ApiRoute[] = [
  {
    name: "oparl-system",
    answers: "json",
    path: `${oparlRoot}/system`,
    examples: async () => [`${oparlRoot}/system`],
    handle: ({ site }) =>
      site.store.asPublic(async (tx) => {
        const bodies = await publishedBodies(tx, null);
        const epoch = "2000-01-01T00:00:00+01:00";
        const created = bodies[0]?.created ?? epoch;
        const modified = latest([created, ...bodies.map((body) => body.modified)]);
        return { json: systemObject(site.baseUrl, say("da", "site.name"), { created, modified }) };
      }),
  },
  {
    name: "oparl-bodies",
    answers: "json",
    path: `${oparlRoot}/body`,
    examples: async () => [`${oparlRoot}/body`, `${oparlRoot}/body?modified_since=2000-01-01T00%3A00%3A00%2B00%3A00`],
    handle: listBodies,
  },
  {
    name: "oparl-body",
    answers: "json",
    path: `${oparlRoot}/body/:body`,
    examples: async (tx) => (await publishedBodies(tx, null)).map(({ id }) => `${oparlRoot}/body/${id}`),
    handle: (request) => withBody(request, false, async (loading) => ({ json: await bodyWithTerms(loading) })),
  },
  ...kinds.map(listRoute),
  ...(["meeting", "consultation"] as const).map(committeeRoute),
  ...kinds.map(objectRoute),
  ...oparlFileRoutes,
];

async function listBodies({ site, query, path }: ApiRequest): Promise<ApiJson | ApiFault> {
  const read = listAsked(query);
  if (isFault(read)) return read;
  const { asked, omit } = read;
  return site.store.asPublic(async (tx) => {
    const within = (moment: string, since: string | null, until: string | null) =>
      (since === null || Date.parse(moment) >= Date.parse(since)) &&
      (until === null || Date.parse(moment) <= Date.parse(until));
    const all = (await publishedBodies(tx, null)).filter(
      (body) =>
        (!body.deleted || asked.modifiedSince !== null) &&
        within(body.created, asked.createdSince, asked.createdUntil) &&
        within(body.modified, asked.modifiedSince, asked.modifiedUntil),
    );
    const data: OParlObject[] = [];
    for (const body of all)
      data.push(await bodyWithTerms({ tx, body, links: oparlLinks(site.baseUrl, body.id), omit }));
    return { json: listPage(site.baseUrl + path, read, data, all.length, null) };
  });
}

async function bodyWithTerms({ tx, body, links, omit }: Loading): Promise<OParlObject> {
  if (body.deleted) return deletedObject("Body", links.body, body);
  if (omit) return bodyObject(links, body, null);
  const { keys } = await keysOf(tx, "legislativeterm", body.id, { ...wholeList, limit: 1000 });
  return bodyObject(
    links,
    body,
    keys.map((key) => termObject(links, key.id, key, true)),
  );
}

function listRoute(kind: OParlKind): ApiRoute {
  return {
    name: `oparl-list-${kind}`,
    answers: "json",
    path: `${oparlRoot}/body/:body/${kind}`,
    examples: async (tx) => {
      const [body] = await publishedBodies(tx, null);
      const list = `${oparlRoot}/body/${body?.id}/${kind}`;
      return body === undefined ? [] : [list, `${list}?modified_since=2000-01-01T00%3A00%3A00%2B00%3A00`];
    },
    handle: (request) => list(request, kind, null),
  };
}

function committeeRoute(kind: "meeting" | "consultation"): ApiRoute {
  return {
    name: `oparl-organization-${kind}`,
    answers: "json",
    path: `${oparlRoot}/body/:body/organization/:organization/${kind}`,
    examples: async (tx) =>
      (await exampleIds(tx, "organization")).map(
        ({ bodyId, id }) => `${oparlRoot}/body/${bodyId}/organization/${id}/${kind}`,
      ),
    handle: async (request) =>
      isUuid(request.param("organization")) ? list(request, kind, request.param("organization")) : notFound,
  };
}

function list(request: ApiRequest, kind: OParlKind, committeeId: string | null) {
  const read = listAsked(request.query);
  if (isFault(read)) return Promise.resolve(read);
  return withBody(request, read.omit, async (loading) => {
    const { tx, body } = loading;
    if (body.deleted) return notFound;
    const page = await keysOf(tx, kind, body.id, { ...read.asked, committeeId });
    const data = await objectsOf(loading, kind, page.keys);
    const next = page.next === null ? null : cursorText(page.next);
    return { json: listPage(request.site.baseUrl + request.path, read, data, page.total, next) };
  });
}

/** Objects in the order of their keys; of those that are gone what OParl keeps. */
async function objectsOf(loading: Loading, kind: OParlKind, listed: readonly ObjectKey[]): Promise<OParlObject[]> {
  const there = listed.filter((key) => !key.deleted).map(({ id }) => id);
  const keys = (await keysByIds(loading.tx, kind, loading.body.id, there)).filter((key) => !key.deleted);
  const objects = await loads[kind](loading, keys);
  return listed.flatMap<OParlObject>((key) => (key.deleted ? gone(loading, kind, key) : (objects.get(key.id) ?? [])));
}

function gone({ links }: Loading, kind: OParlKind, key: ObjectKey): OParlObject {
  return deletedObject(oparlTypes[kind], links.object(kind, key.id), key);
}

function listPage(
  list: string,
  { asked, canonical }: ListAsked,
  data: readonly OParlObject[],
  total: number,
  next: string | null,
) {
  const at = (after: string | null) => {
    const query = new URLSearchParams(canonical);
    if (after !== null) query.set("after", after);
    query.sort();
    return query.size === 0 ? list : `${list}?${query}`;
  };
  return {
    data,
    pagination: { totalElements: total, elementsPerPage: asked.limit },
    links: {
      first: at(null),
      self: at(asked.after === null ? null : cursorText(asked.after)),
      ...(next === null ? {} : { next: at(next) }),
    },
  };
}

function objectRoute(kind: OParlKind): ApiRoute {
  return {
    name: `oparl-${kind}`,
    answers: "json",
    path: `${oparlRoot}/body/:body/${kind}/:id`,
    examples: async (tx) =>
      (await exampleIds(tx, kind)).map(
        ({ bodyId, id }) => `${oparlRoot}/body/${bodyId}/${kind}/${encodeURIComponent(id)}`,
      ),
    handle: (request) =>
      withBody(request, false, async (loading) => {
        const found = await keysByIds(loading.tx, kind, loading.body.id, [request.param("id")]);
        const key = found.find(({ deleted }) => !deleted) ?? found[0];
        if (key === undefined) return notFound;
        const [object] = key.deleted ? [gone(loading, kind, key)] : await objectsOf(loading, kind, [key]);
        return object === undefined ? notFound : { json: object };
      }),
  };
}

/** Some objects of each body, for walking the table. */
async function exampleIds(tx: Transaction, kind: OParlKind): Promise<{ bodyId: string; id: string }[]> {
  const found: { bodyId: string; id: string }[] = [];
  for (const body of await liveBodies(tx)) {
    const { keys } = await keysOf(tx, kind, body.id, { ...wholeList, limit: 5 });
    found.push(...keys.map(({ id }) => ({ bodyId: body.id, id })));
  }
  return found;
}

/** With the body that the address names. */
async function withBody(
  { site, param }: ApiRequest,
  omit: boolean,
  answer: (loading: Loading) => Promise<ApiJson | ApiFault>,
): Promise<ApiJson | ApiFault> {
  if (!isUuid(param("body"))) return notFound;
  return site.store.asPublic(async (tx) => {
    const found = await publishedBodies(tx, param("body"));
    const body: PublishedBody | undefined = found.find(({ deleted }) => !deleted) ?? found[0];
    if (body === undefined) return notFound;
    return answer({ tx, body, links: oparlLinks(site.baseUrl, body.id), omit });
  });
}

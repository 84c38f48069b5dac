import type { Hono } from "hono";
import { oparlRoot } from "../../output/formats/oparl/links.ts";
import { oparlVersion } from "../../output/formats/oparl/vocabulary.ts";
import type { CountRequests } from "../http/rate-limit.ts";
import type { ApiRoute, ApiSite } from "./api-route.ts";
import { mountApi, type WriteFault } from "./mount-api.ts";
import { oparlRoutes } from "./oparl/routes.ts";
import { popoloRoot, popoloRoutes } from "./popolo/routes.ts";

interface Interface {
  readonly root: string;
  readonly routes: readonly ApiRoute[];
  readonly write: WriteFault;
}

/** Every interface that programs read: where it stands, what it answers, and how it writes a failure. */
export const interfaces: readonly Interface[] = [
  {
    root: oparlRoot,
    routes: oparlRoutes,
    write: ({ message, detail }) => ({ type: `${oparlVersion}Error`, message, debug: detail }),
  },
  { root: popoloRoot, routes: popoloRoutes, write: ({ message, detail }) => ({ message, detail }) },
];

/** What answers an address of an interface; null where it is none of theirs and a page is asked for. */
export function interfacesOf(site: ApiSite, count: CountRequests): (path: string) => Hono | null {
  const mounted = interfaces.map(({ root, routes, write }) => ({ root, app: mountApi(routes, site, write, count) }));
  return (path) => mounted.find(({ root }) => path === root || path.startsWith(`${root}/`))?.app ?? null;
}

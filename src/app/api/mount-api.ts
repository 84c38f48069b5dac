import { type Context, Hono, type MiddlewareHandler } from "hono";
import { currentSnapshot } from "../../store/queries/published/snapshot.ts";
import { compressed } from "../http/compressed.ts";
import { type ApiFault, type ApiRequest, type ApiRoute, type ApiSite, isFault, notFound } from "./api-route.ts";
import { type KeptAnswer, keptAnswers } from "./kept-answers.ts";

/** How an interface writes a failure. */
export type WriteFault = (fault: {
  readonly status: number;
  readonly message: string;
  readonly detail: string;
}) => unknown;

/** So much of the memory is for answers that were made already: some dozens of full lists, plain and zipped. */
const mostKept = 32 * 1024 * 1024;

const failed = { status: 500, message: "Noget gik galt hos os. Prøv igen om lidt.", detail: "An error of the server." };
const tooMany = {
  status: 429,
  message: "Der er spurgt for meget på kort tid. Vent lidt, og prøv igen.",
  detail: "Too many requests: see Retry-After.",
};

/**
 * An interface made from its table: open to every origin, without cookies, every answer with an entity tag. `limit` counts
 * requests and is told what to answer who asks too much.
 */
export function mountApi(
  routes: readonly ApiRoute[],
  site: ApiSite,
  write: WriteFault,
  limit: (refuse: (c: Context) => Promise<Response>) => MiddlewareHandler,
): Hono {
  const app = new Hono();
  const kept = keptAnswers(mostKept);
  app.use(openToAll);
  app.use(compressed);
  app.use(limit(async () => fault(write, tooMany)));
  for (const route of routes) {
    app.get(route.path, async (c) => {
      const request = requestOf(c, site);
      if (route.answers === "file") {
        const answered = await route.handle(request);
        return isFault(answered) ? fault(write, answered) : answered;
      }
      const snapshot = await site.store.asPublic(currentSnapshot);
      const asked = request.path + new URL(c.req.url).search;
      const answered = await kept.get(snapshot, asked, () => route.handle(request));
      const zips = /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
      return isFault(answered) ? fault(write, answered) : sent(request, zips, answered);
    });
  }
  app.notFound(() => fault(write, notFound));
  app.onError((error) => {
    site.log(error);
    return fault(write, failed);
  });
  return app;
}

const openToAll: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set("access-control-allow-origin", "*");
  c.res.headers.set("access-control-expose-headers", "ETag, Link, RateLimit, RateLimit-Policy, Retry-After");
  c.res.headers.set("x-content-type-options", "nosniff");
};

function requestOf(c: Context, site: ApiSite): ApiRequest {
  const url = new URL(c.req.url);
  const ifNoneMatch = c.req.header("if-none-match");
  return {
    site,
    param: (name) => c.req.param(name) ?? "",
    query: url.searchParams,
    path: url.pathname,
    has: (etag) => matches(ifNoneMatch, etag),
  };
}

function sent(request: ApiRequest, zips: boolean, { etag, plain, zipped }: KeptAnswer): Response {
  const headers = { etag, "cache-control": "no-cache", vary: "Accept-Encoding" };
  if (request.has(etag)) return new Response(null, { status: 304, headers });
  const coded = zips ? { "content-encoding": "gzip" } : {};
  const type = { "content-type": "application/json; charset=utf-8" };
  return new Response(zips ? zipped : plain, { headers: { ...headers, ...coded, ...type } });
}

/** True where the client has the answer already (RFC 9110, 13.1.2: weak comparison). */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === etag || one.trim() === "*");
}

function fault(write: WriteFault, found: ApiFault | typeof failed): Response {
  return new Response(JSON.stringify(write(found)), {
    status: found.status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  });
}

import { createHash } from "node:crypto";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { compressed } from "../http/compressed.ts";
import { type ApiFault, type ApiRequest, type ApiRoute, type ApiSite, isFault, notFound } from "./api-route.ts";

/** How an interface writes a failure. */
export type WriteFault = (fault: {
  readonly status: number;
  readonly message: string;
  readonly detail: string;
}) => unknown;

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
  app.use(openToAll);
  app.use(compressed);
  app.use(limit(async () => fault(write, tooMany)));
  for (const route of routes) {
    app.get(route.path, async (c) => {
      const answered = await route.handle(requestOf(c, site));
      if (answered instanceof Response) return answered;
      return isFault(answered) ? fault(write, answered) : json(c, answered.json);
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

function json(c: Context, value: unknown): Response {
  const text = JSON.stringify(value);
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-cache",
    etag: `"${createHash("sha256").update(text).digest("base64url")}"`,
  };
  if (matches(c.req.header("if-none-match"), headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
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

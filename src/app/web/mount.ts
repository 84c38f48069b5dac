import { timingSafeEqual } from "node:crypto";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { mayAsk } from "../../access/may.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { compressed } from "../http/compressed.ts";
import type { CountRequests } from "../http/rate-limit.ts";
import { problemPage } from "./pages/problem.tsx";
import { logRefusal } from "./refused.ts";
import type { Route } from "./route.ts";
import type { Site } from "./site.ts";
import { type Visit, visitOf } from "./visit.ts";

/** The server made from the route table: what is not a line of the table is not answered. */
export function mount(routes: readonly Route[], site: Site, count: CountRequests): Hono {
  const app = new Hono();
  for (const route of routes) {
    if (route.mayBeFramed || route.hasMap) app.on(route.method, route.path, loosened(route, site));
  }
  app.use(headers(site));
  app.use(compressed);
  app.use(count((c) => answerProblem(c, site, problem("problem.too-many"))));
  // Before the check of where a form comes from: a mail program that presses for its user says nothing of it.
  for (const route of routes)
    if (route.fromAnywhere) app.on(route.method, route.path, bounded(route, site), (c) => answer(c, site, route));
  app.use(csrf({ origin: (origin, c) => origin === site.baseUrl || origin === new URL(c.req.url).origin }));
  for (const route of routes) app.on(route.method, route.path, bounded(route, site), (c) => answer(c, site, route));
  app.notFound((c) => answerProblem(c, site, problem("problem.not-found")));
  app.onError(async (error, c) => {
    if (error instanceof HTTPException && error.status === 403) {
      return answerProblem(c, site, problem("problem.form-token"));
    }
    site.log(error);
    return answerProblem(c, site, problem("problem.failed"));
  });
  return app;
}

/** What a form may be at most, in bytes, unless its route says otherwise. */
const mostOfForm = 64 * 1024;

function bounded({ maxBytes = mostOfForm }: Route, site: Site) {
  const megabytes = Math.max(1, Math.floor(maxBytes / 1024 / 1024));
  return bodyLimit({
    maxSize: maxBytes,
    onError: (c) => answerProblem(c, site, problem("problem.form-too-large", { megabytes })),
  });
}

async function answer(c: Context, site: Site, route: Route): Promise<Response> {
  const visit = await visitOf(c, site, undefined, route.anonymous);
  if (visit === null) return answerProblem(c, site, problem("problem.bad-request"));
  if (!mayAsk(visit.viewer, route.who)) return refuse(visit);
  if (route.method === "POST" && !route.fromAnywhere && !(await carriesToken(visit)))
    return problemPage(visit, problem("problem.form-token"));
  const answered = await route.handle(visit);
  if (!isProblem(answered)) return answered;
  if (answered.key === "problem.forbidden") await logRefusal(visit);
  return problemPage(visit, answered);
}

/** A stranger is shown the way in; who has signed in is told, and it is written down. */
async function refuse(visit: Visit): Promise<Response> {
  if (visit.signedIn === null) {
    return new Response(null, {
      status: 303,
      headers: { location: `/log-ind?tilbage=${encodeURIComponent(visit.here)}` },
    });
  }
  await logRefusal(visit);
  return problemPage(visit, problem("problem.forbidden"));
}

/** True when a form sent in a session was made in the same session; a stranger's forms are held by their origin. */
async function carriesToken(visit: Visit): Promise<boolean> {
  if (visit.signedIn === null) return true;
  const sent = Buffer.from((await visit.form()).get("token") ?? "");
  const right = Buffer.from(visit.formToken);
  return sent.length === right.length && timingSafeEqual(sent, right);
}

async function answerProblem(c: Context, site: Site, found: Problem): Promise<Response> {
  const visit = await visitOf(c, site).catch(() => null);
  return problemPage(visit ?? (await rootVisit(c, site)), found);
}

/** A visit to the front page, for an address that cannot be read at all. */
async function rootVisit(c: Context, site: Site): Promise<Visit> {
  const root = await visitOf(c, site, new URL("/", site.baseUrl));
  if (root === null) throw new Error(`The base address ${site.baseUrl} cannot be read as an address.`);
  return root;
}

/** Lets a page be framed by the sites that may, and fetch a map's pictures from the one server that has them. */
function loosened({ mayBeFramed, hasMap }: Route, site: Site) {
  return async (c: Context, next: () => Promise<void>) => {
    await next();
    const policy = c.res.headers.get("content-security-policy") ?? "";
    const framed = mayBeFramed === true && site.framedBy.length > 0;
    const frames = framed ? `frame-ancestors 'self' ${site.framedBy.join(" ")}` : "frame-ancestors 'none'";
    const tiles = hasMap === true && site.mapTiles !== null ? ` ${tileHost(site.mapTiles.url)}` : "";
    c.res.headers.set(
      "content-security-policy",
      policy.replace("frame-ancestors 'none'", frames).replace("img-src 'self'", `img-src 'self'${tiles}`),
    );
    if (framed) c.res.headers.delete("x-frame-options");
  };
}

/** The host of a tile server's address: `{s}` in it stands for any name below. */
const tileHost = (url: string) => new URL(url.replaceAll("{s}", "*").replace(/\{[^}]*\}/g, "0")).origin;

function headers(site: Site) {
  const self = ["'self'"];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: self,
      scriptSrc: self,
      imgSrc: self,
      fontSrc: self,
      // The scripts of the passkeys and of a meeting ask the server; a meeting's pages are kept for when it cannot be asked.
      connectSrc: self,
      workerSrc: self,
      formAction: self,
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
    referrerPolicy: "same-origin",
    xFrameOptions: "DENY",
    strictTransportSecurity: site.baseUrl.startsWith("https:") ? "max-age=31536000; includeSubDomains" : false,
    xXssProtection: false,
  });
}

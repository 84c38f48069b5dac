import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { mayAsk, mayAskOfBody } from "../../access/may.ts";
import { formToken } from "../../access/secret.ts";
import { publicViewer, type Viewer } from "../../access/viewer.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import { type SignedIn, signedInBy } from "../../features/accounts/session.ts";

import { type Language, languages, type Say, say } from "../../output/texts/say.ts";
import { addressOf } from "../http/rate-limit.ts";
import { agentName } from "./agent-name.ts";
import { type Glossary, newGlossary } from "./glossary.ts";
import { cookieName } from "./own-cookie.ts";
import { sessionToken } from "./session-cookie.ts";
import type { Site } from "./site.ts";

export const languageCookie = "sprog";

/** One request as the pages see it: who asks, in which language, for what. */
export interface Visit {
  readonly site: Site;
  readonly viewer: Viewer;
  /** Who has signed in; null for the stranger. */
  readonly signedIn: SignedIn | null;
  /** What every form of the session carries; empty for the stranger. */
  readonly formToken: string;
  /** The network address the request came from. */
  readonly address: string;
  /** What it was sent with: *Firefox, Linux*; null where that is not known. */
  readonly agent: string | null;
  readonly language: Language;
  readonly say: Say;
  /** Today in Denmark, ISO. */
  readonly today: string;
  /** The path with percent-encoding undone, as `public_address` has it. */
  readonly path: string;
  /** Path and query as asked for: where a form returns to. */
  readonly here: string;
  readonly query: URLSearchParams;
  /** Abbreviations known on this page, and those it has used. */
  readonly glossary: Glossary;
  /** A cookie of the request, or null. */
  readonly cookie: (name: string) => string | null;
  /** A part of the path, by its name in the route's pattern; empty where the pattern has none. */
  readonly param: (name: string) => string;
  /** The last event of a stream that the browser had, where it asks for the rest. */
  readonly lastEventId: string | undefined;
  /** Whether who asks may send a form to an address at all: what may not be sent is not shown. */
  readonly mayPost: (address: string) => boolean;
  /** Whether the browser reads a content coding: `br`, `gzip`. */
  readonly accepts: (coding: string) => boolean;
  /** The entity tag of what the browser has already; null where it has nothing. */
  readonly ifNoneMatch: string | null;
  /** The fields of a form that was sent; empty for anything else. */
  readonly form: () => Promise<ReadonlyMap<string, string>>;
  /** What was sent, as text, where it is no form: what another system sends. */
  readonly sentText: () => Promise<string>;
  /** The key of an `Authorization: Bearer` header; null where there is none. */
  readonly bearer: string | null;
  /** The file of a form's field, its name without folders; null where none was chosen. */
  readonly file: (field: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
}

/**
 * Resolves a request; null where its address cannot be read (broken percent-encoding, a NUL). `anonymous`: as a stranger,
 * whoever asks.
 */
export async function visitOf(
  c: Context,
  site: Site,
  url: URL = new URL(c.req.url),
  anonymous = false,
): Promise<Visit | null> {
  const path = decoded(url.pathname);
  if (path === null || decoded(url.search) === null) return null;
  const cookies = getCookie(c);
  const language = languages.find((known) => known === cookies[cookieName(site, languageCookie)]) ?? site.language;
  const token = anonymous ? null : sessionToken(site, cookies);
  const signedIn = token === null ? null : await signedInBy(site.store, token, site.now());
  const viewer = signedIn?.viewer ?? publicViewer;
  return {
    site,
    viewer,
    signedIn,
    formToken: signedIn === null || token === null ? "" : formToken(token),
    address: addressOf(c, site.limit.proxies),
    agent: agentName(c.req.header("user-agent") ?? ""),
    language,
    say: (key, fill) => say(language, key, fill),
    today: dayInDenmark(site.now()),
    path,
    here: url.pathname + url.search,
    query: url.searchParams,
    glossary: newGlossary(),
    cookie: (name) => cookies[name] ?? null,
    param: (name) => c.req.param(name) ?? "",
    lastEventId: c.req.header("last-event-id"),
    mayPost: (address) => {
      const asked = site.rightToPost(address);
      if (asked === null) return false;
      return asked.inCommittee ? mayAsk(viewer, asked.right) : mayAskOfBody(viewer, asked.right);
    },
    accepts: (coding) => (c.req.header("accept-encoding") ?? "").split(/[\s,;]+/).includes(coding),
    ifNoneMatch: c.req.header("if-none-match") ?? null,
    form: async () => formFields(await c.req.parseBody()),
    sentText: () => c.req.text(),
    bearer: /^Bearer ([\w-]{20,200})$/.exec(c.req.header("authorization") ?? "")?.[1] ?? null,
    file: async (field) => fileOf((await c.req.parseBody())[field]),
  };
}

function decoded(part: string): string | null {
  try {
    const text = decodeURIComponent(part.replaceAll("+", " "));
    return text.includes("\0") ? null : decodeURIComponent(part);
  } catch {
    return null;
  }
}

async function fileOf(value: unknown): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  if (!(value instanceof File) || value.size === 0) return null;
  const name = value.name.replace(/^.*[\\/]/, "").slice(-200);
  return { name: name === "" ? "fil" : name, bytes: new Uint8Array(await value.arrayBuffer()) };
}

function formFields(body: Record<string, unknown>): Map<string, string> {
  return new Map(Object.entries(body).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

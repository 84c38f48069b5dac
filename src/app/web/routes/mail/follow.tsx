import { z } from "zod";
import { everyBody } from "../../../../access/viewer.ts";
import { nameFollowed } from "../../../../features/reminders/followed.ts";
import { subscribe } from "../../../../features/reminders/subscribe.ts";
import { inside } from "../../../../output/mail/letter.ts";
import { type FollowedThing, followable, type Rhythm, rhythms } from "../../../../records/mail.ts";
import { type Problem, problem } from "../../../../records/problem.ts";
import { examplePaths } from "../../../../store/queries/public/example-paths.ts";
import { findAddress } from "../../../../store/queries/public/find-address.ts";
import type { Target } from "../../../../store/queries/reminders/subscriptions.ts";
import type { Store, Transaction } from "../../../../store/transaction.ts";
import { searchOf } from "../../../search-query.ts";
import { Follow, FollowSent } from "../../pages/mail/follow.tsx";
import { statusOf } from "../../problem-status.ts";
import { type Markup, page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { searchAddress } from "../../search-address.ts";
import type { Visit } from "../../visit.ts";

interface Wanted {
  readonly target: Target;
  readonly followed: FollowedThing;
}

/** What an address of this site leads to, where it can be followed. A search is of every body. */
async function wantedAt(store: Store, address: string): Promise<Wanted | null> {
  const url = URL.canParse(address, "http://site") ? new URL(address, "http://site") : null;
  if (url === null || url.host !== "site" || address.length > 2000) return null;
  const target = url.pathname === "/soeg" ? searchTarget(url.searchParams) : await recordTarget(store, url.pathname);
  if (target === null) return null;
  const [followed] = await nameFollowed(store, [target]);
  return followed === undefined || followed.path === null ? null : { target, followed };
}

/** A search without order and place in the results: the same search is followed once. */
function searchTarget(query: URLSearchParams): Target {
  const { text, filters } = searchOf(query);
  const address = searchAddress({ text, filters, cursor: null });
  return { bodyId: everyBody, target: "search", targetId: null, query: address.split("?")[1] ?? "" };
}

async function recordTarget(store: Store, pathname: string): Promise<Target | null> {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const address = await store.asPublic((tx) => findAddress(tx, path));
  const target = followable.find((one) => one === address?.kind);
  if (address === null || target === undefined || address.currentPath === null) return null;
  return { bodyId: address.bodyId, target, targetId: address.recordId, query: null };
}

interface Written {
  readonly email: string;
  readonly rhythm: Rhythm;
  readonly wrong: Problem | null;
}

function followPage(visit: Visit, { followed }: Wanted, written: Written): Promise<Response> {
  const title = visit.say("follow.title", { name: inside(visit.say, followed) });
  const { wrong } = written;
  const main = <Follow visit={visit} followed={followed} {...written} />;
  return underFollow(visit, title, main, wrong === null ? 200 : statusOf(wrong));
}

function underFollow(visit: Visit, title: string, main: Markup, status = 200): Promise<Response> {
  const description = visit.say("follow.description");
  return page(
    visit,
    { title, description, canonical: "/foelg", crumbs: [{ text: title }], index: false },
    main,
    status,
  );
}

/** Addresses that can be followed. */
async function followableAddresses(tx: Transaction): Promise<string[]> {
  const kinds = ["case", "committee"] as const;
  const paths: string[] = [];
  for (const kind of kinds) paths.push(...(await examplePaths(tx, kind, 1)).map(encodeURI));
  return [...paths, "/soeg?q=godkendt"];
}

const followForm: Route = {
  name: "follow",
  method: "GET",
  path: "/foelg",
  who: "public",
  answers: "page",
  examples: async (tx) =>
    (await followableAddresses(tx)).map((address) => ({ address: `/foelg?adresse=${encodeURIComponent(address)}` })),
  handle: async (visit) => {
    const wanted = await wantedAt(visit.site.store, visit.query.get("adresse") ?? "");
    if (wanted === null) return problem("problem.not-found");
    return followPage(visit, wanted, { email: "", rhythm: "daily", wrong: null });
  },
};

const followSent: Route = {
  name: "follow-sent",
  method: "POST",
  path: "/foelg",
  who: "public",
  answers: "page",
  examples: async (tx) =>
    (await followableAddresses(tx)).map((adresse) => ({
      address: "/foelg",
      fields: { adresse, email: "aase@example.dk", rytme: "daily" },
    })),
  handle: async (visit) => {
    const { store, baseUrl, now } = visit.site;
    const form = await visit.form();
    const wanted = await wantedAt(store, form.get("adresse") ?? "");
    if (wanted === null) return problem("problem.not-found");
    const email = form.get("email") ?? "";
    const rhythm = z.enum(rhythms).catch("daily").parse(form.get("rytme"));
    const request = { target: wanted.target, email, rhythm, language: visit.language, address: visit.address };
    const wrong = await subscribe(store, request, baseUrl, now());
    if (wrong?.key === "problem.email") return followPage(visit, wanted, { email, rhythm, wrong });
    if (wrong !== null) return wrong;
    const main = <FollowSent visit={visit} followed={wanted.followed} />;
    return underFollow(visit, visit.say("follow.sent.title"), main);
  },
};

/** Asking to follow something. */
export const followRoutes: readonly Route[] = [followForm, followSent];

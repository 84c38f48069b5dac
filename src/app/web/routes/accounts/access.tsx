import { z } from "zod";
import { mayGovern } from "../../../../access/may.ts";
import { everyBody, roles } from "../../../../access/viewer.ts";
import { dayBegins, dayEnds } from "../../../../danish/day-begins.ts";
import { giveRole } from "../../../../features/accounts/give-role.ts";
import { invite } from "../../../../features/accounts/invite.ts";
import { offerNewPassword } from "../../../../features/accounts/offer-new-password.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { takeRole } from "../../../../features/accounts/take-role.ts";
import { lockedOut, unlock } from "../../../../features/accounts/unlock.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { placesWith } from "../../../../store/queries/accounts/places.ts";
import { listGrants } from "../../../../store/queries/accounts/role-grants.ts";
import { Access, AccessLink } from "../../pages/accounts/access.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "./see-other.ts";

/** `body` or `body/committee`, as the choice of a place sends it. */
const placeSchema = z
  .string()
  .transform((text) => text.split("/"))
  .pipe(z.union([z.tuple([z.guid()]), z.tuple([z.guid(), z.guid()])]))
  .transform(([bodyId, committeeId]) => ({ bodyId, committeeId: committeeId ?? null }));
const roleSchema = z.enum(roles);
const daySchema = z.union([z.literal("").transform(() => null), z.iso.date()]);

const doneWords: Readonly<Record<string, "taken" | "given" | "unlocked">> = {
  fjernet: "taken",
  givet: "given",
  "laast-op": "unlocked",
};

async function accessPage(visit: Visit, who: SignedIn, wrong: Problem | null): Promise<Response> {
  const { store, now } = visit.site;
  const [grants, places, known] = await store.as(who.viewer, async (tx) => [
    await listGrants(tx, now()),
    await placesWith(tx, "govern"),
    await placesWith(tx, "read_access"),
  ]);
  const locked = await lockedOut(store, [...new Set(grants.map(({ email }) => email))], now());
  const done = visit.query.get("klaret");
  return page(
    visit,
    accessHead(visit, visit.say("access.title")),
    <Access
      visit={visit}
      grants={grants}
      places={places}
      names={new Map(known.map(({ id, name }) => [id, name]))}
      everywhere={mayGovern(who.viewer, everyBody)}
      locked={locked}
      done={wrong === null ? (doneWords[done ?? ""] ?? null) : null}
      wrong={wrong}
    />,
    wrong === null ? 200 : statusOf(wrong),
  );
}

function accessHead(visit: Visit, title: string) {
  return {
    title,
    description: visit.say("access.description"),
    canonical: "/konto/adgang",
    crumbs: [{ text: visit.say("account.title"), href: "/konto" }, { text: title }],
    index: false,
  };
}

function linkMade(visit: Visit, who: SignedIn, token: string | Problem): Problem | Promise<Response> {
  if (isProblem(token)) return token.key.startsWith("problem.role-") ? accessPage(visit, who, token) : token;
  const link = `${visit.site.baseUrl}/konto/invitation/${token}`;
  return page(visit, accessHead(visit, visit.say("access.link.title")), <AccessLink visit={visit} link={link} />);
}

function governing(
  route: Pick<Route, "name" | "method" | "path" | "who">,
  handle: (visit: Visit, who: SignedIn) => Promise<Response | Problem>,
): Route {
  return {
    ...route,
    examples: always(route.path),
    answers: "page",
    handle: async (visit) => (visit.signedIn === null ? problem("problem.forbidden") : handle(visit, visit.signedIn)),
  };
}

export const accessRoutes: readonly Route[] = [
  governing({ name: "access", method: "GET", path: "/konto/adgang", who: "read-access" }, (visit, who) =>
    accessPage(visit, who, null),
  ),
  governing({ name: "invite", method: "POST", path: "/konto/adgang/invitation", who: "govern" }, async (visit, who) => {
    const form = await visit.form();
    const place = placeSchema.safeParse(form.get("for") ?? "");
    const role = roleSchema.safeParse(form.get("rolle"));
    if (!place.success || !role.success) return problem("problem.bad-request");
    const wanted = { ...place.data, role: role.data };
    return linkMade(visit, who, await invite(visit.site.store, who, wanted, visit.site.now()));
  }),
  governing(
    { name: "offer-new-password", method: "POST", path: "/konto/adgang/kodeord", who: "govern" },
    async (visit, who) => {
      const account = z.uuid().safeParse((await visit.form()).get("konto"));
      if (!account.success) return problem("problem.bad-request");
      return linkMade(visit, who, await offerNewPassword(visit.site.store, who, account.data, visit.site.now()));
    },
  ),
  governing({ name: "give-role", method: "POST", path: "/konto/adgang/rolle", who: "govern" }, async (visit, who) => {
    const { store, now } = visit.site;
    const form = await visit.form();
    const place = placeSchema.safeParse(form.get("for") ?? "");
    const asked = z.object({ accountId: z.guid(), role: roleSchema, from: daySchema, to: daySchema }).safeParse({
      accountId: form.get("konto"),
      role: form.get("ny-rolle"),
      from: form.get("fra") ?? "",
      to: form.get("til") ?? "",
    });
    if (!place.success || !asked.success) return problem("problem.bad-request");
    const { from, to, ...wanted } = asked.data;
    const starts = from === null || from === visit.today ? now() : dayBegins(from);
    const ends = to === null ? null : dayEnds(to);
    const wrong = await giveRole(store, who, { ...wanted, ...place.data, starts, ends }, now());
    if (wrong === null) return seeOther(visit.site, "/konto/adgang?klaret=givet");
    return wrong.key.startsWith("problem.role-") ? accessPage(visit, who, wrong) : wrong;
  }),
  governing({ name: "unlock", method: "POST", path: "/konto/adgang/laas-op", who: "govern" }, async (visit, who) => {
    const account = z.guid().safeParse((await visit.form()).get("konto"));
    if (!account.success) return problem("problem.bad-request");
    const wrong = await unlock(visit.site.store, who, account.data, visit.site.now());
    return wrong ?? seeOther(visit.site, "/konto/adgang?klaret=laast-op");
  }),
  governing({ name: "take-role", method: "POST", path: "/konto/adgang/fjern", who: "govern" }, async (visit, who) => {
    const form = await visit.form();
    const from = z
      .object({ grantId: z.guid(), bodyId: z.guid() })
      .safeParse({ grantId: form.get("rolle"), bodyId: form.get("for") });
    if (!from.success) return problem("problem.bad-request");
    const wrong = await takeRole(visit.site.store, who, from.data, visit.site.now());
    return wrong ?? seeOther(visit.site, "/konto/adgang?klaret=fjernet");
  }),
];

import { z } from "zod";
import { everyBody, mayGovern } from "../../../../access/may.ts";
import { invite } from "../../../../features/accounts/invite.ts";
import { offerNewPassword } from "../../../../features/accounts/offer-new-password.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { takeRole } from "../../../../features/accounts/take-role.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { listAccounts } from "../../../../store/queries/accounts/account-roles.ts";
import { bodies } from "../../../../store/queries/public/bodies.ts";
import { Access, AccessLink } from "../../pages/accounts/access.tsx";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "./see-other.ts";

const invitationSchema = z.object({ bodyId: z.uuid(), role: z.enum(["member", "secretary", "administrator"]) });

function accessHead(visit: Visit, title: string) {
  return {
    title,
    description: visit.say("access.description"),
    canonical: "/konto/adgang",
    crumbs: [{ text: visit.say("account.title"), href: "/konto" }, { text: title }],
    index: false,
  };
}

function linkMade(visit: Visit, token: string | Problem): Problem | Promise<Response> {
  if (isProblem(token)) return token;
  const link = `${visit.site.baseUrl}/konto/invitation/${token}`;
  return page(visit, accessHead(visit, visit.say("access.link.title")), <AccessLink visit={visit} link={link} />);
}

/** A route for administrators. */
function governing(
  route: Pick<Route, "name" | "method" | "path" | "examples">,
  handle: (visit: Visit, who: SignedIn) => Promise<Response | Problem>,
): Route {
  return {
    ...route,
    who: "administrator",
    answers: "page",
    handle: async (visit) => (visit.signedIn === null ? problem("problem.forbidden") : handle(visit, visit.signedIn)),
  };
}

export const accessRoutes: readonly Route[] = [
  governing(
    { name: "access", method: "GET", path: "/konto/adgang", examples: always("/konto/adgang") },
    async (visit, who) => {
      const { store } = visit.site;
      const accounts = await store.as(who.viewer, listAccounts);
      const all = await store.asPublic(bodies);
      const governed = all.filter((body) => mayGovern(who.viewer, body.id));
      return page(
        visit,
        accessHead(visit, visit.say("access.title")),
        <Access
          visit={visit}
          accounts={accounts}
          bodies={governed}
          everywhere={mayGovern(who.viewer, everyBody)}
          taken={visit.query.get("klaret") === "fjernet"}
        />,
      );
    },
  ),
  governing(
    { name: "invite", method: "POST", path: "/konto/adgang/invitation", examples: always("/konto/adgang/invitation") },
    async (visit, who) => {
      const form = await visit.form();
      const wanted = invitationSchema.safeParse({ bodyId: form.get("for"), role: form.get("rolle") });
      if (!wanted.success) return problem("problem.bad-request");
      return linkMade(visit, await invite(visit.site.store, who, wanted.data, visit.site.now()));
    },
  ),
  governing(
    {
      name: "offer-new-password",
      method: "POST",
      path: "/konto/adgang/kodeord",
      examples: always("/konto/adgang/kodeord"),
    },
    async (visit, who) => {
      const account = z.uuid().safeParse((await visit.form()).get("konto"));
      if (!account.success) return problem("problem.bad-request");
      return linkMade(visit, await offerNewPassword(visit.site.store, who, account.data, visit.site.now()));
    },
  ),
  governing(
    { name: "take-role", method: "POST", path: "/konto/adgang/fjern", examples: always("/konto/adgang/fjern") },
    async (visit, who) => {
      const form = await visit.form();
      const from = z
        .object({ accountId: z.uuid(), bodyId: z.uuid() })
        .safeParse({ accountId: form.get("konto"), bodyId: form.get("for") });
      if (!from.success) return problem("problem.bad-request");
      const wrong = await takeRole(visit.site.store, who, from.data, visit.site.now());
      return wrong ?? seeOther(visit.site, "/konto/adgang?klaret=fjernet");
    },
  ),
];

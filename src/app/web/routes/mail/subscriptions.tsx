import { z } from "zod";
import { confirm, readConfirmation } from "../../../../features/reminders/confirm.ts";
import {
  changeLanguage,
  changeSubscription,
  readSubscriptions,
  unsubscribe,
} from "../../../../features/reminders/manage.ts";
import type { TextKey } from "../../../../output/texts/da.ts";
import { languages } from "../../../../output/texts/say.ts";
import { rhythms } from "../../../../records/mail.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { Confirm } from "../../pages/mail/confirm.tsx";
import { Stop, Stopped } from "../../pages/mail/stop.tsx";
import { Subscriptions } from "../../pages/mail/subscriptions.tsx";
import { type Markup, page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";

/** A secret nobody has: what its pages answer is the problem that it is spent. */
const nobodys = "x".repeat(43);

function mailPage(visit: Visit, title: TextKey, description: TextKey, main: Markup): Promise<Response> {
  const text = visit.say(title);
  return page(
    visit,
    { title: text, description: visit.say(description), canonical: "/", crumbs: [{ text }], index: false },
    main,
  );
}

const shared = { who: "public", answers: "page" } as const;

function spent(path: string): Route["examples"] {
  return async () => [{ address: path.replace(":token", nobodys), status: 410 }];
}

const confirmPath = "/abonnement/bekraeft/:token";
const ownPath = "/abonnement/mit/:token";
const stopPath = "/abonnement/afmeld/:token";

const confirmPage: Route = {
  ...shared,
  name: "confirm-subscription",
  method: "GET",
  path: confirmPath,
  examples: spent(confirmPath),
  handle: async (visit) => {
    const token = visit.param("token");
    const asked = await readConfirmation(visit.site.store, token, visit.site.now());
    if (isProblem(asked)) return asked;
    const main = <Confirm visit={visit} token={token} asked={asked} />;
    return mailPage(visit, "confirm.title", "confirm.description", main);
  },
};

const confirmSent: Route = {
  ...shared,
  name: "subscription-confirmed",
  method: "POST",
  path: confirmPath,
  examples: spent(confirmPath),
  handle: async (visit) => {
    const own = await confirm(visit.site.store, visit.param("token"), visit.site.now());
    return isProblem(own) ? own : seeOther(visit.site, `/abonnement/mit/${own}?klaret=bekraeftet`);
  },
};

const ownPage: Route = {
  ...shared,
  name: "subscriptions",
  method: "GET",
  path: ownPath,
  examples: spent(ownPath),
  handle: async (visit) => {
    const token = visit.param("token");
    const found = await readSubscriptions(visit.site.store, token, visit.site.now());
    if (isProblem(found)) return found;
    const asked = visit.query.get("klaret");
    const done = asked === "bekraeftet" ? "confirmed" : asked === "gemt" ? "changed" : null;
    const main = <Subscriptions visit={visit} token={token} subscriptions={found.subscriptions} done={done} />;
    return mailPage(visit, "subscriptions.title", "subscriptions.description", main);
  },
};

const changeSchema = z.discriminatedUnion("gem", [
  z.object({ gem: z.literal("rytme"), id: z.uuid(), rytme: z.enum(rhythms) }),
  z.object({ gem: z.literal("stop"), id: z.uuid() }),
  z.object({ gem: z.literal("sprog"), sprog: z.enum(languages) }),
]);

const ownSent: Route = {
  ...shared,
  name: "subscriptions-changed",
  method: "POST",
  path: ownPath,
  examples: spent(ownPath),
  handle: async (visit) => {
    const { store, now } = visit.site;
    const token = visit.param("token");
    const asked = changeSchema.safeParse(Object.fromEntries(await visit.form()));
    if (!asked.success) return problem("problem.bad-request");
    const { data } = asked;
    const wrong: Problem | null =
      data.gem === "sprog"
        ? await changeLanguage(store, token, data.sprog, now())
        : await changeSubscription(store, token, data.id, data.gem === "stop" ? "stop" : { rhythm: data.rytme }, now());
    if (wrong !== null) return wrong;
    // With the last one the address is forgotten, and the link with it.
    const left = await readSubscriptions(store, token, now());
    if (isProblem(left)) return stopped(visit);
    return seeOther(visit.site, `/abonnement/mit/${token}?klaret=gemt`);
  },
};

const stopPage: Route = {
  ...shared,
  name: "stop-mails",
  method: "GET",
  path: stopPath,
  examples: async () => [{ address: stopPath.replace(":token", nobodys) }],
  handle: (visit) =>
    mailPage(visit, "stop.title", "stop.description", <Stop visit={visit} token={visit.param("token")} />),
};

/** The one press of a mail program (RFC 8058) and of the page. Who has the secret may, wherever the press comes from. */
const stopSent: Route = {
  ...shared,
  name: "mails-stopped",
  method: "POST",
  path: stopPath,
  fromAnywhere: true,
  examples: async () => [{ address: stopPath.replace(":token", nobodys) }],
  handle: async (visit) => {
    await unsubscribe(visit.site.store, visit.param("token"), visit.site.now());
    return stopped(visit);
  },
};

function stopped(visit: Visit): Promise<Response> {
  return mailPage(visit, "stop.done.title", "stop.description", <Stopped visit={visit} />);
}

/** What the links of mails lead to. */
export const subscriptionRoutes: readonly Route[] = [confirmPage, confirmSent, ownPage, ownSent, stopPage, stopSent];

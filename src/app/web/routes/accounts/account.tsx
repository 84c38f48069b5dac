import { z } from "zod";
import { changePassword } from "../../../../features/accounts/change-password.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { endSession, signOut, signOutElsewhere, signOutEverywhere } from "../../../../features/accounts/sign-out.ts";
import { type Problem, problem } from "../../../../records/problem.ts";
import { passkeysOf } from "../../../../store/queries/accounts/passkeys.ts";
import { placeNames } from "../../../../store/queries/accounts/place-names.ts";
import { openSessions } from "../../../../store/queries/accounts/sessions.ts";
import { Account } from "../../pages/accounts/account.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "./see-other.ts";

const doneWords: Readonly<Record<string, "password" | "elsewhere" | "session" | "passkey" | "passkey-gone">> = {
  kodeord: "password",
  andre: "elsewhere",
  et: "session",
  noegle: "passkey",
  "noegle-fjernet": "passkey-gone",
};

async function accountPage(visit: Visit, who: SignedIn, wrong: Problem | null): Promise<Response> {
  const { say, site } = visit;
  const title = say("account.title");
  const asked = visit.query.get("klaret");
  const done = doneWords[asked ?? ""] ?? null;
  const { sessions, keys } = await site.store.as(who.viewer, async (tx) => ({
    sessions: await openSessions(tx, who.viewer.accountId, site.now()),
    keys: await passkeysOf(tx, who.viewer.accountId),
  }));
  const ids = who.viewer.held.flatMap(({ bodyId, committeeId }) => [
    bodyId,
    ...(committeeId === null ? [] : [committeeId]),
  ]);
  const names = await site.store.asPublic((tx) => placeNames(tx, ids));
  return page(
    visit,
    { title, description: say("account.description"), canonical: "/konto", crumbs: [{ text: title }], index: false },
    <Account
      visit={visit}
      who={who}
      names={names}
      sessions={sessions}
      keys={keys}
      wrong={wrong}
      done={wrong === null ? done : null}
    />,
    wrong === null ? 200 : statusOf(wrong),
  );
}

/** A route for whoever has signed in, whatever the role. */
function own(
  route: Pick<Route, "name" | "method" | "path" | "examples">,
  handle: (visit: Visit, who: SignedIn) => Promise<Response | Problem>,
): Route {
  return {
    ...route,
    who: "account",
    answers: route.method === "GET" ? "page" : "redirect",
    handle: async (visit) => (visit.signedIn === null ? problem("problem.forbidden") : handle(visit, visit.signedIn)),
  };
}

/** What was kept on the device goes with the session. */
function wiped(answer: Response): Response {
  answer.headers.set("clear-site-data", '"cache", "storage"');
  return answer;
}

export const accountRoutes: readonly Route[] = [
  own({ name: "account", method: "GET", path: "/konto", examples: always("/konto") }, (visit, who) =>
    accountPage(visit, who, null),
  ),
  own({ name: "sign-out", method: "POST", path: "/log-ud", examples: always("/log-ud") }, async (visit, who) => {
    await signOut(visit.site.store, who, visit.site.now());
    return wiped(seeOther(visit.site, "/", null));
  }),
  own(
    {
      name: "sign-out-elsewhere",
      method: "POST",
      path: "/konto/log-ud-andre",
      examples: always("/konto/log-ud-andre"),
    },
    async (visit, who) => {
      await signOutElsewhere(visit.site.store, who, visit.site.now());
      return seeOther(visit.site, "/konto?klaret=andre");
    },
  ),
  own(
    { name: "end-session", method: "POST", path: "/konto/log-ud-et", examples: always("/konto/log-ud-et") },
    async (visit, who) => {
      const session = z.guid().safeParse((await visit.form()).get("session"));
      if (!session.success) return problem("problem.bad-request");
      const wrong = await endSession(visit.site.store, who, session.data, visit.site.now());
      return wrong ?? seeOther(visit.site, "/konto?klaret=et");
    },
  ),
  own(
    { name: "sign-out-everywhere", method: "POST", path: "/konto/log-ud-alle", examples: always("/konto/log-ud-alle") },
    async (visit, who) => {
      await signOutEverywhere(visit.site.store, who, visit.site.now());
      return wiped(seeOther(visit.site, "/", null));
    },
  ),
  own(
    { name: "change-password", method: "POST", path: "/konto/kodeord", examples: always("/konto/kodeord") },
    async (visit, who) => {
      const form = await visit.form();
      const passwords = { old: form.get("nuvaerende") ?? "", next: form.get("kodeord") ?? "" };
      const wrong =
        form.get("kodeord-igen") !== passwords.next
          ? problem("problem.password-differs")
          : await changePassword(visit.site.store, who, passwords, visit.site.now());
      return wrong === null ? seeOther(visit.site, "/konto?klaret=kodeord") : accountPage(visit, who, wrong);
    },
  ),
];

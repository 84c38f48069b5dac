import { signIn } from "../../../../features/accounts/sign-in.ts";
import { isProblem, type Problem } from "../../../../records/problem.ts";
import { ownPath } from "../../own-path.ts";
import { SignIn } from "../../pages/accounts/sign-in.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "./see-other.ts";

function signInPage(visit: Visit, email: string, returnTo: string, wrong: Problem | null): Promise<Response> {
  const { say } = visit;
  const title = say("sign-in.title");
  return page(
    visit,
    { title, description: say("sign-in.description"), canonical: "/log-ind", crumbs: [{ text: title }], index: false },
    <SignIn visit={visit} email={email} returnTo={returnTo} wrong={wrong} />,
    wrong === null ? 200 : statusOf(wrong),
  );
}

export const signInForm: Route = {
  name: "sign-in",
  method: "GET",
  path: "/log-ind",
  who: "public",
  answers: "page",
  examples: always("/log-ind"),
  handle: async (visit) =>
    visit.signedIn === null
      ? signInPage(visit, "", ownPath(visit.query.get("tilbage") ?? "/konto"), null)
      : seeOther(visit.site, "/konto"),
};

export const signInSent: Route = {
  name: "sign-in-sent",
  method: "POST",
  path: "/log-ind",
  who: "public",
  answers: "page",
  examples: async () => [{ address: "/log-ind", fields: { email: "ingen@example.dk", kodeord: "forkert" } }],
  handle: async (visit) => {
    const form = await visit.form();
    const email = form.get("email") ?? "";
    const returnTo = ownPath(form.get("tilbage"));
    const credentials = { email, password: form.get("kodeord") ?? "", address: visit.address, agent: visit.agent };
    const session = await signIn(visit.site.store, credentials, visit.site.now());
    return isProblem(session) ? signInPage(visit, email, returnTo, session) : seeOther(visit.site, returnTo, session);
  },
};

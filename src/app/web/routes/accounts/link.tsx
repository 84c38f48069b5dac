import { readLink, redeemLink } from "../../../../features/accounts/redeem-link.ts";
import { renewPassword } from "../../../../features/accounts/renew-password.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import type { OneTimeLink } from "../../../../store/queries/accounts/one-time-links.ts";
import { Link } from "../../pages/accounts/link.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "./see-other.ts";

interface Filled {
  readonly name: string;
  readonly email: string;
  readonly wrong: Problem | null;
}

function linkPage(visit: Visit, link: OneTimeLink, filled: Filled): Promise<Response> {
  const { say } = visit;
  const title = say(`link.${link.purpose}.title`);
  return page(
    visit,
    { title, description: say("link.description"), canonical: "/log-ind", crumbs: [{ text: title }], index: false },
    <Link visit={visit} link={link} token={visit.param("token")} {...filled} />,
    filled.wrong === null ? 200 : statusOf(filled.wrong),
  );
}

const path = "/konto/invitation/:token";
const unknown = `/konto/invitation/${"x".repeat(43)}`;

export const linkForm: Route = {
  name: "link",
  method: "GET",
  path,
  who: "public",
  answers: "page",
  examples: async () => [{ address: unknown, status: 410 }],
  handle: async (visit) => {
    const link = await readLink(visit.site.store, visit.param("token"), visit.site.now());
    return isProblem(link) ? link : linkPage(visit, link, { name: "", email: "", wrong: null });
  },
};

export const linkSent: Route = {
  name: "link-sent",
  method: "POST",
  path,
  who: "public",
  answers: "page",
  examples: async () => [{ address: unknown, fields: { navn: "A", email: "a@example.dk", kodeord: "b" } }],
  handle: async (visit) => {
    const { store, now } = visit.site;
    const token = visit.param("token");
    const link = await readLink(store, token, now());
    if (isProblem(link)) return link;
    const form = await visit.form();
    const wanted = {
      name: form.get("navn") ?? "",
      email: form.get("email") ?? "",
      password: form.get("kodeord") ?? "",
    };
    const session =
      form.get("kodeord-igen") !== wanted.password
        ? problem("problem.password-differs")
        : link.purpose === "new-password"
          ? await renewPassword(store, token, wanted.password, now(), visit.agent)
          : await redeemLink(store, token, wanted, now(), visit.agent);
    return isProblem(session)
      ? linkPage(visit, link, { ...wanted, wrong: session })
      : seeOther(visit.site, "/konto", session);
  },
};

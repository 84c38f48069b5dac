import { z } from "zod";
import { mayAsk, mayPublish } from "../../../../access/may.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { setReminderSteps } from "../../../../features/reminders/set-steps.ts";
import { languages } from "../../../../output/texts/say.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { bodies } from "../../../../store/queries/public/bodies.ts";
import { findAccountMail, setAccountMail } from "../../../../store/queries/reminders/receivers.ts";
import { stepsOf } from "../../../../store/queries/reminders/settings.ts";
import { type BodySteps, Mails } from "../../pages/mail/mails.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { seeOther } from "../accounts/see-other.ts";

/** What was written for one body, and what is wrong with it. */
interface Tried {
  readonly bodyId: string;
  readonly steps: string;
  readonly wrong: Problem;
}

async function mailsPage(visit: Visit, who: SignedIn, tried: Tried | null): Promise<Response> {
  const { say, site } = visit;
  const { store } = site;
  const { viewer } = who;
  const own = await store.as(viewer, (tx) => findAccountMail(tx, viewer.accountId));
  const governed = (await store.asPublic(bodies)).filter((body) => mayPublish(viewer, body.id));
  const shown = await store.as(viewer, async (tx) => {
    const all: BodySteps[] = [];
    for (const { id, name } of governed) {
      const written = tried?.bodyId === id ? tried : { steps: (await stepsOf(tx, id)).join(", "), wrong: null };
      all.push({ bodyId: id, name, steps: written.steps, wrong: written.wrong });
    }
    return all;
  });
  const told = (
    [
      ["secretary", "keep-records"],
      ["member", "take-part"],
    ] as const
  ).flatMap(([role, right]) => (mayAsk(viewer, right) ? [role] : []));
  const saved = tried === null && visit.query.get("klaret") === "gemt";
  const title = say("mails.title");
  return page(
    visit,
    {
      title,
      description: say("mails.description"),
      canonical: "/konto/mails",
      crumbs: [{ text: say("account.title"), href: "/konto" }, { text: title }],
      index: false,
    },
    <Mails visit={visit} told={told} own={own} bodies={shown} saved={saved} />,
    tried === null ? 200 : statusOf(tried.wrong),
  );
}

function own(
  route: Pick<Route, "name" | "method" | "path" | "who" | "answers">,
  handle: (visit: Visit, who: SignedIn) => Promise<Response | Problem>,
): Route {
  return {
    ...route,
    examples: always(route.path),
    handle: async (visit) => (visit.signedIn === null ? problem("problem.forbidden") : handle(visit, visit.signedIn)),
  };
}

const ownSchema = z.object({ sprog: z.enum(languages) });

/** One's own mails, and a body's reminders. */
export const mailsRoutes: readonly Route[] = [
  own({ name: "mails", method: "GET", path: "/konto/mails", who: "account", answers: "page" }, (visit, who) =>
    mailsPage(visit, who, null),
  ),
  own(
    { name: "mails-changed", method: "POST", path: "/konto/mails", who: "account", answers: "redirect" },
    async (visit, who) => {
      const form = await visit.form();
      const asked = ownSchema.safeParse({ sprog: form.get("sprog") });
      if (!asked.success) return problem("problem.bad-request");
      const wanted = { muted: form.get("oensker") !== "ja", language: asked.data.sprog };
      const { accountId } = who.viewer;
      await visit.site.store.as(who.viewer, (tx) => setAccountMail(tx, accountId, wanted, visit.site.now()));
      return seeOther(visit.site, "/konto/mails?klaret=gemt");
    },
  ),
  own(
    { name: "reminder-steps-changed", method: "POST", path: "/konto/mails/dage", who: "keep-records", answers: "page" },
    async (visit, who) => {
      const form = await visit.form();
      const bodyId = z.guid().safeParse(form.get("kommune"));
      if (!bodyId.success) return problem("problem.bad-request");
      const steps = form.get("dage") ?? "";
      const wrong = await setReminderSteps(visit.site.store, who.viewer, bodyId.data, steps, visit.site.now());
      if (!isProblem(wrong)) return seeOther(visit.site, "/konto/mails?klaret=gemt");
      return wrong.key === "problem.reminder-steps"
        ? mailsPage(visit, who, { bodyId: bodyId.data, steps, wrong })
        : wrong;
    },
  ),
];

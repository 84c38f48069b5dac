import { z } from "zod";
import { dayInDenmark } from "../../../../danish/day-begins.ts";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import { readMail } from "../../../../features/reminders/outbox.ts";

import { writeLetter } from "../../../../output/mail/letter.ts";
import { say as sayIn } from "../../../../output/texts/say.ts";
import { type Problem, problem } from "../../../../records/problem.ts";
import { listMails } from "../../../../store/queries/reminders/mails.ts";
import { Outbox, OutboxMail } from "../../pages/mail/outbox.tsx";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";

const pageSize = 50;
const mostPages = 2_000;
const nobodys = "00000000-0000-4000-8000-000000000000";

function forSecretaries(
  route: Pick<Route, "name" | "path" | "examples">,
  handle: (visit: Visit, who: SignedIn) => Promise<Response | Problem>,
): Route {
  return {
    ...route,
    method: "GET",
    who: "read-records",
    answers: "page",
    handle: async (visit) => (visit.signedIn === null ? problem("problem.forbidden") : handle(visit, visit.signedIn)),
  };
}

function head(visit: Visit, last: string | null) {
  const { say } = visit;
  const title = last ?? say("outbox.title");
  const crumbs = [
    { text: say("account.title"), href: "/konto" },
    { text: say("outbox.title"), href: "/konto/udbakke" },
  ];
  return {
    title,
    description: say("outbox.description"),
    canonical: "/konto/udbakke",
    crumbs: last === null ? [crumbs[0] ?? { text: title }, { text: title }] : [...crumbs, { text: last }],
    index: false,
  };
}

/** The outbox. */
export const outboxRoutes: readonly Route[] = [
  forSecretaries({ name: "outbox", path: "/konto/udbakke", examples: always("/konto/udbakke") }, async (visit, who) => {
    const number = z.coerce
      .number()
      .int()
      .min(1)
      .max(mostPages)
      .catch(1)
      .parse(visit.query.get("side") ?? 1);
    const rows = await visit.site.store.as(who.viewer, (tx) => listMails(tx, pageSize + 1, (number - 1) * pageSize));
    const main = <Outbox visit={visit} mails={rows.slice(0, pageSize)} page={number} more={rows.length > pageSize} />;
    return page(visit, head(visit, null), main);
  }),
  forSecretaries(
    {
      name: "outbox-mail",
      path: "/konto/udbakke/:body/:mail",
      examples: always(`/konto/udbakke/${nobodys}/${nobodys}`),
    },
    async (visit, who) => {
      const { store, baseUrl, now } = visit.site;
      const ids = z.object({ body: z.guid(), mail: z.guid() });
      const asked = ids.safeParse({ body: visit.param("body"), mail: visit.param("mail") });
      const found = asked.success ? await readMail(store, who.viewer, asked.data.body, asked.data.mail) : null;
      if (found === null) return problem("problem.not-found");
      const { mail, content } = found;
      const place = `${baseUrl}/${sayIn(mail.language, "outbox.secret")}`;
      const manages = mail.receiver !== "owner" && mail.kind !== "confirm";
      const links = { confirm: place, manage: manages ? place : null, stop: null };
      const letter =
        content === null
          ? null
          : writeLetter(content, { language: mail.language, baseUrl, links, today: dayInDenmark(now()) });
      const main = <OutboxMail visit={visit} mail={mail} letter={letter} />;
      return page(visit, head(visit, visit.say(`outbox.kind.${mail.kind}`)), main);
    },
  ),
];

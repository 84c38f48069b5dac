import { z } from "zod";
import { dayBegins, dayEnds } from "../../../../danish/day-begins.ts";
import { problem } from "../../../../records/problem.ts";
import { accessEvents } from "../../../../store/queries/accounts/access-log.ts";
import { readAccessLog } from "../../../../store/queries/accounts/read-access-log.ts";
import { AccessLog, type AskedLog } from "../../pages/accounts/access-log.tsx";
import { onPage, pagingOf } from "../../paging.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";

const size = 50;
const daySchema = z.iso.date().nullable().catch(null);

/** What the address narrows the log to; what it cannot mean is left out. */
function askedOf({ query }: Visit): AskedLog {
  return {
    event: accessEvents.find((event) => event === query.get("hvad")) ?? null,
    who: query.get("hvem")?.trim().slice(0, 100) || null,
    from: daySchema.parse(query.get("fra")),
    to: daySchema.parse(query.get("til")),
  };
}

/** The log of accesses, for administrators and auditors. */
export const accessLogRoute: Route = {
  name: "access-log",
  method: "GET",
  path: "/konto/log",
  who: "read-access",
  answers: "page",
  examples: always("/konto/log", "/konto/log?hvad=signed-in&hvem=v&fra=2026-01-01&til=2026-12-31"),
  handle: async (visit) => {
    if (visit.signedIn === null) return problem("problem.forbidden");
    const { say, site } = visit;
    const asked = askedOf(visit);
    const paging = pagingOf(visit, size);
    const filter = {
      event: asked.event,
      who: asked.who,
      from: asked.from === null ? null : dayBegins(asked.from),
      until: asked.to === null ? null : dayEnds(asked.to),
    };
    const found = await site.store.as(visit.viewer, (tx) => readAccessLog(tx, filter, paging));
    const { rows, more } = onPage(paging, found);
    return page(
      visit,
      {
        title: say("access-log.title"),
        description: say("access-log.description"),
        canonical: "/konto/log",
        crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("access-log.title") }],
        index: false,
      },
      <AccessLog visit={visit} lines={rows} asked={asked} page={paging.page} more={more} />,
    );
  },
};

import { z } from "zod";
import { mayReadDesk } from "../../../../access/may-read-desk.ts";
import { addDays } from "../../../../danish/holidays.ts";
import { furthestMeeting, runningOut } from "../../../../features/meetings/agenda/running-out.ts";
import { publish, withdraw } from "../../../../features/publishing/publish-meeting.ts";
import { problem } from "../../../../records/problem.ts";
import { deskDocument, deskDocuments } from "../../../../store/queries/desk/documents.ts";
import { unfinishedCounts } from "../../../../store/queries/desk/unfinished-items.ts";
import { unpublishedAgendas } from "../../../../store/queries/desk/unpublished-agendas.ts";
import { waitingFor } from "../../../../store/queries/desk/waiting.ts";
import { deskBodies } from "../../../../store/queries/followup/desk-bodies.ts";
import { deskDay } from "../../desk-day.ts";
import { Desk } from "../../pages/desk/desk.tsx";
import { DeskDocumentView } from "../../pages/desk/desk-document.tsx";
import { onPage, pagingOf } from "../../paging.ts";
import { hidden } from "../../refused.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { demandRoutes } from "./demands.tsx";
import { forSecretaries } from "./for-secretaries.ts";
import { fullPdfRoutes } from "./full-pdf.ts";
import { newPromiseRoutes } from "./new-promise.tsx";
import { deskPromiseRoutes } from "./promise.tsx";
import { deskPromisesRoute } from "./promises.tsx";
import { sendingRoutes } from "./sending.tsx";
import { taskRoutes } from "./tasks.tsx";
import { threadRoutes } from "./threads.tsx";
import { unfinishedRoute } from "./unfinished.tsx";

const pageSize = 50;

const desk = forSecretaries(
  { name: "desk", method: "GET", path: "/konto/bord", examples: always("/konto/bord") },
  async (visit, who) => {
    const { say, site, today } = visit;
    const paging = pagingOf(visit, pageSize);
    const asked = visit.query.get("vis") === "venter" ? visit.query.get("kommune") : null;
    const data = await site.store.as(who.viewer, async (tx) => {
      const bodies = (await deskBodies(tx)).filter(({ id }) => mayReadDesk(who.viewer, id));
      const body = bodies.find(({ slug }) => slug === asked) ?? null;
      const agendas = await unpublishedAgendas(tx, today, addDays(today, furthestMeeting));
      const waiting = [...(await waitingFor(tx, today, site.now())), ...(await unfinishedCounts(tx))];
      const day = deskDay(bodies, waiting, runningOut(agendas, today));
      const { limit, offset } = paging;
      const rows = await deskDocuments(tx, { limit, offset, bodyId: body?.id ?? null, waiting: body !== null });
      return { day, several: bodies.length > 1, waitingOf: body?.slug ?? null, rows };
    });
    const { rows, more } = onPage(paging, data.rows);
    return page(
      visit,
      {
        title: say("desk.title"),
        description: say("desk.description"),
        canonical: "/konto/bord",
        crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("desk.title") }],
        index: false,
      },
      <Desk visit={visit} {...data} documents={rows} page={paging.page} more={more} />,
    );
  },
);

const nobodys = "00000000-0000-4000-8000-000000000000";

const document = forSecretaries(
  {
    name: "desk-document",
    method: "GET",
    path: "/konto/bord/:body/:document",
    examples: always(`/konto/bord/${nobodys}/${nobodys}`),
  },
  async (visit, who) => {
    const ids = z.object({ body: z.uuid(), document: z.uuid() });
    const asked = ids.safeParse({ body: visit.param("body"), document: visit.param("document") });
    if (!asked.success) return problem("problem.not-found");
    if (!mayReadDesk(who.viewer, asked.data.body)) return hidden(visit);
    const { store } = visit.site;
    const found = await store.as(who.viewer, (tx) => deskDocument(tx, asked.data.body, asked.data.document));
    if (found === null) return problem("problem.not-found");
    const { say } = visit;
    const done = visit.query.get("klaret");
    return page(
      visit,
      {
        title: found.document.name,
        description: say("desk.description"),
        canonical: "/konto/bord",
        crumbs: [
          { text: say("account.title"), href: "/konto" },
          { text: say("desk.title"), href: "/konto/bord" },
          { text: found.document.name },
        ],
        index: false,
      },
      <DeskDocumentView visit={visit} {...found} done={done === "published" || done === "withdrawn" ? done : null} />,
    );
  },
);

const formSchema = z.object({ bodyId: z.uuid(), meetingId: z.uuid(), documentId: z.uuid() });

function change(path: string, verb: "published" | "withdrawn", act: typeof publish): Route {
  return forSecretaries({ name: `desk-${verb}`, method: "POST", path, examples: always(path) }, async (visit, who) => {
    const form = await visit.form();
    const sent = { bodyId: form.get("kommune"), meetingId: form.get("moede"), documentId: form.get("dokument") };
    const asked = formSchema.safeParse(sent);
    if (!asked.success) return problem("problem.bad-request");
    const meeting = { kind: "meeting", bodyId: asked.data.bodyId, id: asked.data.meetingId } as const;
    const wrong = await act(visit.site.store, who.viewer, meeting, visit.site.now());
    const back = `/konto/bord/${asked.data.bodyId}/${asked.data.documentId}?klaret=${verb}`;
    return wrong ?? seeOther(visit.site, back);
  });
}

/** The secretary's desk. */
export const deskRoutes: readonly Route[] = [
  desk,
  change("/konto/bord/offentliggoer", "published", publish),
  change("/konto/bord/tag-tilbage", "withdrawn", withdraw),
  ...threadRoutes,
  unfinishedRoute,
  ...demandRoutes,
  ...taskRoutes,
  ...sendingRoutes,
  deskPromisesRoute,
  ...newPromiseRoutes,
  ...deskPromiseRoutes,
  document,
  ...fullPdfRoutes,
];

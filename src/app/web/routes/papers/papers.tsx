import { z } from "zod";
import { dayFromIso, isoOf } from "../../../../danish/calendar.ts";
import { loadPapers, type MeetingRef, type Papers } from "../../../../features/meetings/papers/load-papers.ts";
import { documentTitle } from "../../../../output/print/meeting/meeting-sheet.ts";
import { printPapers } from "../../../../output/print/papers/papers-pdf.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { sentFile, sentMeetings, sentVersions } from "../../../../store/queries/papers/published-papers.ts";
import { fileResponse } from "../../../http/file-response.ts";
import { keptFiles } from "../../../http/kept-files.ts";
import { attachmentsToPrint } from "../../../papers/attachments-to-print.ts";
import { deviceWorkerRoute } from "../../device-worker.ts";
import { PapersView } from "../../pages/papers/papers.tsx";
import { PapersList } from "../../pages/papers/papers-list.tsx";
import { papersAddress, papersPath } from "../../papers/papers-address.ts";
import { pdfHeaders } from "../../pdf-headers.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { forPapers } from "./for-papers.ts";

/** Meetings that were held longer ago are found by their public page. */
const daysBack = 120;

/** What is closed stands in it: nobody keeps it on the way, nor the browser by itself. */
const unkept = (answer: Response): Response => {
  answer.headers.set("cache-control", "no-store");
  return answer;
};

const list: Route = {
  name: "papers-list",
  method: "GET",
  path: papersPath,
  who: "read-papers",
  answers: "page",
  examples: always(papersPath),
  handle: async (visit) => {
    const { say, site, viewer, today } = visit;
    const meetings = await site.store.as(viewer, (tx) => sentMeetings(tx, isoOf((dayFromIso(today) ?? 0) - daysBack)));
    const head = {
      title: say("papers.title"),
      description: say("papers.description"),
      canonical: papersPath,
      crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("papers.title") }],
      index: false,
    };
    return unkept(await page(visit, head, <PapersList visit={visit} meetings={meetings} />));
  },
};

/** What a device may keep of, that asks. */
const mostAsked = 200;

/** The version of the papers of the meetings that are asked for, by their address: what is kept on a device is compared with it. */
const versions: Route = {
  name: "papers-versions",
  method: "GET",
  path: `${papersPath}/udgaver.json`,
  who: "read-papers",
  answers: "text",
  examples: always(`${papersPath}/udgaver.json`),
  handle: async ({ site, viewer, query }) => {
    const asked = (query.get("moeder") ?? "").split(",").filter((id) => z.guid().safeParse(id).success);
    const all = await site.store.as(viewer, (tx) => sentVersions(tx, asked.slice(0, mostAsked)));
    const pairs = all.map(({ bodyId, meetingId, version }) => [papersAddress(bodyId, meetingId).papers, version]);
    return unkept(Response.json(Object.fromEntries(pairs)));
  },
};

const papers = forPapers({ name: "papers", answers: "page", below: "" }, async (visit, who, ref) => {
  const found = await loadPapers(visit.site.store, who.viewer, ref);
  if (isProblem(found)) return found;
  const { say } = visit;
  const title = documentTitle(found.meeting, visit.language);
  const head = {
    title,
    description: say("papers.description"),
    canonical: papersAddress(ref.bodyId, ref.meetingId).papers,
    crumbs: [
      { text: say("account.title"), href: "/konto" },
      { text: say("papers.title"), href: papersPath },
      { text: title },
    ],
    index: false,
  };
  return unkept(await page(visit, head, <PapersView visit={visit} papers={found} title={title} />));
});

/** Made once for all who ask at a time, and not kept: what is closed stands in it. */
const making = keptFiles(0);
/** One after the other, so that one meeting's files at a time are held. */
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;
/** Whoever comes behind so many is asked to come again: one takes seconds. */
const mostWaiting = 24;

const pdf = forPapers({ name: "papers-pdf", answers: "file", below: "/samlet.pdf" }, async (visit, who, ref) => {
  const found = await loadPapers(visit.site.store, who.viewer, ref);
  if (isProblem(found)) return found;
  const { meeting, items } = found;
  const made = await making.get([ref, meeting, items, visit.language], async () => {
    if (waiting >= mostWaiting) return problem("problem.print-busy");
    waiting += 1;
    const printing = queue.then(() => print(visit, who.viewer, ref, found));
    queue = printing.catch(() => undefined);
    return printing.finally(() => {
      waiting -= 1;
    });
  });
  if (isProblem(made)) return made;
  const name = [meeting.day ?? ref.meetingId, meeting.kind === "minutes" ? "referat" : "dagsorden", "samlet"];
  return unkept(new Response(made.file, { headers: pdfHeaders(name.join("-")) }));
});

async function print(
  { site, language }: Visit,
  viewer: Visit["viewer"],
  ref: MeetingRef,
  found: Papers,
): Promise<Uint8Array<ArrayBuffer> | Problem> {
  const fetchFile = (id: string) =>
    site.store.as(viewer, async (tx) => (await sentFile(tx, ref.bodyId, ref.meetingId, id))?.bytes ?? null);
  const attachments = await attachmentsToPrint(found, fetchFile, language);
  return printPapers(found.meeting, attachments, { language, now: site.now() });
}

const file = forPapers({ name: "papers-file", answers: "file", below: "/bilag/:file" }, async (visit, who, ref) => {
  const id = z.guid().safeParse(visit.param("file"));
  if (!id.success) return problem("problem.not-found");
  const found = await visit.site.store.as(who.viewer, (tx) => sentFile(tx, ref.bodyId, ref.meetingId, id.data));
  return found === null ? problem("problem.not-found") : fileResponse(found, { "cache-control": "no-store" });
});

/** A meeting's papers for its members: the list, the meeting, all of it as one PDF, each file. */
export const papersRoutes: readonly Route[] = [
  deviceWorkerRoute("papers-worker", `${papersPath}/arbejder.js`, papersPath),
  list,
  versions,
  papers,
  pdf,
  file,
];

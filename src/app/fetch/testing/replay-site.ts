import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { firstAgendaMeeting, itemHtml } from "../../../intake/sources/testing/first-agenda-meeting.ts";

/** A meeting of the site. `file`: its second item has this file. */
export interface SiteMeeting {
  readonly id: string;
  readonly committee: string;
  readonly term?: string;
  readonly day: string;
  readonly title?: string;
  readonly released?: string;
  readonly file?: { readonly id: string; readonly title: string; readonly words: string };
}

/** What a request is answered with instead of the site's own answer; null: that. */
type Fault = (path: string, nth: number, response: ServerResponse) => boolean;

/** A site of FirstAgenda Publication on this machine, whose meetings and faults a test may change as it goes. */
export interface ReplaySite {
  readonly address: string;
  readonly asked: readonly { readonly path: string; readonly at: number; readonly agent: string }[];
  meetings: readonly SiteMeeting[];
  fault: Fault | null;
  close(): Promise<void>;
}

/** Starts it. A file's address holds for one request, as the real ones do for some minutes. */
export async function replaySite(meetings: readonly SiteMeeting[]): Promise<ReplaySite> {
  const asked: { path: string; at: number; agent: string }[] = [];
  const open = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push({ path, at: performance.now(), agent: request.headers["user-agent"] ?? "" });
    const nth = asked.filter((one) => one.path === path).length;
    if (site.fault?.(path, nth, response)) return;
    const answer = answerOf(site.meetings, path, open);
    if (answer === null) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": answer.type }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const site: ReplaySite = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    meetings,
    fault: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return site;
}

interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
}

const json = "application/json";

function answerOf(meetings: readonly SiteMeeting[], path: string, open: Map<string, string>): Answer | null {
  if (path === "/api/agenda/udvalgsliste") return { type: json, body: JSON.stringify(listOf(meetings)) };
  const meeting = meetings.find(({ id }) => path === `/api/agenda/dagsorden/${id}`);
  if (meeting !== undefined) return { type: json, body: answerOfMeeting(meeting) };
  const shown = meetings.find(({ file }) => file !== undefined && path === `/Vis/Pdf/bilag/${file.id}`)?.file;
  if (shown !== undefined) {
    const key = `/hent/${shown.id}?noegle=${open.size + 1}`;
    open.set(key, shown.words);
    return { type: "text/html", body: `<!DOCTYPE html><html><body><iframe src="${key}"></iframe></body></html>` };
  }
  const words = open.get(path);
  if (words === undefined) return null;
  open.delete(path);
  return { type: "application/pdf", body: `%PDF-1.4\n${words}` };
}

function listOf(meetings: readonly SiteMeeting[]): unknown {
  const terms: Record<string, Record<string, unknown>[]> = {};
  for (const { id, committee, term = "Udvalg 2022-2025", day, released } of meetings) {
    const committees = terms[term] ?? [];
    terms[term] = committees;
    let found = committees.find((one) => one.Navn === committee);
    if (found === undefined) {
      found = { Id: committee, Navn: committee, Historisk: false, Moeder: [] };
      committees.push(found);
    }
    (found.Moeder as unknown[]).push({
      Id: id,
      Dato: `${day}T16:00:00+01:00`,
      MeetingBeginUtc: `${day}T16:00:00+01:00`,
      MeetingEndUtc: null,
      ReleasedDate: released ?? null,
      Sted: "Ærtestuen",
      Afsluttet: true,
      Navn: "Referat",
      IsSupplementaryAgenda: false,
    });
  }
  return { Udvalg: terms };
}

function answerOfMeeting({ id, committee, day, title = "Gadelys", file }: SiteMeeting): string {
  const made = JSON.parse(
    Buffer.from(
      firstAgendaMeeting({
        committee,
        start: `${day}T16:00:00+01:00`,
        people: [{ name: "Vigga Vindspejl" }],
        items: [
          {
            number: "1",
            title: "Godkendelse af dagsorden",
            html: itemHtml("Godkendt.", "<h4>Resume</h4><p>Ordet er frit.</p>"),
          },
          {
            number: "2",
            title,
            html: itemHtml("Godkendt.", `<h4>Sagsfremstilling</h4><p>${title} den ${day} (${id}).</p>`),
            attachments: file === undefined ? [] : [file.title],
          },
        ],
      }),
    ).toString(),
  ) as { Id: string; Dagsordenpunkter: { Bilag: { Id: string }[] }[] };
  made.Id = id;
  const [attached] = made.Dagsordenpunkter[1]?.Bilag ?? [];
  if (attached !== undefined && file !== undefined) attached.Id = file.id;
  return JSON.stringify(made);
}

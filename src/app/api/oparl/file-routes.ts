import { openMeeting } from "../../../features/meetings/print/open-meeting.ts";
import { oparlRoot } from "../../../output/formats/oparl/links.ts";
import { printMeeting } from "../../../output/print/meeting/meeting-pdf.ts";
import { isProblem } from "../../../records/problem.ts";
import type { PublishedFile } from "../../../records/published.ts";
import { keysByIds, keysOf, wholeList } from "../../../store/queries/oparl/keys.ts";
import { liveBodies } from "../../../store/queries/published/bodies.ts";
import { fileContents, publishedFiles } from "../../../store/queries/published/files.ts";
import { fileResponse, shownFile } from "../../http/file-response.ts";
import { keptFiles } from "../../http/kept-files.ts";
import { type ApiFault, type ApiRequest, type ApiRoute, isUuid, notFound } from "../api-route.ts";

/** Printed for strangers: some hundred meetings. */
const kept = keptFiles(16 * 1024 * 1024);

const gone: ApiFault = {
  status: 410,
  message: "Filen er taget ned.",
  detail: "The file was public and has been withdrawn.",
};

/** A file to look at, and the same to keep (OParl 1.1, *Dateizugriffe*: `accessUrl`, `downloadUrl`). */
export const oparlFileRoutes: readonly ApiRoute[] = [fileRoute("vis"), fileRoute("hent")];

function fileRoute(way: "vis" | "hent"): ApiRoute {
  return {
    name: `oparl-file-${way}`,
    answers: "file",
    path: `${oparlRoot}/body/:body/file/:id/${way}`,
    examples: async (tx) => {
      const [body] = await liveBodies(tx);
      if (body === undefined) return [];
      const { keys } = await keysOf(tx, "file", body.id, { ...wholeList, limit: 5 });
      return keys.map(({ id }) => `${oparlRoot}/body/${body.id}/file/${id}/${way}`);
    },
    handle: (request) => answer(request, way),
  };
}

interface Found {
  readonly row: PublishedFile;
  readonly bytes: Uint8Array;
  readonly tag: string;
}

async function answer(request: ApiRequest, way: "vis" | "hent"): Promise<Response | ApiFault> {
  const found = await find(request);
  if ("status" in found) return found;
  const { row, bytes, tag } = found;
  const name = row.fileName ?? `${row.day ?? row.id}.${row.kind === "pdf" ? "pdf" : "txt"}`;
  const mediaType = row.mediaType === "text/plain" ? "text/plain; charset=utf-8" : row.mediaType;
  const headers = {
    etag: `"${tag}"`,
    "last-modified": new Date(row.modified).toUTCString(),
    "cache-control": "no-cache",
  };
  if (request.has(headers.etag)) return new Response(null, { status: 304, headers });
  const file = { name, mediaType, bytes };
  return way === "hent" ? fileResponse(file, headers) : shownFile(file, headers);
}

async function find({ site, param }: ApiRequest): Promise<Found | ApiFault> {
  const [bodyId, id] = [param("body"), param("id")];
  if (!isUuid(bodyId) || !isUuid(id.replace(/^pdf-/, ""))) return notFound;
  return site.store.asPublic(async (tx) => {
    const [row] = await publishedFiles(tx, bodyId, [id]);
    if (row === undefined) return (await keysByIds(tx, "file", bodyId, [id])).length > 0 ? gone : notFound;
    if (row.kind !== "pdf") {
      const bytes = await fileContents(tx, bodyId, id);
      return bytes === null ? notFound : { row, bytes, tag: row.sha512 ?? row.modified };
    }
    const meeting = row.meetingId === null ? null : await openMeeting(tx, bodyId, row.meetingId);
    if (meeting === null) return notFound;
    const how = { language: "da", now: new Date(meeting.modified), standard: "ua-1" } as const;
    const printed = await kept.get([meeting.meeting, how], () => printMeeting(meeting.meeting, how));
    return isProblem(printed) ? notFound : { row, bytes: printed.file, tag: printed.tag };
  });
}

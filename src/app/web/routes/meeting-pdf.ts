import { openMeeting } from "../../../features/meetings/print/open-meeting.ts";
import { printMeeting } from "../../../output/print/meeting/meeting-pdf.ts";
import { addressOf } from "../../../records/address.ts";
import { isProblem } from "../../../records/problem.ts";
import { keptFiles } from "../../http/kept-files.ts";
import { pathsOf, redirect } from "../at-address.ts";
import { pdfHeaders } from "../pdf-headers.ts";
import type { Route } from "../route.ts";
import { belowAddress } from "../wheel/below-address.ts";

/** So much of the memory is for what was printed for strangers: some hundred meetings. */
const kept = keptFiles(16 * 1024 * 1024);

/** The document of a published meeting on paper, as strangers may have it, whoever asks: a file is passed on. */
export const meetingPdfRoutes: readonly Route[] = [pdfOf("minutes"), pdfOf("agenda")];

function pdfOf(kind: "minutes" | "agenda"): Route {
  const below = addressOf.meetingPdf("", kind);
  return {
    name: `meeting-${kind}-pdf`,
    method: "GET",
    path: `/:body/:committee/:meeting${below}`,
    who: "public",
    answers: "file",
    examples: pathsOf("meeting", below),
    handle: (visit) =>
      belowAddress(
        visit,
        "meeting",
        below,
        (tx, of) => openMeeting(tx, of.bodyId, of.id),
        async ({ meeting, modified }) => {
          // The agenda's address leads to the minutes when there are some, as the meeting's page does.
          const there = visit.path.slice(0, -below.length);
          if (meeting.kind !== kind) return redirect(encodeURI(addressOf.meetingPdf(there, meeting.kind)), 302);
          const { language } = visit;
          const how = { language, now: new Date(modified), standard: "ua-1" } as const;
          const found = await kept.get([meeting, how], () => printMeeting(meeting, how));
          if (isProblem(found)) return found;
          const name = [visit.param("committee"), visit.param("meeting"), kind === "minutes" ? "referat" : "dagsorden"];
          const headers = { "cache-control": "no-cache", etag: `"${found.tag}"`, vary: "Cookie" };
          if (visit.ifNoneMatch === headers.etag) return new Response(null, { status: 304, headers });
          return new Response(found.file, { headers: { ...pdfHeaders(name.join("-")), ...headers } });
        },
        false,
      ),
  };
}

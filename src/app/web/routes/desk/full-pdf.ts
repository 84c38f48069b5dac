import { z } from "zod";
import { fullMeeting } from "../../../../features/meetings/print/full-meeting.ts";
import { printMeeting } from "../../../../output/print/meeting/meeting-pdf.ts";
import type { PdfStandard } from "../../../../output/print/print-pdf.ts";
import { isProblem, problem } from "../../../../records/problem.ts";
import { exampleMeetings } from "../../../../store/queries/public/example-meetings.ts";
import { deskPdfAddress } from "../../desk-address.ts";
import { pdfHeaders } from "../../pdf-headers.ts";
import type { Route } from "../../route.ts";
import { forSecretaries } from "./for-secretaries.ts";

/** The whole meeting on paper, with what is closed in it, published or not: to be read, and for the archive. */
export const fullPdfRoutes: readonly Route[] = [fullPdf("full", "ua-1"), fullPdf("archive", "a-2a")];

function fullPdf(version: "full" | "archive", standard: PdfStandard): Route {
  const route = forSecretaries(
    {
      name: `desk-meeting-${version}-pdf`,
      method: "GET",
      path: deskPdfAddress(":body", ":meeting", version),
      examples: async (tx) =>
        (await exampleMeetings(tx, 3)).map(({ bodyId, id }) => ({ address: deskPdfAddress(bodyId, id, version) })),
    },
    async (visit, who) => {
      const ids = z.object({ body: z.uuid(), meeting: z.uuid() });
      const asked = ids.safeParse({ body: visit.param("body"), meeting: visit.param("meeting") });
      if (!asked.success) return problem("problem.not-found");
      const { site, language } = visit;
      const meeting = await fullMeeting(site.store, who.viewer, asked.data.body, asked.data.meeting);
      if (meeting === null) return problem("problem.not-found");
      const pdf = await printMeeting(meeting, { language, now: site.now(), standard });
      if (isProblem(pdf)) return pdf;
      const name = [meeting.day ?? asked.data.meeting, version === "full" ? "fuld" : "arkiv"].join("-");
      // For one person's eyes: nobody keeps it on the way.
      return new Response(pdf, { headers: { ...pdfHeaders(name), "cache-control": "no-store" } });
    },
  );
  return { ...route, answers: "file" };
}

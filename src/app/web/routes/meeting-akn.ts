import { createHash } from "node:crypto";
import { openMeeting } from "../../../features/meetings/print/open-meeting.ts";
import { akomaNtoso } from "../../../output/formats/akoma-ntoso/minutes.ts";
import { addressOf } from "../../../records/address.ts";
import { pathsOf } from "../at-address.ts";
import type { Route } from "../route.ts";
import { belowAddress } from "../wheel/below-address.ts";

/** The media type of Akoma Ntoso (OASIS LegalDocML). */
export const aknType = "application/akn+xml";

const below = addressOf.meetingAkn("");

/** A published meeting as Akoma Ntoso, as strangers may have it, whoever asks. */
export const meetingAknRoute: Route = {
  name: "meeting-akn",
  method: "GET",
  path: "/:body/:committee/:meeting{[^/]+\\.akn\\.xml}",
  who: "public",
  answers: "file",
  examples: pathsOf("meeting", below),
  handle: (visit) =>
    belowAddress(
      visit,
      "meeting",
      below,
      async (tx, { bodyId, id }) => openMeeting(tx, bodyId, id),
      async ({ meeting, modified }, { id }) => {
        const { baseUrl } = visit.site;
        const [bodySlug, committeeSlug, file] = [visit.param("body"), visit.param("committee"), visit.param("meeting")];
        const meetingSlug = file.slice(0, -below.length);
        const named = { kind: meeting.kind, bodySlug, committeeSlug, meetingSlug, day: meeting.day, modified };
        const xml = akomaNtoso({ meeting, named, permanent: baseUrl + addressOf.permanent(id), site: `${baseUrl}/` });
        const headers = {
          "cache-control": "no-cache",
          etag: `"${createHash("sha256").update(xml).digest("base64url")}"`,
          "access-control-allow-origin": "*",
        };
        if (visit.ifNoneMatch === headers.etag) return new Response(null, { status: 304, headers });
        return new Response(xml, { headers: { ...headers, "content-type": `${aknType}; charset=utf-8` } });
      },
      false,
    ),
};

import type { Child } from "hono/jsx";
import { roomAddress } from "../../room/room-address.ts";
import { worksOffline } from "../../works-offline.ts";
import type { InRoom } from "./entry-form.tsx";

/**
 * What stands around a page of a meeting: where script finds the stream that tells it of others' entries, what waits on
 * the device for the line to come back, and a sentence where the device cannot keep anything.
 */
export function Live({ visit, room, records, presides, children }: InRoom & { readonly children?: Child }) {
  const { say, site } = visit;
  const { bodyId, meetingId } = room.meeting;
  const offline = worksOffline(site.baseUrl);
  return (
    <div
      class="room"
      data-room={meetingId}
      data-number={String(room.number)}
      data-stream={roomAddress(bodyId, meetingId).stream}
      data-offline={offline ? "ja" : "nej"}
      data-account={visit.viewer.accountId ?? ""}
      data-token={visit.formToken}
      data-waits={say("room.waits")}
      data-waits-one={say("room.waits.one")}
      data-refused={say("room.refused")}
      data-joined={say("room.joined")}
      data-again={say("room.again")}
      data-discard={say("room.discard")}
    >
      {offline || !(records || presides) ? null : <p class="quiet">{say("device.no-offline")}</p>}
      <div class="room-waits" role="status" data-room-waits=""></div>
      {children}
      <script src={site.assets.address("js/room.js")} defer></script>
    </div>
  );
}

import { z } from "zod";
import { mayPreside, mayRecordMeeting } from "../../../../access/may-hold-meeting.ts";
import { loadRoom, type Room } from "../../../../features/meetings/room/load-room.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import type { InRoom } from "../../pages/room/entry-form.tsx";
import { type RoomAddress, roomAddress } from "../../room/room-address.ts";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";

const nobodys = "00000000-0000-4000-8000-000000000000";

/** A visit to a meeting that is being held. */
export interface RoomVisit extends InRoom {
  readonly address: RoomAddress;
}

/** A route below a meeting that is being held, for those who may see what is recorded of it. */
export function forRoom(
  route: Pick<Route, "name" | "method" | "answers"> & Partial<Pick<Route, "who">> & { readonly below: string },
  handle: (at: RoomVisit) => Promise<Response | Problem>,
): Route {
  const { below, ...rest } = route;
  const address = roomAddress(nobodys, nobodys).room + below.replace(/:\w+/g, nobodys);
  return {
    who: rest.method === "GET" ? "follow-meetings" : "hold-meetings",
    ...rest,
    path: `/konto/moede/:body/:meeting${below}`,
    examples: always(address),
    handle: async (visit) => {
      const at = await roomAt(visit);
      return isProblem(at) ? at : handle(at);
    },
  };
}

async function roomAt(visit: Visit): Promise<RoomVisit | Problem> {
  const asked = z.object({ bodyId: z.uuid(), meetingId: z.uuid() });
  const ref = asked.safeParse({ bodyId: visit.param("body"), meetingId: visit.param("meeting") });
  const viewer = visit.signedIn?.viewer;
  if (!ref.success || viewer === undefined) return problem("problem.not-found");
  const room = await loadRoom(visit.site.store, viewer, ref.data);
  return isProblem(room) ? room : roomVisit(visit, room);
}

/** What pages are given of a meeting that was loaded. */
export function roomVisit(visit: Visit, room: Room): RoomVisit {
  const { bodyId, meetingId, committeeId } = room.meeting;
  const { viewer } = visit;
  const records = mayRecordMeeting(viewer, bodyId, committeeId);
  return {
    visit,
    room,
    records,
    presides: records || mayPreside(viewer, bodyId, committeeId),
    address: roomAddress(bodyId, meetingId),
  };
}

import { mayReadAgendas } from "../../../../access/may-hold-meeting.ts";
import { bringDemands } from "../../../../features/meetings/demands/bring-demands.ts";
import { keepMinutes } from "../../../../features/meetings/room/keep-minutes.ts";
import { recordCommands } from "../../../../features/meetings/room/record-commands.ts";
import { isProblem, type Problem, problem } from "../../../../records/problem.ts";
import { roomMeetings } from "../../../../store/queries/room/room-meeting.ts";
import { keptRooms } from "../../../../store/queries/room/rooms.ts";
import { decisionText } from "../../../room/bring-meetings-demands.ts";
import { composeMinutes } from "../../../room/compose-minutes.ts";
import { deviceWorkerRoute } from "../../device-worker.ts";
import { ownPath } from "../../own-path.ts";
import { Board } from "../../pages/room/board.tsx";
import { FollowedItemPage, FollowedMeeting } from "../../pages/room/followed.tsx";
import { RoomItemPage } from "../../pages/room/item.tsx";
import { meetingsTitle, RoomMeetings } from "../../pages/room/meetings.tsx";
import { RoomPage } from "../../pages/room/room.tsx";
import { problemText } from "../../parts/form.tsx";
import { statusOf } from "../../problem-status.ts";
import { type Markup, page } from "../../render.tsx";
import { commandIn } from "../../room/room-entry.ts";
import { always, type Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forSecretaries } from "../desk/for-secretaries.ts";
import { forRoom, type RoomVisit } from "./for-room.ts";

const meetings = forSecretaries(
  {
    name: "room-meetings",
    method: "GET",
    path: "/konto/moeder",
    who: "follow-meetings",
    examples: always("/konto/moeder"),
  },
  async (visit, who) => {
    const { say, site, today } = visit;
    const found = await site.store.as(who.viewer, async (tx) => {
      // Whoever follows is shown a meeting once it has begun.
      const listed = (await roomMeetings(tx, today)).filter(({ bodyId, committeeId }) =>
        mayReadAgendas(who.viewer, bodyId, committeeId),
      );
      const held = await keptRooms(tx);
      return [...listed, ...held.filter((one) => !listed.some((other) => other.meetingId === one.meetingId))];
    });
    const title = say(meetingsTitle(who.viewer));
    const head = {
      title,
      description: say("room.description"),
      canonical: "/konto/moeder",
      crumbs: [{ text: say("account.title"), href: "/konto" }, { text: title }],
      index: false,
    };
    return page(visit, head, <RoomMeetings visit={visit} meetings={found} />);
  },
);

function roomPage({ visit, room, address }: RoomVisit, title: string, main: Markup, wrong: Problem | null) {
  const { say } = visit;
  const isRoom = title === room.meeting.committee;
  const head = {
    title,
    description: say("room.description"),
    canonical: address.room,
    crumbs: [
      { text: say("account.title"), href: "/konto" },
      { text: say(meetingsTitle(visit.viewer)), href: "/konto/moeder" },
      ...(isRoom ? [] : [{ text: room.meeting.committee, href: address.room }]),
      { text: title },
    ],
    index: false,
  };
  return page(visit, head, main, wrong === null ? 200 : statusOf(wrong));
}

const doneIn = ({ visit }: RoomVisit) => visit.query.get("klaret") === "gemt";

/** The page a path of the room leads to, with what is wrong with what was entered on it. */
function pageAt(at: RoomVisit, path: string, wrong: Problem | null): Promise<Response> {
  const { room, address } = at;
  const done = wrong === null && doneIn(at);
  const follows = !at.records && !at.presides;
  const item = room.state.items.find((each) => path === address.item(each.id));
  if (item !== undefined) {
    const main = follows ? (
      <FollowedItemPage {...at} item={item} />
    ) : (
      <RoomItemPage {...at} item={item} done={done} wrong={wrong} />
    );
    return roomPage(at, item.title, main, wrong);
  }
  if (path === address.board && wrong === null) {
    return roomPage(at, at.visit.say("room.board"), <Board {...at} />, null);
  }
  const main = follows ? <FollowedMeeting {...at} /> : <RoomPage {...at} done={done} wrong={wrong} />;
  return roomPage(at, room.meeting.committee, main, wrong);
}

const overview = forRoom({ name: "room", method: "GET", answers: "page", below: "" }, (at) =>
  pageAt(at, at.address.room, null),
);

const item = forRoom({ name: "room-item", method: "GET", answers: "page", below: "/punkt/:item" }, async (at) => {
  const asked = at.room.state.items.find((each) => each.id === at.visit.param("item"));
  return asked === undefined ? problem("problem.not-found") : pageAt(at, at.address.item(asked.id), null);
});

const board = forRoom({ name: "room-board", method: "GET", answers: "page", below: "/tavle" }, (at) =>
  pageAt(at, at.address.board, null),
);

/**
 * Takes what a form entered. Script that sends what was kept on the device asks for an answer as data (`svar=data`): what
 * is wrong with it, in words; a command that can never be used is so taken off the device's list, and shown.
 */
const entry = forRoom({ name: "room-entry", method: "POST", answers: "redirect", below: "/skriv" }, async (at) => {
  const { visit, room, address } = at;
  const { site, viewer } = visit;
  const form = await visit.form();
  const command = commandIn(form, room, site.now());
  const recorded =
    command === null || isProblem(command)
      ? command
      : await recordCommands(site.store, viewer, room.meeting, [command], site.now());
  const wrong = isProblem(recorded) ? recorded : null;
  if (form.get("svar") === "data") {
    const said = wrong === null ? {} : { problem: problemText(visit, wrong) };
    return Response.json(said, {
      status: wrong === null ? 200 : statusOf(wrong),
      headers: { "cache-control": "no-store" },
    });
  }
  const wanted = ownPath(form.get("tilbage"));
  const back = wanted === address.room || wanted.startsWith(`${address.room}/`) ? wanted : address.room;
  return wrong === null ? seeOther(site, `${back}?klaret=gemt`) : pageAt({ ...at, sent: form }, back, wrong);
});

const minutes = forRoom(
  { name: "room-minutes", method: "POST", answers: "redirect", who: "keep-records", below: "/referat" },
  async (at) => {
    const { visit, room, address } = at;
    const kept = await keepMinutes(visit.site.store, visit.viewer, room.meeting, composeMinutes, visit.site.now());
    if (isProblem(kept)) return pageAt(at, address.room, kept);
    const { bodyId, meetingId } = room.meeting;
    const ref = { bodyId, meetingId };
    const brought = await bringDemands(visit.site.store, visit.viewer, ref, decisionText, visit.site.now());
    if (isProblem(brought)) return pageAt(at, address.room, brought);
    return seeOther(visit.site, `/konto/bord/${kept.bodyId}/${kept.documentId}`);
  },
);

const stream = forRoom({ name: "room-stream", method: "GET", answers: "text", below: "/stroem" }, async (at) => {
  const { visit, room } = at;
  const after = Number(visit.lastEventId ?? visit.query.get("efter") ?? 0);
  const { bodyId, meetingId } = room.meeting;
  const body = visit.site.streams.open(visit.viewer, { bodyId, meetingId }, Number.isSafeInteger(after) ? after : 0);
  if (body === null) return problem("problem.room-streams");
  const headers = { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" };
  return new Response(body, { headers });
});

/** The pages of meetings that are held: the list, the meeting, its items, the screen of the room. */
export const roomRoutes: readonly Route[] = [
  deviceWorkerRoute("room-worker", "/konto/moede/arbejder.js"),
  meetings,
  overview,
  item,
  board,
  entry,
  minutes,
  stream,
];
